import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/transaction.ts';
import type { BulkDraft, Outcome } from './bulk-draft.ts';

const PREFIXES: Readonly<Record<string, string>> = { group: 'GRP', network: 'RES', entity: 'SOC', site: 'SIT' };

/** The highest number of each kind among the codes that the call brings itself: numbering goes on after it. */
function givenNumbers(draft: BulkDraft): Map<string, number> {
  const highest = new Map<string, number>();
  for (const { code } of [...draft.newAccounts, ...draft.newContacts]) {
    const [, prefix, digits] = /^([A-Z]{3})-(\d{1,9})$/.exec(code) ?? [];
    if (prefix) highest.set(prefix, Math.max(highest.get(prefix) ?? 0, Number(digits)));
  }
  return highest;
}

/** Gives the records without a code the next ones of their kind. Called last: from here on others wait for their numbers. */
export async function numberCodes(
  tx: Tx,
  draft: BulkDraft,
  outcomes: { readonly accounts: readonly Outcome[]; readonly contacts: readonly Outcome[] },
): Promise<ReadonlyMap<string, string>> {
  const levels = new Map(
    draft.newAccounts.map((row) => [row.account_id, row.kind === 'network' ? 'network' : row.level]),
  );
  const needsOne = ({ status, code, id }: Outcome) => (status === 'created' && code === '' && id !== null ? [id] : []);
  const wanted = Map.groupBy(outcomes.accounts.flatMap(needsOne), (id) => PREFIXES[levels.get(id) ?? ''] ?? 'SIT');
  const contacts = outcomes.contacts.flatMap(needsOne);
  if (contacts.length > 0) wanted.set('CON', contacts);
  const codes = new Map<string, string>();
  // In one order for everybody: two calls never wait for each other.
  const given = givenNumbers(draft);
  for (const prefix of [...new Set([...wanted.keys(), ...given.keys()])].sort()) {
    const ids = wanted.get(prefix) ?? [];
    const least = given.get(prefix) ?? 0;
    const { rows } = await sql<{ last: number }>`
      insert into code_counter (workspace_id, prefix, last_number)
      select w.workspace_id, ${prefix}, ${least + ids.length}::integer from workspace w where w.workspace_id = ${draft.context.access.workspaceId}
      on conflict (workspace_id, prefix) do update set last_number = greatest(code_counter.last_number, ${least}::integer) + ${ids.length}::integer
      returning last_number as last`.execute(tx);
    const first = (rows[0]?.last ?? ids.length) - ids.length + 1;
    ids.forEach((id, at) => {
      codes.set(id, `${prefix}-${String(first + at).padStart(4, '0')}`);
    });
  }
  return codes;
}
