import { hash } from 'node:crypto';
import type { ExportField } from './export-field.ts';

const MARK = /^R1\.([\w-]{22})\.([\w-]*)$/;
/** Signs of one fingerprint: 30 bits, so that one edit in a thousand million passes for none. */
const LENGTH = 5;

/** What the last cell of an exported line tells of it: whose line it is, and what its cells said when they left. */
export interface LineMark {
  readonly recordId: string;
  readonly fingerprints: ReadonlySet<string>;
}

/** The fingerprint of one cell as it left: of this record, this column and this value. */
export function fingerprint(recordId: string, { key }: ExportField, canonical: string): string {
  return hash('sha1', `${recordId} ${key} ${canonical}`, 'base64url').slice(0, LENGTH);
}

/** The text of a mark: it travels with its line through every sort, and needs nothing kept on our side. */
export function writeMark(recordId: string, fingerprints: readonly string[]): string {
  const id = Buffer.from(recordId.replaceAll('-', ''), 'hex').toString('base64url');
  return `R1.${id}.${fingerprints.join('')}`;
}

/** Null for a cell that is no mark. */
export function readMark(cell: string): LineMark | null {
  const found = MARK.exec(cell.trim());
  if (!found) return null;
  const hex = Buffer.from(found[1] ?? '', 'base64url').toString('hex');
  const recordId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  const signs = found[2] ?? '';
  const fingerprints = new Set<string>();
  for (let at = 0; at + LENGTH <= signs.length; at += LENGTH) fingerprints.add(signs.slice(at, at + LENGTH));
  return { recordId, fingerprints };
}
