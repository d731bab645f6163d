import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AnalysisRecord } from './analysis.ts';
import { readAnalysisFile, writeAnalysisFile } from './analysis-file.ts';
import { madeUpResult } from './analysis-made-up.ts';
import { correctMapping } from './analysis-mapping.ts';
import { readProblem } from './analysis-problem.ts';
import { AnalysisStore } from './analysis-store.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ramure-analyses-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const figures = { groups: 1, entities: 3, sites: 4, contacts: 1, networks: 0, questions: 1, objections: 0 };

function record(id: string, part: Partial<AnalysisRecord> = {}): AnalysisRecord {
  return {
    id,
    name: 'clients.csv',
    sourceName: 'source.csv',
    userId: null,
    size: 10,
    sha256: 'ab',
    isExample: false,
    createdAt: '2026-11-21T10:00:00.000Z',
    state: 'ready',
    progress: null,
    problem: null,
    sheets: [],
    sheet: null,
    encoding: 'utf-8',
    rowCount: 7,
    remarks: [],
    figures,
    save: null,
    ...part,
  };
}

async function reloaded(): Promise<AnalysisStore> {
  const store = new AnalysisStore(folder);
  await store.load();
  return store;
}

test('an analysis and its answers are there after a restart, and gone once deleted', async () => {
  const store = await reloaded();
  const { id } = await store.open();
  await store.write(record(id));
  await store.writePiece(id, 'answers', { q1: 'no' });
  const again = await reloaded();
  expect(again.get(id)).toEqual(record(id));
  expect(await again.readPiece(id, 'answers', {})).toEqual({ q1: 'no' });
  await again.remove(id);
  expect((await reloaded()).list()).toEqual([]);
});

test('a folder whose record cannot be read is left alone and keeps no other from being there', async () => {
  const store = await reloaded();
  const { id } = await store.open();
  await store.write(record(id));
  for (const [position, text] of ['', '{"id":', 'null'].entries()) {
    const broken = join(folder, `${position}`.repeat(24));
    mkdirSync(broken);
    writeFileSync(join(broken, 'meta.json'), text);
  }
  const again = await reloaded();
  expect(again.list().map((one) => one.id)).toEqual([id]);
  expect(existsSync(join(folder, '0'.repeat(24), 'meta.json'))).toBe(true);
});

test('work that a stopped server left half done is said to be interrupted; a result that was there stays', async () => {
  const store = await reloaded();
  const [first, second] = [await store.open(), await store.open()];
  await store.write(record(first.id, { state: 'running', figures: null }));
  await store.write(record(second.id, { state: 'running' }));
  const again = await reloaded();
  expect(again.get(first.id)).toMatchObject({ state: 'failed', problem: { code: 'analysis_interrupted' } });
  expect(again.get(second.id)).toMatchObject({ state: 'ready', problem: null });
});

test('no path is built from what a request says', async () => {
  const store = await reloaded();
  for (const id of ['..', '../x', 'a'.repeat(23), `${'a'.repeat(24)}/..`]) {
    expect(() => store.folderOf(id)).toThrow('analysis_unknown');
    expect(() => store.get(id)).toThrow('analysis_unknown');
  }
});

test('a result is read back from disk as it was written', async () => {
  const result = madeUpResult({ q1: 'later' });
  await writeAnalysisFile(folder, result);
  expect(await readAnalysisFile(folder)).toEqual(result);
});

test('a corrected column is sure because a person said so; the others stay as they were', () => {
  const column = {
    year: null,
    person: 0,
    grade: 'unsure' as const,
    reason: { code: 'unknown' },
    examples: [],
    filledCount: 1,
    warnings: [],
  };
  const mapping = {
    columns: [
      { ...column, index: 0, header: 'Truc', fields: [] },
      { ...column, index: 1, header: 'Bidule', fields: [] },
    ],
  };
  const { columns } = correctMapping(mapping, { columns: [{ index: 1, fields: ['town'], year: null, person: 0 }] });
  expect(columns[0]).toEqual(mapping.columns[0]);
  expect(columns[1]).toMatchObject({ fields: ['town'], grade: 'sure', reason: { code: 'column_said_by_you' } });
  const wrong = (index: number, field: string) => () =>
    correctMapping(mapping, { columns: [{ index, fields: [field], year: null, person: 0 }] });
  expect(wrong(0, 'shoe_size')).toThrow('column_field_unknown');
  expect(wrong(9, 'town')).toThrow('column_unknown');
});

test('a fault of ours is told as ours, a code of the system is not taken for a sentence', () => {
  expect(readProblem(new Error('oops')).problem).toEqual({ code: 'analysis_failed', values: { message: 'oops' } });
  const full = Object.assign(new Error('no space left'), { code: 'ENOSPC' });
  expect(readProblem(full).problem.code).toBe('analysis_failed');
});
