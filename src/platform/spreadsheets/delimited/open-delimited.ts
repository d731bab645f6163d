import { RemarkCounter } from '../remark-counter.ts';
import { RowBatcher } from '../row-batcher.ts';
import { type OpenSpreadsheet, type SheetRemark, type SheetRow, SpreadsheetError } from '../sheet.ts';
import { chooseDelimiter, findSeparatorLine } from './choose-delimiter.ts';
import { decodeText, type TextEncodingName } from './decode-text.ts';
import { findEncoding } from './find-encoding.ts';
import { DelimitedTokenizer, OversizedRecord, UnclosedQuote } from './tokenizer.ts';

const SAMPLE_LENGTH = 1 << 17;
/** A file cut short by a crash is often filled up with NULs; a few of them only are dirt. */
const MOSTLY_NUL = 0.3;
/** No text holds that many control characters; random bytes hold ten times more. */
const BINARY = 0.01;

/** Opens .csv, .tsv and .txt. The one sheet bears the name that the file has on screen, without its extension. */
export async function openDelimited(path: string, displayName: string): Promise<OpenSpreadsheet> {
  const verdict = await findEncoding(path);
  if (verdict.nulShare > MOSTLY_NUL) throw new SpreadsheetError('file_mostly_nul', { file: displayName });
  if (verdict.controlShare > BINARY) throw new SpreadsheetError('file_not_a_spreadsheet', { file: displayName });
  const { encoding } = verdict;
  const sample = await readSample(path, encoding);
  const separator = findSeparatorLine(sample);
  const delimiter = separator?.delimiter ?? chooseDelimiter(sample);
  const name = displayName.replace(/\.[^.]+$/, '') || displayName;
  const layout = { path, displayName, encoding, delimiter, skip: separator?.length ?? 0 };
  let remarks: readonly SheetRemark[] = [];
  return {
    format: 'csv',
    encoding,
    delimiter,
    sheets: [{ name, isHidden: false }],
    rows: (_sheetName, signal) => readRows(layout, signal, (found) => (remarks = found)),
    remarks: () => remarks,
    close: async () => {},
  };
}

interface Layout {
  readonly path: string;
  readonly displayName: string;
  readonly encoding: TextEncodingName;
  readonly delimiter: string;
  /** Length of the line `sep=;`. */
  readonly skip: number;
}

async function readSample(path: string, encoding: TextEncodingName): Promise<string> {
  let sample = '';
  for await (const text of decodeText(path, encoding)) {
    sample += text;
    if (sample.length >= SAMPLE_LENGTH) break;
  }
  // A record cut in two would lie about its width; a file shorter than the sample is whole.
  return sample.length < SAMPLE_LENGTH ? `${sample}\n` : sample.slice(0, SAMPLE_LENGTH);
}

async function* readRows(
  layout: Layout,
  signal: AbortSignal | undefined,
  setRemarks: (remarks: readonly SheetRemark[]) => void,
): AsyncGenerator<readonly SheetRow[]> {
  const remarks = new RemarkCounter();
  const batcher = new RowBatcher(remarks);
  const tokenizer = new DelimitedTokenizer(layout.delimiter);
  let number = 0;
  let isSuspect = false;
  let skip = layout.skip;
  const take = (records: string[][]): void => {
    for (const cells of records) {
      number += 1;
      if (isSuspect) cleanCells(cells, number, remarks);
      batcher.add(number, cells);
    }
  };
  try {
    for await (const text of decodeText(layout.path, layout.encoding, signal)) {
      const isSuspectHere = hasStrangers(text);
      isSuspect ||= isSuspectHere;
      const records = tokenizer.push(text.slice(skip));
      skip = 0;
      take(records);
      // A record begun in a suspect piece ends in a later one.
      if (records.length > 0) isSuspect = isSuspectHere;
      yield* batcher.take();
    }
    take(tokenizer.end());
  } catch (error) {
    throw refusalOf(error, layout.displayName);
  }
  yield* batcher.take(true);
  batcher.finish();
  setRemarks(remarks.list());
}

/** What the tokenizer gave up on, with its place; anything else is not ours to name. */
function refusalOf(error: unknown, file: string): unknown {
  const isUnclosed = error instanceof UnclosedQuote;
  if (!isUnclosed && !(error instanceof OversizedRecord)) return error;
  const { record, column } = error;
  return new SpreadsheetError(isUnclosed ? 'file_unclosed_quote' : 'file_not_a_spreadsheet', {
    file,
    row: record,
    column,
  });
}

/** NUL, what could not be decoded, and the five bytes that windows-1252 leaves undefined. */
const STRANGERS = /[\0\uFFFD\u0081\u008D\u008F\u0090\u009D]/;

function hasStrangers(text: string): boolean {
  return STRANGERS.test(text);
}

/** NULs go out, since no database stores them; other strange bytes stay and are counted. */
function cleanCells(cells: string[], row: number, remarks: RemarkCounter): void {
  for (const [index, cell] of cells.entries()) {
    if (!STRANGERS.test(cell)) continue;
    const clean = cell.replaceAll('\0', '');
    if (clean.length < cell.length) remarks.add('stray_nul', row, index + 1, cell.length - clean.length);
    if (STRANGERS.test(clean)) remarks.add('invalid_bytes', row, index + 1);
    cells[index] = clean;
  }
}
