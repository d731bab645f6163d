import { cliWords } from './cli-words.ts';
import { generalWords } from './general-words.ts';
import { reportWords } from './report-words.ts';
import type { Words } from './words.ts';

/** Every sentence of the product, one theme per file. A code may stand in one theme only (a test proves it). */
export const THEMES: readonly Words[] = [generalWords, cliWords, reportWords];
