import type { Quality } from './partitions.ts';
import type { Score } from './score-rows.ts';

function figures({ precision, recall, f1 }: Quality): string {
  return [precision, recall, f1].map((figure) => figure.toFixed(4)).join(' ');
}

/** The score as a table for people; the same text for the same score. */
export function printScore(score: Score): string {
  const lines = [
    `rows ${score.rows}`,
    `${'level'.padEnd(28)}| pairwise P R F1        | B3 P R F1              | merged split largest/true`,
  ];
  for (const level of score.levels) {
    const sets = `${level.wronglyMerged} ${level.wronglySplit} ${level.largest}/${level.largestTrue}`;
    lines.push(`${level.level.padEnd(28)}| ${figures(level.pairwise)} | ${figures(level.bCubed)} | ${sets}`);
  }
  lines.push(
    `contact site ${score.contactSite.toFixed(4)}, contact account ${score.contactAccount.toFixed(4)}, opt-out ${figures(score.optOut)}`,
  );
  const bands = Object.entries(score.bands).map(
    ([band, { rows, rightShare }]) => `${band} ${rows} rows, ${rightShare.toFixed(4)} right`,
  );
  lines.push(`${bands.join('; ')}; review ${score.reviewPerThousand.toFixed(1)} per 1,000 rows`);
  return `${lines.join('\n')}\n`;
}
