import { expect, test } from 'vitest';
import { SpreadsheetError } from '../../platform/spreadsheets/sheet.ts';
import { UnknownSheetError } from './read-sheet.ts';
import { findCommandFailure } from './structure-failure.ts';

const coded = (code: string) => Object.assign(new Error(`${code}: no way`), { code, path: '/tmp/results' });

test('each kind of failure has the exit code that scripts rely on', () => {
  const exitCode = (error: unknown) => findCommandFailure(error, 'fr').exitCode;
  expect(exitCode(new UnknownSheetError('Clients', ['Feuil1']))).toBe(2);
  expect(exitCode(new SpreadsheetError('file_empty', { file: 'a.csv' }))).toBe(3);
  for (const code of ['ENOSPC', 'EACCES', 'EROFS', 'ENOTDIR']) expect(exitCode(coded(code)), code).toBe(4);
  for (const fault of [new Error('oops'), coded('ERR_ASSERTION'), 'text', null]) expect(exitCode(fault)).toBe(1);
});

test('the sentence names what the person can act on, in his language', () => {
  for (const language of ['fr', 'en'] as const) {
    const said = (error: unknown) => findCommandFailure(error, language).text;
    const sheet = said(new UnknownSheetError('Clients', ['Feuil1', 'Feuil2']));
    for (const name of ['Clients', 'Feuil1', 'Feuil2']) expect(sheet).toContain(name);
    expect(said(new SpreadsheetError('file_empty', { file: 'a.csv' }))).toContain('a.csv');
    expect(said(coded('EACCES'))).toContain('/tmp/results');
    expect(said(new Error('oops'))).toContain('oops');
    for (const text of [sheet, said(coded('EROFS')), said(null)]) expect(text).not.toContain('{{');
  }
});
