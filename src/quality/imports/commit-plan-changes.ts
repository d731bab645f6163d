import { sql } from 'kysely';
import {
  ACCOUNT_COLUMNS,
  ACCOUNT_IDENTIFIER_COLUMNS,
  ACCOUNT_LINK_COLUMNS,
  FILLABLE_ACCOUNT_COLUMNS,
  REVENUE_WITH_US_COLUMNS,
} from '../../base/accounts/account.ts';
import { NOTE_COLUMNS } from '../../base/activities/note.ts';
import {
  AFFILIATION_COLUMNS,
  CONTACT_COLUMNS,
  CONTACT_IDENTIFIER_COLUMNS,
  CONTACT_POINT_COLUMNS,
  FILLABLE_AFFILIATION_COLUMNS,
  FILLABLE_CONTACT_COLUMNS,
  OBJECTION_COLUMNS,
} from '../../base/contacts/contact.ts';
import { fillEmptyColumns, insertRows } from '../../platform/db/bulk-write.ts';
import type { Columns, RowOf } from '../../platform/db/columns.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { Attachment, Change, Completion, Ending, NewRowTable } from './import-plan.ts';

/** The tables in the order of their foreign keys. */
const COLUMNS_OF = {
  account: ACCOUNT_COLUMNS,
  contact: CONTACT_COLUMNS,
  account_identifier: ACCOUNT_IDENTIFIER_COLUMNS,
  contact_identifier: CONTACT_IDENTIFIER_COLUMNS,
  account_link: ACCOUNT_LINK_COLUMNS,
  revenue_with_us: REVENUE_WITH_US_COLUMNS,
  contact_point: CONTACT_POINT_COLUMNS,
  affiliation: AFFILIATION_COLUMNS,
  objection: OBJECTION_COLUMNS,
  note: NOTE_COLUMNS,
} as const satisfies Record<NewRowTable, Columns>;

/** Writes the changes of a batch of customers. Order matters: a SIREN before the sites that carry it, accounts before what hangs on them. */
export async function writeChanges(tx: Tx, workspaceId: string, changes: readonly Change[], now: Date): Promise<void> {
  // First, so that a SIRET that moved elsewhere is free for its new site.
  await endIdentifiers(
    tx,
    workspaceId,
    changes.filter((change) => change.kind === 'end'),
  );
  const completions = changes.filter((change) => change.kind === 'complete' && 'after' in change);
  await completeAccounts(tx, workspaceId, completions, now);
  for (const table of Object.keys(COLUMNS_OF) as NewRowTable[]) {
    const rows = changes.flatMap((change) => ('row' in change && change.table === table ? [change.row] : []));
    // Rows filtered by their table have its columns.
    await insertRows(tx, workspaceId, table, COLUMNS_OF[table] as Columns, rows as readonly RowOf<Columns>[]);
    if (table === 'account') await attachAccounts(tx, workspaceId, changes.filter(isAttachment), now);
  }
  await completeOthers(tx, workspaceId, completions, now);
}

function isAttachment(change: Change): change is Attachment {
  return 'parentId' in change;
}

async function completeAccounts(
  tx: Tx,
  workspaceId: string,
  completions: readonly Completion[],
  now: Date,
): Promise<void> {
  const own = completions.filter((change) => change.table === 'account');
  const sirens = own.flatMap((change) =>
    change.after.siren ? [{ entity_id: change.id, siren: change.after.siren }] : [],
  );
  // By company, so that it and its sites change in one statement: the foreign key is checked at its end.
  await fillEmptyColumns(tx, workspaceId, 'account', 'entity_id', { entity_id: 'uuid', siren: 'text' }, sirens);
  const columns = { account_id: 'uuid', ...FILLABLE_ACCOUNT_COLUMNS, updated_at: 'timestamptz' } as const;
  const rows = own.map((change) => ({
    ...emptyRow(FILLABLE_ACCOUNT_COLUMNS),
    ...change.after,
    account_id: change.id,
    updated_at: now,
  }));
  await fillEmptyColumns(tx, workspaceId, 'account', 'account_id', columns, rows);
}

async function completeOthers(
  tx: Tx,
  workspaceId: string,
  completions: readonly Completion[],
  now: Date,
): Promise<void> {
  const contacts = completions
    .filter((change) => change.table === 'contact')
    .map((change) => ({
      ...emptyRow(FILLABLE_CONTACT_COLUMNS),
      ...change.after,
      contact_id: change.id,
      updated_at: now,
    }));
  const contactColumns = { contact_id: 'uuid', ...FILLABLE_CONTACT_COLUMNS, updated_at: 'timestamptz' } as const;
  await fillEmptyColumns(tx, workspaceId, 'contact', 'contact_id', contactColumns, contacts);
  const affiliations = completions
    .filter((change) => change.table === 'affiliation')
    .map((change) => ({ ...emptyRow(FILLABLE_AFFILIATION_COLUMNS), ...change.after, affiliation_id: change.id }));
  const affiliationColumns = { affiliation_id: 'uuid', ...FILLABLE_AFFILIATION_COLUMNS } as const;
  await fillEmptyColumns(tx, workspaceId, 'affiliation', 'affiliation_id', affiliationColumns, affiliations);
}

/** A row that fills nothing. */
function emptyRow<Table extends Columns>(columns: Table): RowOf<Table> {
  // Every column of a fillable list may be null.
  return Object.fromEntries(Object.keys(columns).map((name) => [name, null])) as RowOf<Table>;
}

/** Brings companies that had no parent under their group, their sites with them. */
async function attachAccounts(
  tx: Tx,
  workspaceId: string,
  attachments: readonly Attachment[],
  now: Date,
): Promise<void> {
  if (attachments.length === 0) return;
  await sql`
    update account t set
      parent_id = case when t.account_id = x.account_id then g.account_id else t.parent_id end,
      path = g.path || g.account_id || t.path,
      group_id = g.group_id,
      updated_at = ${now}
    from unnest(${attachments.map((change) => change.owner.id)}::uuid[], ${attachments.map((change) => change.parentId)}::uuid[])
      as x(account_id, parent_id), account g
    where t.workspace_id = ${workspaceId} and g.workspace_id = ${workspaceId}
      and t.entity_id = x.account_id and t.group_id is null and g.account_id = x.parent_id`.execute(tx);
}

/** SIRETs that are former from now on; they stay findable as history. */
async function endIdentifiers(tx: Tx, workspaceId: string, endings: readonly Ending[]): Promise<void> {
  if (endings.length === 0) return;
  await sql`
    update account_identifier t set valid_to = x.ended_on, siren = null
    from unnest(${endings.map((change) => change.owner.id)}::uuid[], ${endings.map((change) => change.value)}::text[],
      ${endings.map((change) => change.endedOn)}::date[]) as x(account_id, value, ended_on)
    where t.workspace_id = ${workspaceId} and t.account_id = x.account_id and t.kind = 'siret' and t.value = x.value
      and t.valid_to is null`.execute(tx);
}
