import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Question } from '../src/matching/arrangement.ts';
import type { Decision } from '../src/matching/learn/decision.ts';
import { proposeReweighing } from '../src/matching/learn/propose-reweighing.ts';
import { proposeRules } from '../src/matching/learn/propose-rules.ts';
import { structureFile } from '../src/quality/imports/structure-file.ts';
import { toCsv } from './csv.ts';
import { answerFromTruth } from './learning/answer-from-truth.ts';
import { makeSheet, type WorldOptions } from './world/make-sheet.ts';
import { Random } from './world/random.ts';

// What the learning loop would answer in people's place, against the truth of made worlds. Whoever answers here knows all and
// accepts every rule the moment that it is offered: people are more careful, and make mistakes.
const ANSWERS_BEFORE_WEIGHTS = 55;
const ORDERS = 4;

interface Tally {
  offers: number;
  right: number;
  wrong: number;
}

type Truth = ReadonlyMap<string, Decision>;

function count(
  tally: Tally,
  settled: readonly { readonly questionId: string; readonly answer: string }[],
  truth: Truth,
) {
  tally.offers++;
  for (const { questionId, answer } of settled) tally[truth.get(questionId)?.answer === answer ? 'right' : 'wrong']++;
}

/** Answers one question after the other; a rule that is offered is accepted. Answers how many were answered by hand. */
function answerWithRules(questions: readonly Question[], truth: Truth, tally: Tally): number {
  const said: Decision[] = [];
  const settled = new Set<string>();
  for (const { id } of questions) {
    const decision = truth.get(id);
    if (!decision || settled.has(id)) continue;
    said.push(decision);
    settled.add(id);
    for (const rule of proposeRules(
      said,
      questions.filter((one) => !settled.has(one.id)),
    )) {
      for (const questionId of rule.settles) settled.add(questionId);
      count(
        tally,
        rule.settles.map((questionId) => ({ questionId, answer: rule.answer })),
        truth,
      );
    }
  }
  return said.length;
}

function tryWeights(questions: readonly Question[], truth: Truth, seed: number, tally: Tally): void {
  for (let order = 0; order < ORDERS; order++) {
    const shuffled = new Random(seed + order).shuffle(questions);
    const said = shuffled.slice(0, ANSWERS_BEFORE_WEIGHTS).flatMap(({ id }) => truth.get(id) ?? []);
    const proposed = proposeReweighing(said, shuffled.slice(ANSWERS_BEFORE_WEIGHTS));
    if (proposed) count(tally, proposed.settles, truth);
  }
}

async function learnFrom(world: WorldOptions, folder: string, rules: Tally, weights: Tally): Promise<void> {
  const made = makeSheet(world);
  const path = join(folder, 'clients.csv');
  await writeFile(path, toCsv([made.headers, ...made.rows], ';'));
  const { arrangement } = await structureFile(path, { threads: 1 });
  const { questions } = arrangement;
  const truth = new Map(questions.map((question) => [question.id, answerFromTruth(question, made.truth)]));
  const byHand = answerWithRules(questions, truth, rules);
  tryWeights(questions, truth, world.seed, weights);
  const title = `seed ${world.seed}, ${world.layout}, identifiers ${world.identifierShare}`;
  process.stdout.write(`${title}: ${questions.length} questions, ${byHand} answered by hand\n`);
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      rows: { type: 'string', default: '20000' },
      seeds: { type: 'string', default: '301,302' },
      identifiers: { type: 'string', default: '0,0.3' },
    },
  });
  const folder = await mkdtemp(join(tmpdir(), 'ramure-learning-'));
  const rules: Tally = { offers: 0, right: 0, wrong: 0 };
  const weights: Tally = { offers: 0, right: 0, wrong: 0 };
  for (const seed of values.seeds.split(',').map(Number))
    for (const share of values.identifiers.split(',').map(Number)) {
      const layout = seed % 2 === 0 ? 'merged' : 'split';
      const world = { rows: Number(values.rows), identifierShare: share, hasGroupColumn: true, seed } as const;
      await learnFrom({ ...world, layout }, folder, rules, weights);
    }
  await rm(folder, { recursive: true });
  for (const [name, { offers, right, wrong }] of Object.entries({ rules, weights }))
    process.stdout.write(`${name}: offered ${offers} times, ${right} questions settled rightly, ${wrong} wrongly\n`);
}
