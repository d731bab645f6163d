import type { OpenResult } from './analysis-result.ts';
import { getAccounting } from './get-accounting.ts';
import { getErrors } from './get-errors.ts';
import { getLines } from './get-lines.ts';
import { getQuestions } from './get-questions.ts';
import { getSample } from './get-sample.ts';
import { findNodes, getChildren, getRoots } from './get-tree.ts';
import { getWhy } from './get-why.ts';
import { getAsked, getLearning, getProposals } from './learning/get-learning.ts';

/** What can be asked of a finished analysis; the thread that holds the result answers by these names. */
export const ANALYSIS_QUERIES = {
  accounting: (result: OpenResult, _asked: Record<string, never>) => getAccounting(result),
  lines: getLines,
  errors: getErrors,
  roots: getRoots,
  children: getChildren,
  find: findNodes,
  why: getWhy,
  questions: getQuestions,
  sample: getSample,
  asked: getAsked,
  proposals: getProposals,
  learning: getLearning,
} as const;

export type QueryName = keyof typeof ANALYSIS_QUERIES;
export type QueryArgs<Name extends QueryName> = Parameters<(typeof ANALYSIS_QUERIES)[Name]>[1];
export type QueryAnswer<Name extends QueryName> = ReturnType<(typeof ANALYSIS_QUERIES)[Name]>;
