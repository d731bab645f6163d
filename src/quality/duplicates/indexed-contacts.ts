import { sql } from 'kysely';
import { foldedWords } from '../../domain/fold-text.ts';
import type { LiveKey, LiveRecord } from '../../matching/live/live-record.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { readIndexedAddress } from './indexed-accounts.ts';

interface ContactLine {
  readonly id: string;
  readonly code: string;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly entityId: string | null;
  readonly street: string | null;
  readonly postcode: string | null;
  readonly town: string | null;
  readonly communeCode: string | null;
  readonly department: string | null;
}

interface KeyLine {
  readonly contactId: string;
  readonly kind: 'phone' | 'email' | 'contact_code';
  readonly value: string;
}

const KINDS = { phone: 'phone', email: 'email', contact_code: 'code' } as const;

/** Letters only, as two names of persons are compared: « Jean-Pierre » is `jeanpierre`. */
export function readPersonWords(lastName: string | null, firstName: string | null): readonly string[] {
  const keyOf = (name: string | null) => foldedWords(name ?? '').join('');
  return [keyOf(lastName), keyOf(firstName)];
}

function recordOf(line: ContactLine, lines: readonly KeyLine[]): LiveRecord {
  const keys: LiveKey[] = [{ kind: 'code', value: line.code }];
  for (const { kind, value } of lines) keys.push({ kind: KINDS[kind], value });
  const names = [readPersonWords(line.lastName, line.firstName)].filter((name) => name.some((word) => word !== ''));
  return { id: line.id, level: 'contact', company: line.entityId, names, keys, address: readIndexedAddress(line) };
}

/** Contacts as the index keeps them: where they work says their company and their town. */
export async function readIndexedContacts(tx: Tx, workspaceId: string, ids: readonly string[]): Promise<LiveRecord[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<ContactLine>`
    select distinct on (c.contact_id) c.contact_id as id, c.code, c.first_name as "firstName", c.last_name as "lastName",
      a.entity_id as "entityId", a.street, a.postcode, a.town, a.commune_code as "communeCode", a.department
    from contact c
    left join affiliation f on f.workspace_id = ${workspaceId} and f.contact_id = c.contact_id
      and f.kind = 'works_at' and not f.has_ended
    left join account a on a.workspace_id = ${workspaceId} and a.account_id = f.account_id
    where c.workspace_id = ${workspaceId} and c.contact_id = any(${ids}::uuid[])
    order by c.contact_id, f.affiliation_id`.execute(tx);
  const points = await sql<KeyLine>`
    select contact_id as "contactId", kind, canonical as value from contact_point
    where workspace_id = ${workspaceId} and contact_id = any(${ids}::uuid[])
      and line_use is distinct from 'fax'`.execute(tx);
  const codes = await sql<KeyLine>`
    select contact_id as "contactId", kind, value from contact_identifier
    where workspace_id = ${workspaceId} and contact_id = any(${ids}::uuid[]) and kind = 'contact_code'`.execute(tx);
  const keys = Map.groupBy([...points.rows, ...codes.rows], (line) => line.contactId);
  return rows.map((line) => recordOf(line, keys.get(line.id) ?? []));
}
