import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { activeFields, getDictionary } from '../../base/fields/get-dictionary.ts';
import type { Access } from '../../base/workspaces/access.ts';
import type { FieldRecordKind } from '../../domain/field-definition.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { Correction } from './contract.ts';
import { isFilled, isRequired } from './field-presence.ts';
import { getIndicators } from './get-indicators.ts';
import { figureOf } from './indicators.ts';
import { describeRecords, readableRecords } from './readable-records.ts';
import { contactsInTree, hasDecider, hasInvalidEmail, isStrategic, isTop } from './record-facts.ts';

/** One way to make a figure better: whom it is about, and by how many of its counted things each gesture moves it. */
interface Gesture {
  readonly gesture: Correction['gesture'];
  readonly indicator: string;
  readonly recordKind: FieldRecordKind;
  readonly among: RawBuilder<SqlBool>;
  readonly moved: RawBuilder<number>;
}

/**
 * The gestures that bring most today, each on one record, with the points that it adds to its figure (or takes from it,
 * where less is better). Equal gains go by what the customer is worth to us.
 */
export async function findCorrections(
  tx: Tx,
  access: Access,
  now: Date,
  limit: number,
): Promise<readonly Correction[]> {
  const { indicators } = await getIndicators(tx, access, now);
  const found: Correction[] = [];
  for (const gesture of await gesturesOf(tx, access)) {
    const indicator = indicators.find((one) => one.code === gesture.indicator);
    if (!indicator || indicator.denominator === 0) continue;
    const rows = await findCandidates(tx, access, gesture, limit);
    const records = await describeRecords(
      tx,
      access,
      gesture.recordKind,
      rows.map((row) => row.id),
    );
    for (const record of records) {
      const row = rows.find((one) => one.id === record.id);
      const gain = figureOf(indicator, row?.moved ?? 0, indicator.denominator) ?? 0;
      const { gesture: code, indicator: ofIndicator } = gesture;
      found.push({ gesture: code, indicator: ofIndicator, gain, valueCents: row?.valueCents ?? 0, record });
    }
  }
  return found.sort((left, right) => right.gain - left.gain || right.valueCents - left.valueCents).slice(0, limit);
}

async function gesturesOf(tx: Tx, { workspaceId }: Access): Promise<readonly Gesture[]> {
  const fields = activeFields(await getDictionary(tx, workspaceId), 'account');
  const missing = fields.map(
    (field) => sql<number>`(${isRequired(field)} and not ${isFilled(field, workspaceId)})::int`,
  );
  const holes = sql<number>`(${sql.join(missing, sql` + `)})`;
  const one = sql<number>`1`;
  return [
    {
      ...{ gesture: 'name_decider', indicator: 'groups_with_decider', recordKind: 'account', moved: one },
      among: sql<SqlBool>`(${isTop} and a.level = 'group' and not ${hasDecider(workspaceId)})`,
    },
    {
      // With nobody known yet, one more contact does not reach two.
      ...{ gesture: 'add_contact', indicator: 'strategic_two_contacts', recordKind: 'account', moved: one },
      among: sql<SqlBool>`(${isStrategic} and ${contactsInTree(workspaceId)} = 1)`,
    },
    {
      ...{ gesture: 'fix_email', indicator: 'invalid_emails', recordKind: 'contact', moved: one },
      among: hasInvalidEmail(workspaceId),
    },
    {
      ...{ gesture: 'fill_required', indicator: 'completeness_critical', recordKind: 'account', moved: holes },
      among: sql<SqlBool>`${holes} > 0`,
    },
  ];
}

interface Candidate {
  readonly id: string;
  readonly moved: number;
  readonly valueCents: number;
}

async function findCandidates(tx: Tx, access: Access, gesture: Gesture, limit: number): Promise<readonly Candidate[]> {
  const { workspaceId } = access;
  const { recordKind, among, moved } = gesture;
  const id = sql.ref(recordKind === 'account' ? 'a.account_id' : 'c.contact_id');
  const root =
    recordKind === 'account'
      ? sql`a.root_id`
      : sql`(select b.root_id from affiliation f
    join account b on b.workspace_id = ${workspaceId} and b.account_id = f.account_id
    where f.workspace_id = ${workspaceId} and f.contact_id = c.contact_id order by f.has_ended, f.affiliation_id limit 1)`;
  const { rows } = await sql<Candidate>`
    with worth as materialized (${worthOfTrees(workspaceId)}),
    candidate as materialized (
      select ${id} as id, ${root} as root_id, ${moved} as moved ${readableRecords(access, recordKind)} and ${among})
    select t.id, t.moved, coalesce(worth.value_cents, 0)::float8 as "valueCents"
    from candidate t left join worth on worth.root_id = t.root_id
    order by t.moved desc, worth.value_cents desc nulls last, t.id limit ${limit}`.execute(tx);
  return rows;
}

/** What each tree of the base brings us, every year that is known together. */
export function worthOfTrees(workspaceId: string): RawBuilder<unknown> {
  return sql`select b.root_id, sum(r.amount_cents) as value_cents from revenue_with_us r
    join account b on b.workspace_id = ${workspaceId} and b.account_id = r.account_id
    where r.workspace_id = ${workspaceId} group by b.root_id`;
}
