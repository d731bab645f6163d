import { expect, test } from 'vitest';
import { parseStructureOptions } from './structure-command-options.ts';

test('results go beside the file when nobody says where', () => {
  expect(parseStructureOptions(['mes clients.xlsx'], {})).toEqual({
    file: 'mes clients.xlsx',
    out: 'mes clients.xlsx-ramure',
    sheet: undefined,
    workers: undefined,
    hasWorkbook: true,
    isJson: false,
    language: 'fr',
  });
});

test('every option is heard, before or after the file', () => {
  const words = [
    '--out',
    'là',
    '--json',
    'a.csv',
    '--sheet',
    'Clients 2025',
    '--workers',
    '2',
    '--no-workbook',
    '--language=en',
  ];
  expect(parseStructureOptions(words, { RAMURE_WORKERS: '7' })).toEqual({
    file: 'a.csv',
    out: 'là',
    sheet: 'Clients 2025',
    workers: 2,
    hasWorkbook: false,
    isJson: true,
    language: 'en',
  });
});

test.each([
  [[], 'cli_no_file'],
  [['a.csv', 'b.csv'], 'cli_too_many_files'],
  [['a.csv', '--colour'], 'cli_bad_option'],
  [['a.csv', '--out'], 'cli_bad_option'],
  [['a.csv', '--out='], 'cli_bad_option'],
  [['a.csv', '--workers', '0'], 'cli_bad_workers'],
  [['a.csv', '--workers', '2.5'], 'cli_bad_workers'],
  [['a.csv', '--workers', 'many'], 'cli_bad_workers'],
  [['a.csv', '--language', 'de'], 'cli_bad_language'],
])('%j is bad usage, and says what is wrong', (words, code) => {
  expect(() => parseStructureOptions(words, {})).toThrowError(expect.objectContaining({ code }));
});

test('the setting of the machine counts where the command names no number', () => {
  expect(parseStructureOptions(['a.csv'], { RAMURE_WORKERS: '3' }).workers).toBe(3);
  expect(parseStructureOptions(['a.csv'], { RAMURE_WORKERS: '' }).workers).toBeUndefined();
  expect(() => parseStructureOptions(['a.csv'], { RAMURE_WORKERS: 'all' })).toThrowError('cli_bad_workers');
});
