import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findFileKind } from './file-kind.ts';

const latin = (text: string) => Buffer.from(text, 'latin1');

test('zips and compound files are known by their first bytes', () => {
  for (const start of ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08'])
    expect(findFileKind(latin(`${start}rest`))).toBe('zip');
  expect(findFileKind(Buffer.from('d0cf11e0a1b11ae100', 'hex'))).toBe('ole');
  expect(findFileKind(latin('PK;Ville'))).toBe('text');
});

test.each([
  '%PDF-1.7',
  '\x89PNG\r\n',
  '\xff\xd8\xff\xe0',
  'GIF89a',
  'Rar!\x1a',
  '\x1f\x8b\x08',
  'SQLite format 3\0',
  '{\\rtf1',
])('another program’s file is none of ours: %j', (start) => expect(findFileKind(latin(start))).toBe('other'));

test('a web page saved as .xls is no spreadsheet, with a mark, blanks or capitals before it', () => {
  for (const page of ['<html>', ' \n<!DOCTYPE html>', '\uFEFF<?xml version="1.0"?>', '<TABLE>', '<!-- x -->']) {
    expect(findFileKind(Buffer.from(page)), page).toBe('other');
  }
});

test('names in angle brackets and any sheet of letters are text', () => {
  expect(findFileKind(Buffer.from('<Dupont>;Lyon'))).toBe('text');
  expect(findFileKind(Buffer.alloc(0))).toBe('text');
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'é', ';', '\n', '"', '1') }), (sheet) => {
      expect(findFileKind(Buffer.from(sheet))).toBe('text');
    }),
  );
});
