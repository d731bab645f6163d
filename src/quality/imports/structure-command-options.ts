import { parseArgs } from 'node:util';
import type { Reason } from '../../domain/reason.ts';
import type { Language } from '../../domain/words/words.ts';

export interface StructureCommand {
  readonly file: string;
  readonly out: string;
  readonly sheet: string | undefined;
  readonly workers: number | undefined;
  readonly hasWorkbook: boolean;
  readonly isJson: boolean;
  readonly language: Language;
}

/** The command was badly written: exit code 2. */
export class UsageError extends Error implements Reason {
  readonly code: string;
  readonly values: Reason['values'];
  constructor(code: string, values: Reason['values'] = {}) {
    super(code);
    this.name = 'UsageError';
    this.code = code;
    this.values = values;
  }
}

const OPTIONS = {
  out: { type: 'string' },
  sheet: { type: 'string' },
  workers: { type: 'string' },
  'no-workbook': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  language: { type: 'string', default: 'fr' },
} as const;

/** Reads the words after `structure`, and RAMURE_WORKERS where they name no number. @throws UsageError naming what is wrong. */
export function parseStructureOptions(words: readonly string[], environment: NodeJS.ProcessEnv): StructureCommand {
  const { values, positionals } = parseWords(words);
  const [file, extra] = positionals;
  if (file === undefined || file === '') throw new UsageError('cli_no_file');
  if (extra !== undefined) throw new UsageError('cli_too_many_files', { extra });
  if (values.language !== 'fr' && values.language !== 'en') {
    throw new UsageError('cli_bad_language', { value: values.language });
  }
  if (values.out === '') throw new UsageError('cli_bad_option', { detail: '--out ""' });
  return {
    file,
    out: values.out ?? `${file}-ramure`,
    sheet: values.sheet,
    workers: parseWorkers(values.workers ?? (environment.RAMURE_WORKERS || undefined)),
    hasWorkbook: !values['no-workbook'],
    isJson: values.json,
    language: values.language,
  };
}

function parseWords(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    // The message of parseArgs names the option; its advice about « -- » would only confuse.
    const detail = error instanceof Error ? (error.message.split('. ')[0] ?? error.message) : String(error);
    throw new UsageError('cli_bad_option', { detail });
  }
}

const MOST_WORKERS = 64;

function parseWorkers(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const count = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (count < 1 || count > MOST_WORKERS) throw new UsageError('cli_bad_workers', { value: text });
  return count;
}
