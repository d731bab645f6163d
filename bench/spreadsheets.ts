import { execFile } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { ZipFile } from 'yazl';
import { openSpreadsheet } from '../src/platform/spreadsheets/open-spreadsheet.ts';
import { createWorkbookWriter } from '../src/platform/spreadsheets/writing/write-workbook.ts';
import { formatColumn } from '../src/platform/spreadsheets/xlsx/cell-reference.ts';

// What is claimed about reading and writing sheets: run `node bench/spreadsheets.ts`. Each job has a process of its own.

const COLUMNS = 20;
const TOWNS = ['Lyon', 'Saint-Étienne', 'Rennes', 'Nîmes', 'Besançon', 'Le Mans', 'L’Haÿ-les-Roses'];

/** A row that looks like a customer; every tenth text is shared, the others are one of a kind. */
function cellsOf(row: number): string[] {
  return Array.from({ length: COLUMNS }, (_, column) => {
    if (column % 5 === 0) return String(10_000_000_000_000 + row * 97 + column);
    if (column % 5 === 1) return TOWNS[(row + column) % TOWNS.length] ?? '';
    if (column % 5 === 2) return '';
    return `Société n° ${(row * 7919 + column) % 1_000_003}; rue ${column}`;
  });
}

/** A stream pays for each piece, however small. */
function inLargePieces(pieces: Iterable<string>): Readable {
  function* joined(): Generator<string> {
    let large = '';
    for (const piece of pieces) {
      large += piece;
      if (large.length < 1 << 18) continue;
      yield large;
      large = '';
    }
    yield large;
  }
  return Readable.from(joined());
}

async function writeCsv(path: string, rows: number): Promise<string> {
  function* pieces(): Generator<string> {
    for (let row = 0; row < rows; row += 1) {
      yield `${cellsOf(row)
        .map((cell) => (cell.includes(';') ? `"${cell}"` : cell))
        .join(';')}\r\n`;
    }
  }
  await pipeline(inLargePieces(pieces()), createWriteStream(path));
  return `${rows} rows made`;
}

/** As Excel writes: every text in the table of shared strings. */
async function writeXlsx(path: string, rows: number): Promise<string> {
  const strings = new Map<string, number>();
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  function* sheet(): Generator<string> {
    yield `<worksheet ${main}><sheetData>`;
    for (let row = 1; row <= rows; row += 1) {
      let xml = `<row r="${row}" spans="1:${COLUMNS}">`;
      for (const [index, cell] of cellsOf(row).entries()) {
        const reference = `${formatColumn(index + 1)}${row}`;
        if (cell === '') continue;
        if (index % 5 === 0) {
          xml += `<c r="${reference}"><v>${cell}</v></c>`;
          continue;
        }
        const known = strings.get(cell) ?? strings.size;
        strings.set(cell, known);
        xml += `<c r="${reference}" t="s"><v>${known}</v></c>`;
      }
      yield `${xml}</row>`;
    }
    yield '</sheetData></worksheet>';
  }
  function* table(): Generator<string> {
    yield `<sst ${main}>`;
    for (const text of strings.keys()) yield `<si><t>${text}</t></si>`;
    yield '</sst>';
  }
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  const relations = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
  const zip = new ZipFile();
  const done = pipeline(zip.outputStream, createWriteStream(path));
  const add = (part: string, xml: string) => zip.addBuffer(Buffer.from(xml), part);
  add('[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>');
  add(
    '_rels/.rels',
    `<Relationships ${relations}>${relation('r', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
  );
  add(
    'xl/workbook.xml',
    `<workbook ${main} xmlns:r="${office}"><sheets><sheet name="Clients" sheetId="1" r:id="a"/></sheets></workbook>`,
  );
  add(
    'xl/_rels/workbook.xml.rels',
    `<Relationships ${relations}>${relation('a', 'worksheet', 'sheet.xml')}${relation('b', 'sharedStrings', 's.xml')}</Relationships>`,
  );
  zip.addReadStreamLazy('xl/sheet.xml', (give) => give(null, inLargePieces(sheet())));
  zip.addReadStreamLazy('xl/s.xml', (give) => give(null, inLargePieces(table())));
  zip.end();
  await done;
  return `${rows} rows made`;
}

async function read(path: string): Promise<string> {
  const opened = await openSpreadsheet(path);
  let rows = 0;
  let characters = 0;
  for (const { name } of opened.sheets) {
    for await (const batch of opened.rows(name)) {
      rows += batch.length;
      for (const row of batch) for (const cell of row.cells) characters += cell.length;
    }
  }
  await opened.close();
  return `${rows} rows, ${characters} characters read`;
}

async function writeWorkbook(path: string, rows: number): Promise<string> {
  const writer = createWorkbookWriter(path);
  writer.sheet(
    'Clients',
    Array.from({ length: COLUMNS }, (_, index) => ({ header: `Colonne ${index + 1}` })),
  );
  for (let row = 0; row < rows; row += 1) await writer.row(cellsOf(row));
  await writer.close();
  return `${rows} rows written, ${((await stat(path)).size / 1e6).toFixed(1)} MB`;
}

const JOBS: Readonly<Record<string, (path: string, rows: number) => Promise<string | undefined>>> = {
  'make csv': writeCsv,
  'make xlsx': writeXlsx,
  read,
  'write workbook': writeWorkbook,
};

async function runJob(name: string, path: string, rows: number): Promise<void> {
  const said = await JOBS[name]?.(path, rows);
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const cpu = ((userCPUTime + systemCPUTime) / 1e6).toFixed(1);
  console.log(`${name}: ${said}; ${cpu} s CPU, ${Math.round(maxRSS / 1024)} MB at most`);
}

async function runAll(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'ramure-bench-'));
  const inOwnProcess = async (name: string, file: string, rows: number) => {
    const script = fileURLToPath(import.meta.url);
    const { stdout } = await promisify(execFile)(process.execPath, [script, name, join(folder, file), String(rows)]);
    console.log(`${file}: ${stdout.trim()}`);
  };
  try {
    await inOwnProcess('make csv', 'million.csv', 1_000_000);
    await inOwnProcess('read', 'million.csv', 1_000_000);
    await inOwnProcess('make xlsx', 'large.xlsx', 300_000);
    await inOwnProcess('read', 'large.xlsx', 300_000);
    await inOwnProcess('write workbook', 'small.xlsx', 20_000);
    await inOwnProcess('write workbook', 'written.xlsx', 300_000);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const [name, path, rows] = process.argv.slice(2);
if (name && path) await runJob(name, path, Number(rows));
else await runAll();
