import { SaxesParser } from 'saxes';
import { SpreadsheetError } from '../sheet.ts';
import type { Archive } from './open-archive.ts';

/** What a reader of one XML part does with it. Names come without their prefix. */
export interface PartHandlers {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** Positions are not tracked: they cost a tenth of the time. */
interface PlainNames {
  readonly xmlns: false;
  readonly position: false;
}

/** Where a fault is said to be. */
export type PartPlace = () => SpreadsheetError['place'];

/**
 * Walks one XML part and gives the hand back after each piece, so that what was understood can leave.
 * A document type or an entity of its own is refused: both exist in attacks only.
 */
export async function* parsePart(
  archive: Archive,
  part: string,
  handlers: PartHandlers,
  place: PartPlace,
  signal?: AbortSignal,
): AsyncGenerator<void> {
  const parser = createParser(handlers, place);
  let decoder: TextDecoder | null = null;
  try {
    for await (const chunk of archive.read(part)) {
      signal?.throwIfAborted();
      decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
      parser.write(decoder.decode(chunk, { stream: true }));
      yield;
    }
    parser.write(decoder?.decode() ?? '');
    parser.close();
  } catch (error) {
    if (error instanceof SpreadsheetError || signal?.aborted) throw error;
    const at = place();
    throw new SpreadsheetError(at.row === undefined ? codeOf(error) : codeInSheet(error), at);
  }
  yield;
}

/** Walks a small part to its end. */
export async function parseWholePart(
  archive: Archive,
  part: string,
  handlers: PartHandlers,
  place: PartPlace,
): Promise<void> {
  for await (const _ of parsePart(archive, part, handlers, place)) {
    // What is small leaves nothing on the way.
  }
}

function createParser(handlers: PartHandlers, place: PartPlace): SaxesParser<PlainNames> {
  const parser = new SaxesParser<PlainNames>({ xmlns: false, position: false });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new SpreadsheetError('file_dtd', place());
  });
  parser.on('opentag', (tag) => handlers.open(withoutPrefix(tag.name), tag.attributes));
  if (handlers.close) parser.on('closetag', (tag) => handlers.close?.(withoutPrefix(tag.name)));
  if (handlers.text) {
    parser.on('text', (text) => handlers.text?.(text));
    parser.on('cdata', (text) => handlers.text?.(text));
  }
  return parser;
}

function withoutPrefix(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}

function encodingOf(head: Buffer): string {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  return head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : 'utf-8';
}

/** saxes and yauzl speak in sentences only. */
function codeOf(error: unknown): string {
  const message = error instanceof Error ? error.message : '';
  if (/undefined entity/.test(message)) return 'file_dtd';
  if (/too many bytes/.test(message)) return 'file_zip_bomb';
  return /unclosed|unexpected end|not enough bytes|root element/.test(message) ? 'file_truncated' : 'file_damaged';
}

/** Inside a sheet the place of the fault is known, and said. */
function codeInSheet(error: unknown): string {
  const code = codeOf(error);
  return code === 'file_truncated' || code === 'file_damaged' ? `${code}_at` : code;
}
