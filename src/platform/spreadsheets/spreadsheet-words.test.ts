import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { spreadsheetWords } from '../../domain/words/spreadsheet-words.ts';

/** Every literal that this folder throws or counts by. */
function codesInSource(): string[] {
  const folder = import.meta.dirname;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const sources = files.filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  const text = sources.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
  const thrown = text.matchAll(/'(file_[a-z_]+)'/g);
  const counted = text.matchAll(/(?:remarks\.add\(|code: )'([a-z_]+)'/gi);
  return [...new Set([...thrown, ...counted].map(([, code]) => code ?? ''))].sort();
}

test('every refusal and every remark has its sentence in both languages', () => {
  const said = new Set(Object.keys(spreadsheetWords).map((code) => code.replace(/_(?:one|other)$/, '')));
  const codes = codesInSource();
  expect(codes.length).toBeGreaterThan(20);
  expect(codes.filter((code) => !said.has(code))).toEqual([]);
});
