import { sql } from 'kysely';
import { getDictionary } from '../../base/fields/get-dictionary.ts';
import type { Access } from '../../base/workspaces/access.ts';
import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { Indicators, IndicatorView, RecordLine } from './contract.ts';
import { figureOf, INDICATORS, type Indicator } from './indicators.ts';
import { type Measured, measureIndicators } from './measure.ts';
import { listRecords } from './readable-records.ts';
import { dayOf, findLastDay, readSnapshot } from './take-snapshot.ts';

/** A year of days is what a trend line shows. */
const TREND_DAYS = 366;

interface KeptObjective {
  readonly code: string;
  readonly target: number;
  readonly dueOn: string | null;
  readonly startValue: number | null;
}

/**
 * The figures of the base with their objectives and their trend. Who reads the whole base is shown the figures of the
 * last snapshot; whoever reads a part of it, the figures of that part, counted now, without the trend of the others.
 */
export async function getIndicators(tx: Tx, access: Access, now: Date): Promise<Indicators> {
  const { workspaceId } = access;
  const readsAll = access.reach === 'workspace';
  const day = readsAll ? await findLastDay(tx, workspaceId) : null;
  const measured = day
    ? await readSnapshot(tx, workspaceId, 'indicator', day)
    : await measureIndicators(tx, access, { workspaceId, now, fields: await getDictionary(tx, workspaceId) });
  const objectives = await findObjectives(tx, workspaceId);
  const trends = readsAll ? await findTrends(tx, workspaceId, now) : new Map();
  return {
    countedFrom: day ? 'snapshot' : 'now',
    takenOn: day ?? dayOf(now),
    indicators: INDICATORS.map((indicator) => {
      const found = measured.find((one) => one.code === indicator.code);
      return viewOf(indicator, found, objectives.get(indicator.code), trends.get(indicator.code) ?? []);
    }),
  };
}

async function findObjectives(tx: Tx, workspaceId: string): Promise<ReadonlyMap<string, KeptObjective>> {
  const { rows } = await sql<KeptObjective>`
    select code, target, to_char(due_on, 'YYYY-MM-DD') as "dueOn", start_value as "startValue" from objective
    where workspace_id = ${workspaceId}`.execute(tx);
  return new Map(rows.map((row) => [row.code, row]));
}

type Day = Measured & { readonly on: string };

async function findTrends(tx: Tx, workspaceId: string, now: Date): Promise<ReadonlyMap<string, readonly Day[]>> {
  const since = dayOf(new Date(now.getTime() - TREND_DAYS * 86_400_000));
  const { rows } = await sql<Day>`
    select code, to_char(taken_on, 'YYYY-MM-DD') as on, numerator::float8 as numerator, denominator::float8 as denominator
    from indicator_snapshot
    where workspace_id = ${workspaceId} and family = 'indicator' and taken_on >= ${since}::date
    order by taken_on`.execute(tx);
  return Map.groupBy(rows, (row) => row.code);
}

function viewOf(
  indicator: Indicator,
  measured: Measured | undefined,
  objective: KeptObjective | undefined,
  trend: readonly Day[],
): IndicatorView {
  const { code, unit, better } = indicator;
  const { numerator, denominator } = measured ?? { numerator: 0, denominator: 0 };
  const value = figureOf(indicator, numerator, denominator);
  const target = objective?.target ?? indicator.target;
  return {
    ...{ code, unit, better, numerator, denominator, value, target },
    dueOn: objective?.dueOn ?? null,
    isReached: value !== null && (better === 'up' ? value >= target : value <= target),
    progress: progressOf(objective?.startValue ?? null, value, target),
    recordKinds: recordKindsOf(indicator),
    trend: trend.map((one) => ({ on: one.on, value: figureOf(indicator, one.numerator, one.denominator) })),
  };
}

/** How far a figure has come from its start to its target, 0 to 1, whichever way is better. */
export function progressOf(start: number | null, value: number | null, target: number): number | null {
  if (start === null || value === null || start === target) return null;
  return Math.min(1, Math.max(0, (value - start) / (target - start)));
}

function recordKindsOf(indicator: Indicator): IndicatorView['recordKinds'] {
  const parts = indicator.parts({ workspaceId: '', now: new Date(0), fields: [] });
  return [...new Set(parts.map(({ recordKind }) => recordKind))];
}

/** The records behind a figure that ask for a gesture. @throws AppError `indicator_unknown`. */
export async function findRecordsOfIndicator(
  tx: Tx,
  access: Access,
  { code, recordKind, now }: { readonly code: string; readonly recordKind: 'account' | 'contact'; readonly now: Date },
  page: { readonly after?: string | undefined; readonly limit: number },
): Promise<{ records: RecordLine[]; next: string | null }> {
  const indicator = INDICATORS.find((one) => one.code === code);
  if (!indicator) throw new AppError('indicator_unknown', { values: { code }, status: 404 });
  const { workspaceId } = access;
  const parts = indicator.parts({ workspaceId, now, fields: await getDictionary(tx, workspaceId) });
  const part = parts.find((one) => one.recordKind === recordKind) ?? parts[0];
  if (!part) return { records: [], next: null };
  return listRecords(tx, access, part.recordKind, part.toCorrect, page);
}
