import { sql } from 'kysely';
import { mayReadAccount, mayReadContact } from '../../../base/accounts/account-policy.ts';
import { CONTACT_NAME } from '../../../base/contacts/contact.ts';
import type { Access } from '../../../base/workspaces/access.ts';
import type { Tx } from '../../../platform/db/transaction.ts';
import type { ImportUndo, UndoItems } from './contract.ts';

type Found = Omit<ImportUndo, 'askedAt' | 'endedAt'> & { askedAt: Date; endedAt: Date | null };

const UNDO = sql`u.import_undo_id as id, u.import_file_id as "importId", f.name as "fileName", u.status,
  u.scope is not null as "isPartial", u.cursor as done, u.total, u.counts, u.asked_at as "askedAt",
  u.ended_at as "endedAt", u.has_begun as "hasBegun"`;

/** The last undoing of an import, foreseen ones included; null where nobody asked for one. */
export async function findLatestUndo(
  tx: Tx,
  { workspaceId }: Access,
  importFileId: string,
): Promise<ImportUndo | null> {
  const { rows } = await sql<Found>`
    select ${UNDO} from import_undo u
    join import_file f on f.workspace_id = ${workspaceId} and f.import_file_id = u.import_file_id
    where u.workspace_id = ${workspaceId} and u.import_file_id = ${importFileId}
    order by u.import_undo_id desc limit 1`.execute(tx);
  const [row] = rows;
  return row ? view(row) : null;
}

function view({ askedAt, endedAt, ...undo }: Found): ImportUndo {
  return { ...undo, askedAt: askedAt.toISOString(), endedAt: endedAt?.toISOString() ?? null };
}

/** What stays of an import, a page at a time; a record that somebody may not read has no name for him. */
export async function findUndoItems(
  tx: Tx,
  access: Access,
  undoId: string,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<UndoItems> {
  const { workspaceId } = access;
  const { rows } = await sql<UndoItems['items'][number]>`
    select i.position, i.record_kind as kind, i.record_id as "recordId", coalesce(a.name, c.name) as name,
      coalesce(a.level, c.level) as level, i.outcome, coalesce(i.reasons, '[]'::jsonb) as reasons
    from import_undo_item i
    join import_undo u on u.workspace_id = ${workspaceId} and u.import_undo_id = i.import_undo_id
    left join lateral (
      select t.name, t.level from account t
      where t.workspace_id = ${workspaceId} and t.account_id = i.record_id and ${mayReadAccount(access, 't')}) a on true
    left join lateral (
      select ${CONTACT_NAME} as name, 'contact' as level from contact c
      where c.workspace_id = ${workspaceId} and c.contact_id = i.record_id and ${mayReadContact(access, 'c')}) c on true
    where i.workspace_id = ${workspaceId} and i.import_undo_id = ${undoId} and i.outcome in ('kept', 'partly', 'gone')
      and i.position > ${after} and (not u.has_begun or i.position <= u.cursor)
    order by i.position limit ${limit}`.execute(tx);
  return { items: rows, next: rows.length === limit ? (rows.at(-1)?.position ?? null) : null };
}
