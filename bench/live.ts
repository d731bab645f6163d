import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { checkDraft, type Twin } from '../src/matching/live/check-draft.ts';
import { LiveIndex } from '../src/matching/live/live-index.ts';
import type { Draft, LiveRecord } from '../src/matching/live/live-record.ts';
import { makeSurnames } from './live/company-words.ts';
import { makeCompany, mistype } from './live/made-company.ts';
import { readCompanies } from './live/read-companies.ts';
import { Random } from './world/random.ts';

const FOUND_AMONG = 20;

interface Question {
  readonly asked: Draft;
  readonly rightId: string;
}

function percentile(sorted: Float64Array, share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

async function residentMegabytes(): Promise<number> {
  const status = await readFile('/proc/self/status', 'utf8').catch(() => '');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
}

/** Fills an index; every nth company is kept to be asked for. */
function build(companies: Iterable<LiveRecord>, every: number): { index: LiveIndex; kept: LiveRecord[] } {
  const index = new LiveIndex();
  const kept: LiveRecord[] = [];
  let ownSeconds = 0;
  for (const company of companies) {
    if (index.size % every === 0) kept.push(company);
    const started = performance.now();
    index.load(company);
    ownSeconds += (performance.now() - started) / 1000;
  }
  const started = performance.now();
  let longest = 0;
  let steps = 0;
  for (let last = started, tidying = index.tidy(); !tidying.next().done; steps += 1) {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }
  const tidySeconds = (performance.now() - started) / 1000;
  process.stdout.write(
    `built: ${index.size} companies, ${index.store.words.size} words, ${ownSeconds.toFixed(1)} s to add, ` +
      `${tidySeconds.toFixed(1)} s to lay the lists in ${steps} steps of ${longest.toFixed(0)} ms at most; ` +
      `${(index.bytes / 1e6).toFixed(0)} MB (${(index.bytes / index.size).toFixed(0)} bytes a company)\n`,
  );
  return { index, kept };
}

/** Others use the processor meanwhile: of several times of one question the shortest is the question's own. */
const REPEATS = 3;

function timeOf(index: LiveIndex, asked: Draft): { twins: readonly Twin[]; milliseconds: number } {
  let milliseconds = Number.POSITIVE_INFINITY;
  let twins: readonly Twin[] = [];
  for (let repeat = 0; repeat < REPEATS; repeat += 1) {
    const started = performance.now();
    twins = checkDraft(index, asked, FOUND_AMONG);
    milliseconds = Math.min(milliseconds, performance.now() - started);
  }
  return { twins, milliseconds };
}

/** Companies in the order of arrival, one after the other. */
function* makeCompanies(count: number, random: Random): Generator<LiveRecord> {
  const surnames = makeSurnames(random);
  for (let made = 0; made < count; made += 1) yield makeCompany(random, surnames);
}

function ask(index: LiveIndex, title: string, questions: readonly Question[]): void {
  const times = new Float64Array(questions.length);
  const cpu = process.threadCpuUsage();
  let found = 0;
  let first = 0;
  questions.forEach(({ asked, rightId }, at) => {
    const { twins, milliseconds } = timeOf(index, asked);
    times[at] = milliseconds;
    const rank = twins.findIndex((twin) => twin.id === rightId);
    if (rank >= 0) found += 1;
    if (rank === 0) first += 1;
  });
  times.sort();
  const { user, system } = process.threadCpuUsage(cpu);
  const cost = ((user + system) / 1000 / questions.length / REPEATS).toFixed(2);
  const share = (count: number) => `${((100 * count) / questions.length).toFixed(1)} %`;
  const at = (place: number) => percentile(times, place).toFixed(2);
  process.stdout.write(
    `| ${title} | ${at(0.5)} | ${at(0.9)} | ${at(0.99)} | ${at(0.999)} | ${cost} | ${share(first)} | ${share(found)} |\n`,
  );
}

const nameOnly = (company: LiveRecord, names: Draft['names']): Draft => ({
  ...company,
  company: null,
  names,
  keys: [],
  address: null,
});

function withTown(company: LiveRecord, names: Draft['names']): Draft {
  const { address } = company;
  return { ...nameOnly(company, names), address: address && { ...address, number: null, wayTokens: [] } };
}

/** Adds companies to the finished index and asks for each at once: the time until it is found. */
function measureInserts(index: LiveIndex, seed: number): void {
  const random = new Random(seed + 1);
  const surnames = makeSurnames(random);
  const times = new Float64Array(2_000);
  let lost = 0;
  for (let at = 0; at < times.length; at += 1) {
    const company = makeCompany(random, surnames);
    const started = performance.now();
    index.put(company);
    const [twin] = checkDraft(index, { ...company, company: null, names: [] }, 5);
    times[at] = performance.now() - started;
    if (twin?.id !== company.id) lost += 1;
  }
  times.sort();
  process.stdout.write(
    `added and found: p50 ${percentile(times, 0.5).toFixed(2)} ms, p99 ${percentile(times, 0.99).toFixed(2)} ms, ` +
      `longest ${(times.at(-1) ?? 0).toFixed(1)} ms, ${lost} of ${times.length} lost\n`,
  );
}

const { values } = parseArgs({
  options: {
    companies: { type: 'string', default: '1000000' },
    questions: { type: 'string', default: '5000' },
    seed: { type: 'string', default: '1' },
    names: { type: 'string' },
  },
});
const seed = Number(values.seed);
const real = values.names === undefined ? null : await readCompanies(values.names);
const count = real?.length ?? Number(values.companies);
const every = Math.max(1, Math.floor(count / Number(values.questions)));
const { index, kept } = build(real ?? makeCompanies(count, new Random(seed)), every);
const slips = new Random(seed + 2);
const make = (shape: (company: LiveRecord) => Draft): Question[] =>
  kept.map((company) => ({ asked: shape(company), rightId: company.id }));
const mistyped = ({ names }: LiveRecord) => names.map((name) => mistype(slips, name));
const warmUp = make((company) => withTown(company, company.names)).slice(0, 1_000);
process.stdout.write(
  '| asked | p50 ms | p90 | p99 | p99.9 | processor, mean ms | first | among 20 |\n|---|---|---|---|---|---|---|---|\n',
);
ask(index, 'warm-up', warmUp);
ask(
  index,
  'SIREN',
  make((company) => ({ ...nameOnly(company, []), keys: company.keys.slice(0, 1) })),
);
ask(
  index,
  'name and town',
  make((company) => withTown(company, company.names)),
);
ask(
  index,
  'name with one slip, and town',
  make((company) => withTown(company, mistyped(company))),
);
ask(
  index,
  'name with one slip, no town',
  make((company) => nameOnly(company, mistyped(company))),
);
ask(
  index,
  'name with one slip, town, telephone of somebody else',
  make((company) => ({
    ...withTown(company, mistyped(company)),
    keys: [{ kind: 'phone', value: '+33400000000' }],
  })),
);
measureInserts(index, seed);
process.stdout.write(`process: ${(await residentMegabytes()).toFixed(0)} MB\n`);
