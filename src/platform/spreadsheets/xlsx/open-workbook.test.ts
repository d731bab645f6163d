import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { ZipFile } from 'yazl';
import { readBytes, refusalOf, workbookOf, workbookPartsOf, zipOf } from '../made-files.ts';

const row = (number: number, cells: string) => `<row r="${number}">${cells}</row>`;
const number = (reference: string, value: string, style = 0) => `<c r="${reference}" s="${style}"><v>${value}</v></c>`;
const inline = (reference: string, text: string) => `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`;
const formats = (codes: readonly string[]) =>
  `<numFmts>${codes.map((code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${code}"/>`).join('')}</numFmts>` +
  `<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>` +
  `<cellXfs><xf numFmtId="0"/>${codes.map((_, index) => `<xf numFmtId="${200 + index}"/>`).join('')}</cellXfs>`;

test('a SIRET kept as a number gives its fourteen digits, and a float no tail', async () => {
  const read = await readBytes(
    await workbookOf(
      row(1, number('A1', '55203253400012') + number('B1', '5.5203253400012E13') + number('C1', '82005.0')) +
        row(2, number('A2', '0.30000000000000004') + number('B2', '-12.5') + number('C2', '1E+20')),
    ),
  );
  expect(read.rows[1]).toEqual(['55203253400012', '55203253400012', '82005']);
  expect(read.rows[2]).toEqual(['0.3', '-12.5', '100000000000000000000']);
});

test('dates come out as ISO, with their time when it is not midnight, in both day systems', async () => {
  const styles = formats(['dd/mm/yyyy', '[$-40C]d mmmm yyyy hh:mm;@', 'hh:mm', '0.00%', '#,##0\\ &quot;€&quot;']);
  const cells =
    number('A1', '45351', 1) + number('B1', '45351.5', 2) + number('C1', '0.75', 3) + number('D1', '0.125', 4);
  const read = await readBytes(await workbookOf(row(1, `${cells}${number('E1', '1250', 5)}`), { styles }));
  expect(read.rows[1]).toEqual(['2024-02-29', '2024-02-29T12:00:00', '18:00:00', '12.5%', '1250']);
  const workbookPr = '<workbookPr date1904="1"/>';
  const mac = await readBytes(await workbookOf(row(1, number('A1', '43889', 1)), { styles, workbookPr }));
  expect(mac.rows[1]).toEqual(['2024-02-29']);
});

test('the first days of 1900 are those that Excel shows', async () => {
  const read = await readBytes(
    await workbookOf(row(1, number('A1', '1', 1) + number('B1', '61', 1)), { styles: formats(['yyyy-mm-dd']) }),
  );
  expect(read.rows[1]).toEqual(['1900-01-01', '1900-03-01']);
});

test('a postcode or a phone whose zeros are only shown by the format keeps them', async () => {
  const phone = '0#&quot; &quot;##&quot; &quot;##&quot; &quot;##&quot; &quot;##';
  const read = await readBytes(
    await workbookOf(row(1, number('A1', '1000', 1) + number('B1', '299853802', 2)), {
      styles: formats(['00000', phone]),
    }),
  );
  expect(read.rows[1]).toEqual(['01000', '02 99 85 38 02']);
});

test('shared strings, rich text, reading aids and escapes are read as one text', async () => {
  const strings =
    '<si><t>Lyon</t></si><si><r><t>Société </t></r><r><rPr><b/></rPr><t>Durand</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si>' +
    '<si><t xml:space="preserve"> a_x000D_b &amp; c</t></si>';
  const shared = (reference: string, index: number) => `<c r="${reference}" t="s"><v>${index}</v></c>`;
  const read = await readBytes(
    await workbookOf(row(1, shared('A1', 1) + shared('B1', 0) + shared('C1', 2)), { strings }),
  );
  expect(read.rows[1]).toEqual(['Société Durand', 'Lyon', ' a\rb & c']);
});

test('booleans, errors and formulas give what the sheet last showed', async () => {
  const cells =
    '<c r="A1" t="b"><v>1</v></c><c r="B1" t="e"><v>#N/A</v></c><c r="C1" t="str"><f>A1</f><v>Lyon</v></c>' +
    '<c r="D1"><f>1+1</f><v>2</v></c><c r="E1"><f>TODAY()</f></c><c r="F1" t="d"><v>2024-02-29T00:00:00</v></c>';
  const read = await readBytes(await workbookOf(row(1, cells)));
  expect(read.rows[1]).toEqual(['TRUE', '', 'Lyon', '2', '', '2024-02-29']);
  expect(read.remarks).toEqual([
    { code: 'error_value', count: 1, firstAt: { row: 1, column: 2 } },
    { code: 'formula_without_value', count: 1, firstAt: { row: 1, column: 5 } },
  ]);
});

test('rows and columns that are not in the file leave the others at their place', async () => {
  const read = await readBytes(await workbookOf(row(3, inline('C3', 'x')) + row(6, inline('AB6', 'y')) + row(900, '')));
  expect(read.rows[3]).toEqual(['', '', 'x']);
  expect(read.rows[5]).toEqual([]);
  expect(read.rows[6]?.[27]).toBe('y');
  expect(Object.keys(read.rows)).toHaveLength(6);
});

test('cells that a writer gave in no order are put in theirs', async () => {
  const read = await readBytes(await workbookOf(row(1, inline('C1', 'c') + inline('A1', 'a'))));
  expect(read.rows[1]).toEqual(['a', '', 'c']);
});

test('what is hidden and what is merged is said', async () => {
  const xml =
    '<cols><col min="2" max="3" hidden="1"/><col min="9" max="16384" hidden="1"/></cols><sheetData>' +
    `<row r="1">${inline('A1', 'a')}</row><row r="2" hidden="1">${inline('A2', 'b')}</row></sheetData>` +
    '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>';
  const parts = workbookPartsOf([
    { name: 'Clients', xml },
    { name: 'Prix', xml: `<sheetData>${row(1, inline('A1', 'p'))}</sheetData>`, state: 'veryHidden' },
  ]);
  const read = await readBytes(await zipOf(parts));
  expect(read.names).toEqual(['Clients', 'Prix']);
  expect(read.rows[2]).toEqual(['b']);
  expect(read.remarks.map(({ code, count }) => [code, count])).toEqual([
    ['hidden_columns', 2],
    ['hidden_rows', 1],
    ['merged_cells', 1],
  ]);
  expect((await readBytes(await zipOf(parts), 'Prix')).remarks[0]?.code).toBe('hidden_sheet');
});

test('the strict namespace and prefixed tags are the same sheet', async () => {
  const parts = workbookPartsOf([{ name: 'A', xml: '<sheetData/>' }]);
  const strict = Object.fromEntries(
    Object.entries(parts).map(([path, xml]) => [
      path,
      xml
        .replaceAll(
          'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
          'http://purl.oclc.org/ooxml/spreadsheetml/main',
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006',
          'http://purl.oclc.org/ooxml/officeDocument',
        ),
    ]),
  );
  strict['xl/worksheets/s0.xml'] =
    '<x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>Lyon</x:t></x:is></x:c><x:c><x:v>3</x:v></x:c></x:row></x:sheetData></x:worksheet>';
  expect((await readBytes(await zipOf(strict))).rows[1]).toEqual(['Lyon', '3']);
});

test('an empty first sheet does not refuse the second one', async () => {
  const parts = workbookPartsOf([
    { name: 'Vide', xml: '<sheetData/>' },
    { name: 'Clients', xml: `<sheetData>${row(1, inline('A1', 'Lyon'))}</sheetData>` },
  ]);
  expect((await readBytes(await zipOf(parts), 'Clients')).rows[1]).toEqual(['Lyon']);
  expect((await refusalOf(await workbookOf(row(1, inline('A1', ' '))))).code).toBe('file_no_content');
});

test('a stranger among zips is refused by name', async () => {
  const word = await zipOf({
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels':
      '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': '<w:document/>',
  });
  expect((await refusalOf(word)).code).toBe('file_not_a_spreadsheet');
  expect((await refusalOf(await zipOf({ 'a.txt': 'a;b' }))).code).toBe('file_not_a_spreadsheet');
});

test('a zip or an XML part cut short is said with the last place read', async () => {
  const whole = await workbookOf(row(1, inline('A1', 'Lyon')));
  expect((await refusalOf(whole.subarray(0, whole.length - 30))).code).toBe('file_truncated');
  const parts = workbookPartsOf([{ name: 'Clients', xml: '' }]);
  parts['xl/worksheets/s0.xml'] = `<worksheet><sheetData>${row(1, inline('A1', 'x'))}<row r="2"><c r="B2"><v>1`;
  expect(await refusalOf(await zipOf(parts))).toEqual({
    code: 'file_truncated_at',
    place: { file: 'clients.csv', sheet: 'Clients', row: 2, column: 2 },
  });
});

test('a part whose bytes rotted is refused, even where it still reads as XML', async () => {
  const zip = new ZipFile();
  for (const [part, xml] of Object.entries(
    workbookPartsOf([{ name: 'A', xml: `<sheetData>${row(1, inline('A1', 'Lyon'))}</sheetData>` }]),
  )) {
    zip.addBuffer(Buffer.from(xml), part, { compress: false });
  }
  zip.end();
  const bytes = await buffer(zip.outputStream);
  bytes.write('Laon', bytes.indexOf('Lyon'));
  expect((await refusalOf(bytes)).code).toBe('file_damaged');
});

test('a zip bomb is refused before it expands', async () => {
  const parts = workbookPartsOf([{ name: 'Clients', xml: `<sheetData>${' '.repeat(30 << 20)}</sheetData>` }]);
  expect((await refusalOf(await zipOf(parts))).code).toBe('file_zip_bomb');
});

test('a document type is refused in every part', async () => {
  const strings = '<si><t>a</t></si>';
  const parts = workbookPartsOf([{ name: 'A', xml: `<sheetData>${row(1, inline('A1', 'x'))}</sheetData>` }], {
    strings,
    styles: formats([]),
  });
  for (const path of Object.keys(parts).filter((name) => name !== '[Content_Types].xml')) {
    const attacked = { ...parts, [path]: `<!DOCTYPE a [<!ENTITY b "bbb">]>${parts[path]}` };
    expect((await refusalOf(await zipOf(attacked))).code, path).toBe('file_dtd');
  }
  const entity = { ...parts, 'xl/strings.xml': '<sst><si><t>&bomb;</t></si></sst>' };
  expect((await refusalOf(await zipOf(entity))).code).toBe('file_dtd');
});

test('a cell that points to nothing is said with its place', async () => {
  const refusal = await refusalOf(await workbookOf(row(4, '<c r="B4" t="s"><v>7</v></c>'), { strings: '' }));
  expect(refusal).toEqual({
    code: 'file_damaged_at',
    place: { file: 'clients.csv', sheet: 'Clients', row: 4, column: 2 },
  });
});

test('a sheet as wide as Excel allows, nearly empty, is read and said', async () => {
  const read = await readBytes(
    await workbookOf(row(1, inline('A1', 'nom') + inline('XFD1', 'z')) + row(2, inline('A2', 'b'))),
  );
  expect(read.rows[2]).toEqual(['b']);
  expect(read.remarks).toEqual([{ code: 'many_empty_columns', count: 16_382, firstAt: null }]);
});
