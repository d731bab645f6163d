import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import { mayReadContact } from '../accounts/account-policy.ts';
import { CONTACT_NAME } from '../contacts/contact.ts';
import { instant } from '../contacts/contact-queries.ts';
import type { Access } from '../workspaces/access.ts';
import { ACTIVITY_KINDS, type ActivityKind, type Timeline, type TimelineEntry } from './contract.ts';

/** What a page of a history is asked by. */
export interface TimelinePage {
  readonly after?: string | undefined;
  readonly limit: number;
  readonly kinds?: readonly ActivityKind[] | undefined;
}

/** Where a page begins and what it holds, ready for a query. */
export interface PageBounds {
  readonly at: string;
  readonly id: string;
  readonly limit: number;
  readonly kinds: readonly string[];
}

const PAGE_END = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The end of the page before, as `toTimeline` wrote it; the newest entry where there is none. */
export function readPage({ after, limit, kinds = ACTIVITY_KINDS }: TimelinePage): PageBounds {
  const [, at = '', id = ''] = PAGE_END.exec(after ?? '') ?? [];
  if (!isInstant(at)) return { at: 'infinity', id: 'ffffffff-ffff-ffff-ffff-ffffffffffff', limit, kinds };
  return { at, id, limit, kinds };
}

/** PostgreSQL refuses a 30th of February and a year 0, which nobody's page ends with. */
function isInstant(text: string): boolean {
  const read = new Date(text);
  return !Number.isNaN(read.getTime()) && read.toISOString().slice(0, 10) === text.slice(0, 10) && text > '0001';
}

type Line = TimelineEntry & { readonly cursor: string };

/**
 * Reads the entries that a query found, newest first. `found` answers origin, id, happened_at and account_id; names of
 * persons whom the asker may not read are left out.
 */
export async function readEntries(
  tx: Tx,
  access: Access,
  found: RawBuilder<unknown>,
  order: RawBuilder<unknown>,
): Promise<Line[]> {
  const { workspaceId } = access;
  const { rows } = await sql<Line>`
    with page as materialized (${found})
    select page.origin, page.id, coalesce(t.kind, 'note') as kind, t.subject, coalesce(t.body, n.body) as body,
      ${instant('page.happened_at')} as "happenedAt", (n.note_id is null or n.noted_on is not null) as "isDated",
      to_char(page.happened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || ' ' || page.id as cursor,
      t.due_on as "dueOn", ${instant('t.done_at')} as "doneAt", coalesce(t.outcome, n.heading) as outcome,
      t.assignee_id as "assigneeId", coalesce(t.created_by, n.created_by) as "createdBy", t.version,
      case when a.account_id is not null then json_build_object('id', a.account_id, 'level', a.level, 'name', a.name) end as account,
      case when c.contact_id is not null then json_build_object('id', c.contact_id, 'name', ${CONTACT_NAME}) end as contact
    from page
    left join activity t on t.workspace_id = ${workspaceId} and page.origin = 'activity' and t.activity_id = page.id
    left join note n on n.workspace_id = ${workspaceId} and page.origin = 'note' and n.note_id = page.id
    left join account a on a.workspace_id = ${workspaceId} and a.account_id = page.account_id
    left join contact c on c.workspace_id = ${workspaceId} and c.contact_id = coalesce(t.contact_id, n.contact_id)
      and ${mayReadContact(access, 'c')}
    order by ${order}`.execute(tx);
  return rows;
}

export const NEWEST_FIRST = sql`page.happened_at desc, page.id desc`;

/** A page with where the next one begins. */
export function toTimeline(lines: readonly Line[], limit: number): Timeline {
  const last = lines.at(-1);
  const next = last && lines.length === limit ? last.cursor : null;
  return { entries: lines.map(({ cursor: _cursor, ...entry }) => entry), next };
}
