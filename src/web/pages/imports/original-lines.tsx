import type { Line } from '../../../quality/imports/contract.ts';
import { useSpeaker } from '../../language.tsx';

/** Capitals, accents and punctuation aside: « 04.72.11 » and « 0472 11 » say the same. */
function gist(cell: string): string {
  return cell
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function differs(cells: readonly string[]): boolean {
  return new Set(cells.map(gist).filter(Boolean)).size > 1;
}

/**
 * Lines of the user's file side by side, one column per line: what truly differs is read across.
 * Columns empty in all of them are left out.
 */
export function OriginalLines({
  headers,
  lines,
}: {
  readonly headers: readonly string[];
  readonly lines: readonly Line[];
}) {
  const { say } = useSpeaker();
  const filled = headers
    .map((header, column) => ({ header, cells: lines.map((line) => line.cells[column] ?? '') }))
    .filter((row) => row.cells.some((cell) => cell !== ''));
  return (
    <div className="scroll-x">
      <table className="table lines-table">
        <thead>
          <tr>
            <th scope="col">
              <span className="hidden-text">{say('line_headers')}</span>
            </th>
            {lines.map((line) => (
              <th key={line.rowId} scope="col">
                {say('line_number', { number: line.rowId })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {filled.map(({ header, cells }) => (
            <tr key={header} data-differs={differs(cells)}>
              <th scope="row">{header}</th>
              {lines.map((line, place) => (
                <td key={line.rowId}>{cells[place]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
