import { sql } from 'kysely';
import { lockAccountToEdit } from '../../base/accounts/account-policy.ts';
import { verifyAccount } from '../../base/accounts/verify-account.ts';
import { verifyContact } from '../../base/contacts/verify-contact.ts';
import type { Access } from '../../base/workspaces/access.ts';
import type { FieldRecordKind } from '../../domain/field-definition.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { ToVerify } from './contract.ts';
import { worthOfTrees } from './find-corrections.ts';
import { describeRecords, readableRecords } from './readable-records.ts';
import { isOpen, lastLookedAt } from './record-facts.ts';

interface Guides {
  readonly now: Date;
  readonly newId: () => string;
}

/** Somebody looked at a record and found it right. @throws AppError as `verifyContact`, `lockAccountToEdit`. */
export async function verifyRecord(
  tx: Tx,
  access: Access,
  { recordKind, recordId }: { readonly recordKind: FieldRecordKind; readonly recordId: string },
  guides: Guides,
): Promise<void> {
  if (recordKind === 'contact') return verifyContact(tx, access, recordId, guides);
  const { version } = await lockAccountToEdit(tx, access, recordId);
  await verifyAccount(tx, access, recordId, { version, fields: [] }, guides);
}

/** « À vérifier cette semaine »: sites that nobody looked at for long, those of the customers worth most first. */
export async function findToVerify(tx: Tx, access: Access, now: Date, limit: number): Promise<ToVerify> {
  const { workspaceId } = access;
  const looked = lastLookedAt('a');
  const { rows } = await sql<{ id: string; lastLookedAt: Date; ageDays: number; valueCents: number }>`
    with worth as materialized (${worthOfTrees(workspaceId)}),
    site as materialized (
      select a.account_id as id, a.root_id, ${looked} as looked ${readableRecords(access, 'account')}
        and a.level = 'site' and ${isOpen})
    select site.id, site.looked as "lastLookedAt", coalesce(worth.value_cents, 0)::float8 as "valueCents",
      greatest(0, floor(extract(epoch from ${now}::timestamptz - site.looked) / 86400))::int as "ageDays"
    from site left join worth on worth.root_id = site.root_id
    where site.looked < ${now}::timestamptz - interval '7 days'
    -- What is worth twice as much may be half as old.
    order by (1 + coalesce(worth.value_cents, 0)) * extract(epoch from ${now}::timestamptz - site.looked) desc, site.id
    limit ${limit}`.execute(tx);
  const records = await describeRecords(
    tx,
    access,
    'account',
    rows.map((row) => row.id),
  );
  return {
    records: records.flatMap((record) => {
      const row = rows.find((one) => one.id === record.id);
      if (!row) return [];
      const { lastLookedAt, ageDays, valueCents } = row;
      return [{ ...record, lastLookedAt: lastLookedAt.toISOString(), ageDays, valueCents }];
    }),
  };
}
