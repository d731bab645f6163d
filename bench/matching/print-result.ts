import type { Quality } from './measure-quality.ts';
import type { MeasuredSet } from './run-set.ts';

export const HEADER = [
  '| set | type | rows | pairs compared | blocking recall | edge P / R / F1 | closure P / R / F1 | B³ F1 | largest | to ask | CPU s (reading + matching) | matching, wall s | peak MB |',
  '|---|---|---|---|---|---|---|---|---|---|---|---|---|',
].join('\n');

function printQuality({ precision, recall, f1 }: Quality): string {
  return [precision, recall, f1].map((share) => share.toFixed(4)).join(' / ');
}

/** One line of the table of results. */
export function printRow(result: MeasuredSet): string {
  const cells = [
    result.name,
    result.type,
    String(result.rows),
    String(result.candidates),
    result.blockingRecall.toFixed(4),
    printQuality(result.edge),
    printQuality(result.closure),
    result.bCubed.f1.toFixed(4),
    String(result.largest),
    String(result.toReview),
    `${result.loadCpu.toFixed(2)} + ${result.matchCpu.toFixed(2)}`,
    result.matchSeconds.toFixed(2),
    result.peakMegabytes.toFixed(0),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** The weights that were fitted and the blocks that were cut. */
export function printDetails(result: MeasuredSet): string {
  const capped = result.capped.map(
    ({ rule, cut, largest, leftOut }) => `rule ${rule}: ${cut} blocks cut, largest ${largest}, ${leftOut} left out`,
  );
  return [...result.model, ...capped].map((line) => `    ${line}`).join('\n');
}
