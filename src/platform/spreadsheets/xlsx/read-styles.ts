import type { Archive } from '../archive/open-archive.ts';
import { parseWholePart } from '../archive/parse-part.ts';
import { findBuiltInFormat, type NumberFormat, parseNumberFormat } from '../number-format.ts';

/** The number format of each cell style, in the order that cells refer to them. */
export async function readStyles(
  archive: Archive,
  part: string | null,
  file: string,
): Promise<readonly NumberFormat[]> {
  if (part === null) return [];
  const codes = new Map<number, string>();
  const formatIds: number[] = [];
  let isInCellFormats = false;
  const handlers = {
    open(name: string, attributes: Readonly<Record<string, string>>) {
      if (name === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      if (name === 'cellXfs') isInCellFormats = true;
      if (name === 'xf' && isInCellFormats) formatIds.push(Number(attributes.numFmtId ?? 0));
    },
    close(name: string) {
      if (name === 'cellXfs') isInCellFormats = false;
    },
  };
  await parseWholePart(archive, part, handlers, () => ({ file }));
  return formatIds.map((id) => {
    const code = codes.get(id);
    return code === undefined ? findBuiltInFormat(id) : parseNumberFormat(code);
  });
}
