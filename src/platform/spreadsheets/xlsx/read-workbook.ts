import type { Archive } from '../archive/open-archive.ts';
import { parseWholePart } from '../archive/parse-part.ts';
import { SpreadsheetError } from '../sheet.ts';

export interface SheetPart {
  readonly name: string;
  readonly isHidden: boolean;
  readonly part: string;
}

/** What workbook.xml and its relations say. */
export interface WorkbookParts {
  readonly sheets: readonly SheetPart[];
  /** The workbook counts its days from 1904, as old Macs did. */
  readonly isDate1904: boolean;
  readonly sharedStrings: string | null;
  readonly styles: string | null;
}

interface Relation {
  readonly id: string;
  /** Last word of the type, the same in the transitional and in the strict namespace. */
  readonly type: string;
  readonly target: string;
}

/** Finds the sheets of an .xlsx, in the order of their tabs. */
export async function readWorkbook(archive: Archive, file: string): Promise<WorkbookParts> {
  const roots = await readRelations(archive, '', file);
  const workbook = roots.find((relation) => relation.type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  if (/\.bin$/i.test(workbook)) throw new SpreadsheetError('file_binary_workbook', { file });
  const relations = await readRelations(archive, workbook, file);
  const found = await readSheetList(archive, workbook, file);
  const sheets: SheetPart[] = [];
  for (const sheet of found.sheets) {
    const relation = relations.find((candidate) => candidate.id === sheet.relationId);
    // A tab may hold a chart: it has no cells.
    if (relation?.type !== 'worksheet') continue;
    if (!archive.has(relation.target)) throw new SpreadsheetError('file_damaged', { file, sheet: sheet.name });
    sheets.push({ name: sheet.name, isHidden: sheet.isHidden, part: relation.target });
  }
  if (sheets.length === 0) throw new SpreadsheetError('file_no_content', { file });
  const targetOf = (type: string) => {
    const target = relations.find((relation) => relation.type === type)?.target;
    return target && archive.has(target) ? target : null;
  };
  return {
    sheets,
    isDate1904: found.isDate1904,
    sharedStrings: targetOf('sharedStrings'),
    styles: targetOf('styles'),
  };
}

async function readSheetList(archive: Archive, workbook: string, file: string) {
  if (!archive.has(workbook)) throw new SpreadsheetError('file_not_a_spreadsheet', { file });
  const sheets: { name: string; isHidden: boolean; relationId: string }[] = [];
  let root = '';
  let isDate1904 = false;
  const open = (name: string, attributes: Readonly<Record<string, string>>) => {
    if (root === '') root = name;
    if (name === 'workbookPr') isDate1904 = isTrue(attributes.date1904);
    if (name !== 'sheet') return;
    const relationKey = Object.keys(attributes).find((key) => key.endsWith(':id')) ?? '';
    sheets.push({
      name: attributes.name ?? '',
      isHidden: (attributes.state ?? 'visible') !== 'visible',
      relationId: attributes[relationKey] ?? '',
    });
  };
  await parseWholePart(archive, workbook, { open }, () => ({ file }));
  if (root !== 'workbook') throw new SpreadsheetError('file_not_a_spreadsheet', { file });
  return { sheets, isDate1904 };
}

async function readRelations(archive: Archive, part: string, file: string): Promise<readonly Relation[]> {
  const slash = part.lastIndexOf('/');
  const folder = part.slice(0, slash + 1);
  const relationsPart = `${folder}_rels/${part.slice(slash + 1)}.rels`;
  const relations: Relation[] = [];
  if (!archive.has(relationsPart)) return relations;
  const open = (name: string, attributes: Readonly<Record<string, string>>) => {
    if (name !== 'Relationship') return;
    relations.push({
      id: attributes.Id ?? '',
      type: (attributes.Type ?? '').replace(/^.*\//, ''),
      target: resolveTarget(folder, attributes.Target ?? ''),
    });
  };
  await parseWholePart(archive, relationsPart, { open }, () => ({ file }));
  return relations;
}

function resolveTarget(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

/** Booleans of OOXML: `1`, `true` and, in old files, `on`. */
export function isTrue(text: string | undefined): boolean {
  return text === '1' || text === 'true' || text === 'on';
}
