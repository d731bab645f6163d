import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { newId } from '../../../platform/db/new-id.ts';
import { CsvWriter } from '../../../platform/spreadsheets/writing/write-csv.ts';
import { createWorkbookWriter } from '../../../platform/spreadsheets/writing/write-workbook.ts';
import { EXPORT_FIELDS, type ExportField, type ExportKind } from '../export-field.ts';
import type { ExportLine } from '../read-lines.ts';
import { writeList } from '../write-list.ts';
import { type PlannedChange, planLine } from './plan-line.ts';
import { columnsAt, isReturnedSheet, readReturnedSheet } from './read-returned-sheet.ts';

const folder = mkdtempSync(join(tmpdir(), 'ramure-round-trip-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const messy = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    '=HYPERLINK("x")',
    '0042',
    '+33 4',
    '-',
    '; "a"',
    "'=b",
    'Société\u00a0Lyon',
    '12,5',
    '@x',
    '1E5',
    'oui',
    ' x ',
  ),
);
/** As the base keeps texts: trimmed, no sign that neither it nor a spreadsheet can hold. */
const text = messy.map((one) => one.replace(/\p{C}/gu, '').trim()).filter((one) => one !== '' && one.isWellFormed());

const VALUES: Readonly<Record<ExportField['type'], (field: ExportField) => fc.Arbitrary<unknown>>> = {
  text: () => text,
  digits: ({ digits = 5 }) =>
    fc.nat({ max: 10 ** Math.min(digits, 14) - 1 }).map((n) => String(n).padStart(digits, '0')),
  pick: ({ values = [] }) => fc.oneof(fc.constantFrom(...values), fc.constant('a_code_of_old')),
  picks: ({ values = [] }) => fc.uniqueArray(fc.constantFrom(...values)),
  cents: () => fc.nat({ max: 900_000_000 }),
  whole: () => fc.nat(),
  day: () =>
    fc.integer({ min: -7_000, max: 40_000 }).map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10)),
  yes_no: () => fc.boolean(),
  phone: () =>
    fc.oneof(
      fc.integer({ min: 1e8, max: 8e8 }).map((n) => `+33${n}`),
      fc.constantFrom('+3225551212', '+590690123456'),
    ),
  email: () => fc.constantFrom('a.b@c.fr', 'INFO@lamy.example'),
};

const lineOf = (fields: readonly ExportField[]): fc.Arbitrary<ExportLine> =>
  fc
    .record(Object.fromEntries(fields.map((field) => [field.key, fc.option(VALUES[field.type](field))])))
    .map((values) => ({ ...values, id: newId() }));

/** What people and Excel do to a sheet without meaning anything by it. */
interface Damage {
  readonly sorted: boolean;
  readonly turned: number;
  readonly cut: number;
  readonly losesZeros: boolean;
  readonly datesAs: 'iso' | 'french' | 'short';
  readonly shouts: boolean;
}
const damage: fc.Arbitrary<Damage> = fc.record({
  sorted: fc.boolean(),
  turned: fc.nat({ max: 8 }),
  cut: fc.nat({ max: 3 }),
  losesZeros: fc.boolean(),
  datesAs: fc.constantFrom('iso', 'french', 'short'),
  shouts: fc.boolean(),
});

function damageCell(cell: string, { losesZeros, datesAs, shouts }: Damage): string {
  const day =
    /^(\d{4})-(\d\d)-(\d\d)$/.exec(cell) ??
    /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(cell)?.map((_, at, all) => all[[0, 3, 2, 1][at] ?? 0] ?? '');
  if (day) {
    const [, year = '', month, date] = day;
    // Two digits would make another century of 1950.
    if (datesAs === 'short' && year >= '2000') return `${date}/${month}/${year.slice(2)}`;
    return datesAs === 'iso' ? `${year}-${month}-${date}` : `${date}/${month}/${year} 00:00`;
  }
  if (losesZeros && /^[\d ]+$/.test(cell)) return cell.replaceAll(' ', '').replace(/^0+(?=\d)/, '');
  if (losesZeros && /^\d+,\d$/.test(cell)) return `${cell}0`;
  return shouts ? `  ${cell}\u00a0` : cell;
}

async function rowsOf(path: string): Promise<string[][]> {
  const rows: string[][] = [];
  const { openSpreadsheet } = await import('../../../platform/spreadsheets/open-spreadsheet.ts');
  const opened = await openSpreadsheet(path);
  for await (const batch of opened.rows(opened.sheets[0]?.name ?? ''))
    rows.push(...batch.map(({ cells }) => [...cells]));
  await opened.close();
  return rows;
}

async function write(path: string, format: 'csv' | 'xlsx', rows: readonly (readonly string[])[]): Promise<void> {
  const [titles = [], ...lines] = rows;
  if (format === 'csv') {
    const csv = new CsvWriter(path, { delimiter: ';', byteOrderMark: 'with', formulas: 'keep' });
    for (const row of rows) csv.row(row);
    return csv.close();
  }
  const workbook = createWorkbookWriter(path);
  workbook.sheet(
    'Feuille 1',
    titles.map((header) => ({ header })),
  );
  for (const row of lines) await workbook.row(row);
  await workbook.close();
}

const turn = <Item>(row: readonly Item[], by: number) => [
  ...row.slice(by % row.length),
  ...row.slice(0, by % row.length),
];

/** The mark stays: without it nothing says whose line it is. */
async function damageSheet(path: string, format: 'csv' | 'xlsx', done: Damage): Promise<void> {
  const [titles = [], ...lines] = await rowsOf(path);
  const width = titles.length;
  const mark = width - 1;
  const kept = turn(
    titles.map((_, at) => at).filter((at) => at === mark || at >= done.cut),
    done.turned,
  );
  const body = lines.map((line) =>
    kept.map((at) => (at === mark ? (line[at] ?? '') : damageCell(line[at] ?? '', done))),
  );
  if (done.sorted) body.sort((one, other) => (one.join() < other.join() ? 1 : -1));
  await write(path, format, [kept.map((at) => titles[at] ?? ''), ...body]);
}

async function planOf(path: string, kind: ExportKind, lines: readonly ExportLine[]): Promise<PlannedChange[]> {
  const records = new Map(lines.map((line) => [line.id, line]));
  const changes: PlannedChange[] = [];
  let found = 0;
  for await (const batch of readReturnedSheet(path, 'retour')) {
    const columns = columnsAt(kind, batch.titles);
    for (const { mark, cells } of batch.lines) {
      const current = mark && records.get(mark.recordId);
      if (!mark || !current) throw new Error('a line without its record');
      found += 1;
      changes.push(...planLine(columns, cells, mark, current).changes);
    }
  }
  expect(found).toBe(lines.length);
  return changes;
}

test.each([
  ['account', 'csv'],
  ['account', 'xlsx'],
  ['contact', 'csv'],
  ['contact', 'xlsx'],
] as const)(
  'an untouched export of %ss as %s is a plan of no change, whatever the spreadsheet did to it',
  async (kind, format) => {
    const fields = EXPORT_FIELDS[kind];
    const base = fc.array(lineOf(fields), { minLength: 1, maxLength: 5 });
    const language = fc.constantFrom('fr' as const, 'en' as const);
    await fc.assert(
      fc.asyncProperty(base, language, damage, fc.boolean(), async (lines, said, done, isDamaged) => {
        const path = join(folder, `${kind}.${format}`);
        const sheet = { path, kind, format, language: said, exportId: newId(), fields: fields.map(({ key }) => key) };
        await writeList(sheet, pagesOf(lines), async () => {});
        if (isDamaged) await damageSheet(path, format, done);
        expect(await isReturnedSheet(path)).toBe(true);
        expect(await planOf(path, kind, lines)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  },
  120_000,
);

async function* pagesOf(lines: readonly ExportLine[]) {
  yield lines;
}

test('one cell edited is one change, and nothing else is', async () => {
  const fields = EXPORT_FIELDS.account.filter(({ type }) => type === 'text').map(({ key }) => key);
  const base = fc.array(lineOf(EXPORT_FIELDS.account), { minLength: 2, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(base, fc.nat(), fc.constantFrom(...fields), async (lines, at, key) => {
      const path = join(folder, 'one.csv');
      const sheet = { path, kind: 'account', format: 'csv', language: 'fr', exportId: newId(), fields } as const;
      await writeList(sheet, pagesOf(lines), async () => {});
      const rows = await rowsOf(path);
      const edited = rows[1 + (at % lines.length)];
      if (edited) edited[fields.indexOf(key)] = 'Une tout autre valeur';
      await write(path, 'csv', rows);
      const changes = await planOf(path, 'account', lines);
      expect(changes.map(({ field, after }) => [field, after])).toEqual([[key, 'Une tout autre valeur']]);
    }),
    { numRuns: 30 },
  );
}, 60_000);
