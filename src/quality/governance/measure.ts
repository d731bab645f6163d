import { type RawBuilder, sql } from 'kysely';
import { activeFields } from '../../base/fields/get-dictionary.ts';
import type { Access } from '../../base/workspaces/access.ts';
import type { FieldLevel, FieldRecordKind } from '../../domain/field-definition.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { isFilled } from './field-presence.ts';
import { INDICATORS, type IndicatorContext } from './indicators.ts';
import { QUALITY_RULES } from './quality-rules.ts';
import { readableRecords } from './readable-records.ts';

/** So many of so many. */
export interface Measured {
  readonly code: string;
  readonly numerator: number;
  readonly denominator: number;
}

/** Every indicator over what somebody may read. */
export async function measureIndicators(
  tx: Tx,
  access: Access,
  context: IndicatorContext,
): Promise<readonly Measured[]> {
  const measured: Measured[] = [];
  for (const indicator of INDICATORS) {
    let [numerator, denominator] = [0, 0];
    for (const { recordKind, among, counted, of } of indicator.parts(context)) {
      const { rows } = await sql<{ numerator: number; denominator: number }>`
        select coalesce(sum(${counted}), 0)::float8 as numerator, coalesce(sum(${of}), 0)::float8 as denominator
        ${readableRecords(access, recordKind)} and ${among}`.execute(tx);
      numerator += rows[0]?.numerator ?? 0;
      denominator += rows[0]?.denominator ?? 0;
    }
    measured.push({ code: indicator.code, numerator: Math.round(numerator), denominator: Math.round(denominator) });
  }
  return measured;
}

/** How many records fail each rule, of how many: one reading of the accounts and one of the contacts. */
export async function countViolations(tx: Tx, access: Access, context: IndicatorContext): Promise<readonly Measured[]> {
  const measured: Measured[] = [];
  for (const recordKind of ['account', 'contact'] as const) {
    const rules = QUALITY_RULES.filter((rule) => rule.recordKind === recordKind);
    const counts = await countEach(
      tx,
      access,
      recordKind,
      rules.map((rule) => sql<number>`count(*) filter (where ${rule.fails(context)})`),
    );
    for (const [position, { code }] of rules.entries())
      measured.push({ code, numerator: counts[position] ?? 0, denominator: counts.at(-1) ?? 0 });
  }
  return measured;
}

/** The counts asked for and, last, that of all. */
async function countEach(
  tx: Tx,
  access: Access,
  recordKind: FieldRecordKind,
  counts: readonly RawBuilder<number>[],
): Promise<readonly number[]> {
  const { rows } = await sql<{ counts: number[] }>`
    select array[${sql.join([...counts, sql`count(*)`])}]::float8[] as counts ${readableRecords(access, recordKind)}`.execute(
    tx,
  );
  return rows[0]?.counts ?? [];
}

/** How many records of a level hold something in a field. */
export interface Fill {
  readonly recordKind: FieldRecordKind;
  readonly key: string;
  readonly level: FieldLevel;
  readonly filled: number;
  readonly total: number;
}

/** The fill of every field in use, per level: one reading of the accounts and one of the contacts. */
export async function measureFills(tx: Tx, access: Access, context: IndicatorContext): Promise<readonly Fill[]> {
  const accounts = activeFields(context.fields, 'account');
  const contacts = activeFields(context.fields, 'contact');
  const filled = (fields: typeof accounts) =>
    sql.join([
      ...fields.map((field) => sql`count(*) filter (where ${isFilled(field, context.workspaceId)})`),
      sql`count(*)`,
    ]);
  const byLevel = await sql<{ level: FieldLevel; counts: number[] }>`
    select a.level, array[${filled(accounts)}]::float8[] as counts ${readableRecords(access, 'account')} group by a.level`.execute(
    tx,
  );
  const persons = await sql<{ level: FieldLevel; counts: number[] }>`
    select 'contact' as level, array[${filled(contacts)}]::float8[] as counts ${readableRecords(access, 'contact')}`.execute(
    tx,
  );
  return [...byLevel.rows, ...persons.rows].flatMap(({ level, counts }) =>
    (level === 'contact' ? contacts : accounts).flatMap((field, position) =>
      field.tiers[level] === undefined
        ? []
        : [
            {
              recordKind: field.recordKind,
              key: field.key,
              level,
              filled: counts[position] ?? 0,
              total: counts.at(-1) ?? 0,
            },
          ],
    ),
  );
}
