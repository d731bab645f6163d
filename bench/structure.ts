import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Measured, measureProcess } from './measure-process.ts';
import { printScore } from './score/print-score.ts';
import type { Score } from './score/score-rows.ts';
import { scoreFiles } from './score.ts';
import type { WorldOptions } from './world/make-sheet.ts';
import { writeWorld } from './world.ts';

/**
 * Makes worlds, gives each sheet to the command line as a user would, and scores what comes out.
 * The thresholds of the acceptance were fixed in advance; nothing here is tuned to a seed.
 */
const RAMURE = fileURLToPath(new URL('../bin/ramure.mjs', import.meta.url));

interface Run {
  readonly world: WorldOptions;
  readonly score: Score;
  readonly measured: Measured;
}

async function runOnce(world: WorldOptions, folder: string, extra: readonly string[]): Promise<Run> {
  const { sheet, truth } = await writeWorld(folder, world);
  const out = join(folder, 'out');
  const measured = await measureProcess(process.execPath, [RAMURE, 'structure', sheet, '--out', out, ...extra]);
  if (measured.exitCode !== 0) throw new Error(`ramure ended with ${measured.exitCode}: ${measured.stderr}`);
  return { world, measured, score: await scoreFiles(join(out, 'assignments.csv'), truth) };
}

function title({ world, measured }: Run): string {
  const group = world.hasGroupColumn ? 'group column' : 'no group column';
  const settings = `seed ${world.seed}, ${world.layout}, identifiers ${world.identifierShare}, ${world.rows} rows, ${group}`;
  return `## ${settings}: ${measured.seconds.toFixed(1)} s, processor ${measured.cpuSeconds.toFixed(1)} s, ${measured.peakMegabytes.toFixed(0)} MB`;
}

function pairwiseOf({ score }: Run, name: string): string {
  const level = score.levels.find((one) => one.level === name);
  if (level === undefined) return '';
  return (name === 'group' ? level.bCubed.f1 : level.pairwise.f1).toFixed(4);
}

function summaryRow(run: Run): string {
  const { world, measured, score } = run;
  const merged = score.levels.find((level) => level.level === 'entity')?.wronglyMerged ?? 0;
  const cells = [
    `${world.seed} ${world.layout} ${world.identifierShare}${world.hasGroupColumn ? '' : ' (no group column)'}`,
    ...['entity', 'site', 'contact', 'group'].map((level) => pairwiseOf(run, level)),
    String(merged),
    score.contactSite.toFixed(4),
    score.contactAccount.toFixed(4),
    score.bands.auto?.rightShare.toFixed(4) ?? '',
    score.reviewPerThousand.toFixed(0),
    measured.seconds.toFixed(1),
    measured.cpuSeconds.toFixed(1),
    measured.peakMegabytes.toFixed(0),
  ];
  return `| ${cells.join(' | ')} |`;
}

const HEADER = [
  '| world | company F1 | site F1 | contact F1 | group B³ F1 | companies merged | contact site | contact account | auto right | review ‰ | s | CPU s | MB |',
  '|---|---|---|---|---|---|---|---|---|---|---|---|---|',
].join('\n');

function readOptions() {
  const { values } = parseArgs({
    options: {
      rows: { type: 'string', default: '20000' },
      seeds: { type: 'string', default: '1,2,3' },
      layouts: { type: 'string', default: 'split,merged' },
      identifiers: { type: 'string', default: '0.7' },
      'no-group-column': { type: 'boolean', default: false },
      'no-workbook': { type: 'boolean', default: false },
      keep: { type: 'string' },
    },
  });
  const worlds: WorldOptions[] = [];
  for (const seed of values.seeds.split(',')) {
    for (const layout of values.layouts.split(',')) {
      for (const share of values.identifiers.split(',')) {
        worlds.push({
          seed: Number(seed),
          layout: layout === 'merged' ? 'merged' : 'split',
          identifierShare: Number(share),
          rows: Number(values.rows),
          hasGroupColumn: !values['no-group-column'],
        });
      }
    }
  }
  return { worlds, keep: values.keep, extra: values['no-workbook'] ? ['--no-workbook'] : [] };
}

if (import.meta.main) {
  const { worlds, keep, extra } = readOptions();
  const runs: Run[] = [];
  for (const world of worlds) {
    const base = keep ?? (await mkdtemp(join(tmpdir(), 'ramure-bench-')));
    const folder = join(base, `${world.seed}-${world.layout}-${world.identifierShare}`);
    const run = await runOnce(world, folder, extra);
    runs.push(run);
    process.stdout.write(`${title(run)}\n${printScore(run.score)}\n`);
    if (keep === undefined) await rm(base, { recursive: true });
  }
  process.stdout.write(`${HEADER}\n${runs.map(summaryRow).join('\n')}\n`);
}
