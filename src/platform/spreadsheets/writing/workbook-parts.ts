import { escapeXml } from './escape-xml.ts';

/** A sheet once written: what the parts that name it must say. */
export interface WrittenSheet {
  readonly name: string;
  /** `A1:T200`, what the filter covers. */
  readonly range: string;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** The same in every workbook, so that the same content gives the same bytes. */
const CREATED = '2000-01-01T00:00:00Z';

/** Positions in `cellXfs` below. */
export const CELL_STYLES = { plain: 0, header: 1, neutralized: 2, date: 3, wrapped: 4 } as const;

/** Every part but the sheets, in the element order of ECMA-376. */
export function workbookParts(sheets: readonly WrittenSheet[]): readonly (readonly [path: string, xml: string])[] {
  return [
    ['[Content_Types].xml', contentTypes(sheets)],
    ['_rels/.rels', packageRelations()],
    ['docProps/core.xml', coreProperties()],
    ['xl/workbook.xml', workbook(sheets)],
    ['xl/_rels/workbook.xml.rels', workbookRelations(sheets)],
    ['xl/styles.xml', styles()],
  ];
}

function contentTypes(sheets: readonly WrittenSheet[]): string {
  const override = (part: string, type: string) => `<Override PartName="/${part}" ContentType="${type}"/>`;
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('xl/workbook.xml', `${TYPE}.sheet.main+xml`)}${sheets
    .map((_, index) => override(`xl/worksheets/sheet${index + 1}.xml`, `${TYPE}.worksheet+xml`))
    .join(
      '',
    )}${override('xl/styles.xml', `${TYPE}.styles+xml`)}${override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml')}</Types>`;
}

function packageRelations(): string {
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${DOCUMENT}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;
}

function coreProperties(): string {
  const date = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${CREATED}</dcterms:${name}>`;
  return `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:creator>Ramure</dc:creator>${date('created')}${date('modified')}</cp:coreProperties>`;
}

function workbook(sheets: readonly WrittenSheet[]): string {
  const tabs = sheets.map(
    ({ name }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const filters = sheets.map(({ name, range }, index) => {
    const absolute = range.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
    return `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${escapeXml(`'${name.replaceAll("'", "''")}'!${absolute}`)}</definedName>`;
  });
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${tabs.join('')}</sheets><definedNames>${filters.join('')}</definedNames></workbook>`;
}

function workbookRelations(sheets: readonly WrittenSheet[]): string {
  const relation = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${DOCUMENT}/${type}" Target="${target}"/>`;
  const sheetRelations = sheets.map((_, index) => relation(index + 1, 'worksheet', `worksheets/sheet${index + 1}.xml`));
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${sheetRelations.join('')}${relation(sheets.length + 1, 'styles', 'styles.xml')}</Relationships>`;
}

function styles(): string {
  const font = (inner: string) => `<font>${inner}<sz val="11"/><name val="Calibri"/><family val="2"/></font>`;
  const cell = (rest: string) => `<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"${rest}`;
  const cells = [
    cell('/>'),
    '<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1"/>',
    cell(' quotePrefix="1"/>'),
    '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
    cell(' applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>'),
  ];
  return `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2">${font('')}${font('<b/>')}</fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE7F0EA"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${cells.length}">${cells.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}
