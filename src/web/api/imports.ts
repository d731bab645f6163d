import { z } from 'zod';
import type { Language } from '../../domain/words/words.ts';
import {
  type Analysis,
  type AnswerValue,
  accountingSchema,
  analysisSchema,
  type CorrectMapping,
  foundNodesSchema,
  type LineStatus,
  linePageSchema,
  mappingSchema,
  nodePageSchema,
  questionPageSchema,
  sampleSchema,
  whyApartSchema,
  whySchema,
} from '../../quality/imports/contract.ts';
import { learningSchema } from '../../quality/imports/learning/contract.ts';
import { apiPaths } from '../paths.ts';
import { ask, tell } from './client.ts';

export const PAGE_SIZE = 100;
const page = (offset: number) => ({ offset, limit: PAGE_SIZE });

/** Keys of what the browser remembers: everything of one analysis stands under its own key. */
export const importKeys = {
  all: ['imports'] as const,
  one: (id: string) => ['imports', id] as const,
  mapping: (id: string) => ['imports', id, 'mapping'] as const,
  result: (id: string) => ['imports', id, 'result'] as const,
};

export const importsApi = {
  list: () => ask(z.array(analysisSchema), apiPaths.imports()),
  get: (id: string) => ask(analysisSchema, apiPaths.import(id)),
  sendFile: (file: File) => {
    const form = new FormData();
    form.append('file', file, file.name);
    return ask(analysisSchema, apiPaths.imports(), { method: 'POST', form });
  },
  sendPaste: (text: string) => ask(analysisSchema, apiPaths.paste(), { method: 'POST', json: { text } }),
  openExample: () => ask(analysisSchema, apiPaths.example(), { method: 'POST' }),
  remove: (id: string) => tell(apiPaths.import(id), { method: 'DELETE' }),
  chooseSheet: (id: string, sheet: string) =>
    ask(analysisSchema, apiPaths.sheet(id), { method: 'PUT', json: { sheet } }),
  mapping: (id: string) => ask(mappingSchema, apiPaths.mapping(id)),
  correct: (id: string, correction: CorrectMapping) =>
    ask(mappingSchema, apiPaths.mapping(id), { method: 'PUT', json: correction }),
  run: (id: string, language: Language) =>
    ask(analysisSchema, apiPaths.run(id), { method: 'POST', json: { language } }),
  cancel: (id: string) => ask(analysisSchema, apiPaths.cancel(id), { method: 'POST' }),
  accounting: (id: string) => ask(accountingSchema, apiPaths.accounting(id)),
  lines: (id: string, status: LineStatus, offset: number) =>
    ask(linePageSchema, apiPaths.lines(id, status, page(offset))),
  tree: (id: string, node: string | null, offset: number) => ask(nodePageSchema, apiPaths.tree(id, node, page(offset))),
  search: (id: string, text: string, signal: AbortSignal) =>
    ask(foundNodesSchema, apiPaths.search(id, text, page(0)), { signal }),
  why: (id: string, node: string) => ask(whySchema, apiPaths.why(id, node)),
  whyApart: (id: string, left: string, right: string) => ask(whyApartSchema, apiPaths.whyApart(id, left, right)),
  questions: (id: string) => ask(questionPageSchema, apiPaths.questions(id, page(0))),
  answer: (id: string, question: string, answer: AnswerValue | null, language: Language) =>
    ask(questionPageSchema, apiPaths.answer(id, question, language), { method: 'PUT', json: { answer } }),
  learning: (id: string) => ask(learningSchema, apiPaths.learning(id)),
  acceptRule: (id: string, rule: string, language: Language) =>
    ask(learningSchema, apiPaths.rule(id, rule, language), { method: 'PUT' }),
  withdrawRule: (id: string, rule: string, language: Language) =>
    ask(learningSchema, apiPaths.rule(id, rule, language), { method: 'DELETE' }),
  sample: (id: string) => ask(sampleSchema, apiPaths.sample(id)),
  save: (id: string, workspaceId: string) =>
    ask(analysisSchema, apiPaths.save(id), { method: 'POST', json: { workspaceId } }),
  judge: (id: string, key: string, verdict: 'right' | 'wrong') =>
    ask(sampleSchema, apiPaths.sample(id), { method: 'PUT', json: { key, verdict } }),
};

/** Hears of every change of an analysis while it works. Call the answer to stop. */
export function listenToImport(id: string, onChange: (analysis: Analysis) => void): () => void {
  const source = new EventSource(apiPaths.events(id));
  source.onmessage = (event) => {
    const parsed = analysisSchema.safeParse(JSON.parse(event.data));
    if (parsed.success) onChange(parsed.data);
  };
  return () => source.close();
}
