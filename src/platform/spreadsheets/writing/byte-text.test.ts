import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ByteText } from './byte-text.ts';
import { escapeXml } from './escape-xml.ts';

function escaped(text: string): string {
  const bytes = new ByteText(8);
  bytes.addEscaped(text);
  return bytes.written.toString();
}

test('letters, accents and signs become the bytes of XML', () => {
  expect(escaped('Société « Œuf & Fils » <"1"> 12\u202f€')).toBe(
    'Société « Œuf &amp; Fils » &lt;&quot;1&quot;&gt; 12\u202f€',
  );
});

test('what is rare is written as the slow way writes it', () => {
  for (const text of ['a\r\nb', '\u0001', '_x000D_', 'snake_xyz', '\u0085', '😀', '\ud800a', '\ufffe', '\ue000']) {
    expect(escaped(text)).toBe(escapeXml(text));
  }
});

test('any text gives the same bytes as the slow way', () => {
  const unit = fc.oneof(
    fc.constantFrom('a', 'é', '&', '<', '_x0041_', '_', '\n', '\r', '\u007f', '€', '\uffff', '\ud83d\ude00'),
    fc.string({ unit: 'binary', maxLength: 3 }),
  );
  fc.assert(
    fc.property(fc.array(unit), (parts) => {
      const text = parts.join('');
      expect(escaped(text)).toBe(Buffer.from(escapeXml(text)).toString());
    }),
  );
});

test('words follow one another however small the room was at first', () => {
  const bytes = new ByteText(1);
  bytes.addAscii('<t>');
  bytes.addEscaped('é'.repeat(50));
  bytes.addBytes(Buffer.from('</t>'));
  expect(bytes.written.toString()).toBe(`<t>${'é'.repeat(50)}</t>`);
  expect(bytes.length).toBe(107);
  bytes.clear();
  expect(bytes.written).toHaveLength(0);
});
