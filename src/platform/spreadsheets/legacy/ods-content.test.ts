import { expect, test } from 'vitest';
import { openArchive } from '../archive/open-archive.ts';
import { parseWholePart } from '../archive/parse-part.ts';
import { withFile, zipOf } from '../made-files.ts';
import { OdsContent } from './ods-content.ts';

async function walk(body: string): Promise<OdsContent> {
  const hidden = '<style:style style:name="ta1"><style:table-properties table:display="false"/></style:style>';
  const content = `<office:document-content>${hidden}<office:spreadsheet>${body}</office:spreadsheet></office:document-content>`;
  return withFile(await zipOf({ 'content.xml': content }), async (path) => {
    const archive = await openArchive(path, 'clients.ods');
    const handlers = new OdsContent('clients.ods');
    await parseWholePart(archive, 'content.xml', handlers, () => ({ file: 'clients.ods' }));
    archive.close();
    return handlers;
  });
}

const filled = (more = '') => `<table:table-cell office:value-type="string"${more}/>`;

test('what is hidden or merged is noted sheet by sheet', async () => {
  const { sheets, isSpreadsheet } = await walk(
    '<table:table table:style-name="ta1"><table:table-column/>' +
      '<table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>' +
      '<table:table-column table:visibility="collapse" table:number-columns-repeated="16381"/>' +
      `<table:table-row table:number-rows-repeated="3">${filled(' table:number-rows-spanned="2"')}</table:table-row>` +
      `<table:table-row table:visibility="filter" table:number-rows-repeated="2">${filled()}</table:table-row>` +
      `</table:table><table:table table:style-name="ta2"><table:table-row>${filled()}</table:table-row></table:table>`,
  );
  expect(isSpreadsheet).toBe(true);
  expect(sheets.map(({ isHidden }) => isHidden)).toEqual([true, false]);
  expect(sheets[0]?.remarks.list()).toEqual([
    { code: 'hidden_columns', count: 2, firstAt: { row: 1, column: 2 } },
    { code: 'hidden_rows', count: 2, firstAt: { row: 4, column: 1 } },
    { code: 'merged_cells', count: 1, firstAt: null },
  ]);
  expect(sheets[1]?.remarks.list()).toEqual([]);
});

test('empty cells repeated to the end of the sheet are no bomb, filled ones are', async () => {
  const row = (cell: string) => `<table:table-row table:number-rows-repeated="1048000">${cell}</table:table-row>`;
  const many = ' table:number-columns-repeated="16384"';
  await expect(walk(row(`<table:table-cell${many}/>`))).resolves.toBeDefined();
  await expect(walk(row(filled(many)))).rejects.toMatchObject({ code: 'file_zip_bomb' });
});
