import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { activeFields } from '../../base/fields/get-dictionary.ts';
import type { FieldDefinition, FieldRecordKind } from '../../domain/field-definition.ts';
import { isFilled, isOfLevel, isRequired } from './field-presence.ts';
import {
  contactsInTree,
  hasDecider,
  hasEarlierNamesake,
  hasEarlierTwin,
  hasInvalidEmail,
  isStrategic,
  isTop,
  lastLookedAt,
} from './record-facts.ts';

type Condition = RawBuilder<SqlBool>;
type Amount = RawBuilder<number>;

export interface IndicatorContext {
  readonly workspaceId: string;
  readonly now: Date;
  readonly fields: readonly FieldDefinition[];
}

/** What one kind of record adds to a figure: among these, so much of so much. */
interface Part {
  readonly recordKind: FieldRecordKind;
  readonly among: Condition;
  readonly counted: Amount;
  readonly of: Amount;
  /** The records behind the figure that ask for a gesture. */
  readonly toCorrect: Condition;
}

/** A figure with its definition: words `indicator_<code>` and `indicator_<code>_meaning` of the catalogue. */
export interface Indicator {
  readonly code: string;
  readonly unit: 'percent' | 'per_thousand' | 'days';
  /** Which way is better. */
  readonly better: 'up' | 'down';
  /** Until a workspace sets its own objective. */
  readonly target: number;
  parts(context: IndicatorContext): readonly Part[];
}

const one = sql<number>`1`;
const asNumber = (condition: Condition): Amount => sql<number>`(${condition})::int`;
const nothing = sql<number>`0`;

/** A share of records: those that meet a condition, among some. */
function share(recordKind: FieldRecordKind, among: Condition, holds: Condition, better: 'up' | 'down'): Part {
  const toCorrect = better === 'up' ? sql<SqlBool>`(${among} and not ${holds})` : sql<SqlBool>`(${among} and ${holds})`;
  return { recordKind, among, counted: asNumber(holds), of: one, toCorrect };
}

/** A share of cells: of the fields asked for, those that hold something. */
function cells(
  recordKind: FieldRecordKind,
  { workspaceId, fields }: IndicatorContext,
  isAsked: (field: FieldDefinition) => Condition,
  isWanted: (field: FieldDefinition) => boolean,
): Part {
  const wanted = activeFields(fields, recordKind).filter(isWanted);
  const sum = (amounts: readonly Amount[]) =>
    amounts.length === 0 ? nothing : sql<number>`(${sql.join(amounts, sql` + `)})`;
  const missing = wanted.map((field) => sql<SqlBool>`(${isAsked(field)} and not ${isFilled(field, workspaceId)})`);
  return {
    recordKind,
    among: sql<SqlBool>`true`,
    counted: sum(wanted.map((field) => asNumber(sql<SqlBool>`${isAsked(field)} and ${isFilled(field, workspaceId)}`))),
    of: sum(wanted.map((field) => asNumber(isAsked(field)))),
    toCorrect: missing.length === 0 ? sql<SqlBool>`false` : sql<SqlBool>`(${sql.join(missing, sql` or `)})`,
  };
}

const everyField = () => true;

export const INDICATORS: readonly Indicator[] = [
  {
    ...{ code: 'completeness_critical', unit: 'percent', better: 'up', target: 95 },
    parts: (context) => [
      cells('account', context, isRequired, everyField),
      cells('contact', context, isRequired, everyField),
    ],
  },
  {
    ...{ code: 'completeness_key', unit: 'percent', better: 'up', target: 80 },
    parts: (context) => [
      cells('account', context, isOfLevel, ({ isKey }) => isKey),
      cells('contact', context, isOfLevel, ({ isKey }) => isKey),
    ],
  },
  {
    ...{ code: 'groups_with_decider', unit: 'percent', better: 'up', target: 90 },
    parts: ({ workspaceId }) => [
      share('account', sql<SqlBool>`(${isTop} and a.level = 'group')`, hasDecider(workspaceId), 'up'),
    ],
  },
  {
    ...{ code: 'strategic_two_contacts', unit: 'percent', better: 'up', target: 90 },
    parts: ({ workspaceId }) => [
      share('account', isStrategic, sql<SqlBool>`${contactsInTree(workspaceId)} >= 2`, 'up'),
    ],
  },
  {
    ...{ code: 'invalid_emails', unit: 'percent', better: 'down', target: 2 },
    parts: ({ workspaceId }) => [
      share(
        'contact',
        sql<SqlBool>`exists (select from contact_point p
          where p.workspace_id = ${workspaceId} and p.contact_id = c.contact_id and p.kind = 'email')`,
        hasInvalidEmail(workspaceId),
        'down',
      ),
    ],
  },
  {
    ...{ code: 'strategic_age', unit: 'days', better: 'down', target: 90 },
    parts: ({ now }) => [
      {
        recordKind: 'account',
        among: isStrategic,
        counted: sql<number>`greatest(0, extract(epoch from ${now}::timestamptz - ${lastLookedAt('a')}) / 86400)`,
        of: one,
        toCorrect: sql<SqlBool>`(${isStrategic} and ${lastLookedAt('a')} < ${now}::timestamptz - interval '90 days')`,
      },
    ],
  },
  {
    ...{ code: 'duplicate_accounts', unit: 'per_thousand', better: 'down', target: 10 },
    parts: ({ workspaceId }) => [share('account', sql<SqlBool>`true`, hasEarlierTwin(workspaceId), 'down')],
  },
  {
    ...{ code: 'duplicate_contacts', unit: 'per_thousand', better: 'down', target: 10 },
    parts: ({ workspaceId }) => [share('contact', sql<SqlBool>`true`, hasEarlierNamesake(workspaceId), 'down')],
  },
];

/** The figure itself; null where there is nothing to measure. */
export function figureOf({ unit }: Pick<Indicator, 'unit'>, numerator: number, denominator: number): number | null {
  if (denominator === 0) return null;
  const factor = { percent: 100, per_thousand: 1000, days: 1 }[unit];
  return (numerator / denominator) * factor;
}
