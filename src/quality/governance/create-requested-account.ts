import { sql } from 'kysely';
import { ACCOUNT_COLUMNS, type AccountRow } from '../../base/accounts/account.ts';
import { mayReadAccount } from '../../base/accounts/account-policy.ts';
import { appendChanges } from '../../base/change-log/append-changes.ts';
import { getDictionary } from '../../base/fields/get-dictionary.ts';
import { assertComplete } from '../../base/fields/missing-fields.ts';
import { type Access, assertMay, contextOf } from '../../base/workspaces/access.ts';
import { departmentOfPostcode, regionOfDepartment } from '../../domain/department.ts';
import { foldedWords } from '../../domain/fold-text.ts';
import { parseSiren } from '../../domain/siren.ts';
import { parseSiret } from '../../domain/siret.ts';
import { AppError } from '../../platform/app-error.ts';
import { insertRows } from '../../platform/db/bulk-write.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { CreationDraft } from './contract.ts';
import type { AccountToCreate, Guides } from './request-creation.ts';

const PREFIXES = { group: 'GRP', entity: 'SOC', site: 'SIT' } as const;
/** What each level may stand under. */
const PARENTS: Readonly<Record<CreationDraft['level'], readonly string[]>> = {
  group: ['group'],
  entity: ['group', 'entity'],
  site: ['entity', 'site'],
};

/**
 * Creates the account that was asked for, complete or not at all.
 * @throws AppError `right_missing`, `account_unknown`, `parent_level_wrong`, `identifier_wrong`, `identifier_taken`,
 * `required_fields_missing`.
 */
export async function createRequestedAccount(
  tx: Tx,
  access: Access,
  { draft, parentId, ownerId, requestedBy }: AccountToCreate,
  { now, newId }: Guides,
): Promise<string> {
  assertMay(access, 'edit_accounts');
  const { workspaceId } = access;
  const parent = await findParent(tx, access, draft, parentId);
  assertComplete(await getDictionary(tx, workspaceId), {
    level: draft.level,
    stage: draft.status ?? 'any',
    filled: filledOf(draft, parentId),
  });
  const siren = draft.level === 'site' ? (parent?.siren ?? null) : readNumber('siren', draft.siren, parseSiren);
  const siret = readNumber('siret', draft.siret, parseSiret);
  if (siret && siren !== null && !siret.startsWith(siren))
    throw new AppError('identifier_wrong', { values: { field: 'siret' }, status: 422 });
  const row = rowOf(draft, parent, { id: newId(), code: await numberCode(tx, workspaceId, draft.level), siren, now });
  await insertRows(tx, workspaceId, 'account', ACCOUNT_COLUMNS, [row]);
  const id = row.account_id;
  await sql`update account set owner_id = ${ownerId}, created_by = ${requestedBy}
    where workspace_id = ${workspaceId} and account_id = ${id}`.execute(tx);
  if (siren && draft.level === 'entity')
    await addIdentifier(tx, workspaceId, { id: newId(), accountId: id, kind: 'siren', value: siren });
  if (siret) await addIdentifier(tx, workspaceId, { id: newId(), accountId: id, kind: 'siret', value: siret });
  const written = Object.entries({ ...row, owner_id: ownerId, created_by: requestedBy });
  const changes = Object.fromEntries(
    written.flatMap(([name, value]) => (value === null ? [] : [[name, [null, value] as const]])),
  );
  await appendChanges(
    tx,
    workspaceId,
    [{ recordKind: 'account', recordId: id, changes }],
    contextOf(access, now),
    newId,
  );
  return id;
}

type Parent = Pick<AccountRow, 'account_id' | 'level' | 'path' | 'group_id' | 'entity_id' | 'siren'>;

async function findParent(
  tx: Tx,
  access: Access,
  { level }: CreationDraft,
  parentId: string | null,
): Promise<Parent | null> {
  if (parentId === null) return null;
  const { rows } = await sql<Parent>`
    select a.account_id, a.level, a.path, a.group_id, a.entity_id, a.siren from account a
    where a.workspace_id = ${access.workspaceId} and a.account_id = ${parentId} and ${mayReadAccount(access, 'a')}
    for share of a`.execute(tx);
  const [found] = rows;
  if (!found) throw new AppError('account_unknown', { values: { id: parentId }, status: 404 });
  if (!PARENTS[level].includes(found.level)) throw new AppError('parent_level_wrong', { status: 422 });
  return found;
}

/** The keys of the dictionary that a draft fills. */
function filledOf(draft: CreationDraft, parentId: string | null): ReadonlySet<string> {
  const { street, level: _level, ...named } = draft;
  const held = { ...named, address: street, parent: parentId ?? undefined, source: 'person' };
  return new Set(Object.entries(held).flatMap(([key, value]) => (value ? [key] : [])));
}

function readNumber(field: string, written: string | undefined, parse: (text: string) => string | null): string | null {
  if (!written) return null;
  const found = parse(written.replace(/\s/g, ''));
  if (found === null) throw new AppError('identifier_wrong', { values: { field }, status: 422 });
  return found;
}

async function numberCode(tx: Tx, workspaceId: string, level: CreationDraft['level']): Promise<string> {
  const prefix = PREFIXES[level];
  const { rows } = await sql<{ number: number }>`
    insert into code_counter (workspace_id, prefix, last_number) values (${workspaceId}, ${prefix}, 1)
    on conflict (workspace_id, prefix) do update set last_number = code_counter.last_number + 1
    returning last_number as number`.execute(tx);
  return `${prefix}-${String(rows[0]?.number ?? 0).padStart(4, '0')}`;
}

interface Born {
  readonly id: string;
  readonly code: string;
  readonly siren: string | null;
  readonly now: Date;
}

function rowOf(draft: CreationDraft, parent: Parent | null, { id, code, siren, now }: Born): AccountRow {
  const path = parent ? [...parent.path, parent.account_id] : [];
  const department = draft.postcode ? departmentOfPostcode(draft.postcode) : null;
  const empty = Object.fromEntries(Object.keys(ACCOUNT_COLUMNS).map((name) => [name, null]));
  const row = {
    ...empty,
    ...{
      account_id: id,
      level: draft.level,
      code,
      name: draft.name,
      search_key: foldedWords(draft.name).join(' '),
      siren,
    },
    ...{ parent_id: parent?.account_id ?? null, path, other_names: [], domains: [], is_head_office: false },
    group_id: draft.level === 'group' ? (path[0] ?? id) : (parent?.group_id ?? null),
    entity_id: draft.level === 'group' ? null : draft.level === 'entity' ? id : (parent?.entity_id ?? null),
    ...{ status: draft.status ?? null, street: draft.street ?? null, postcode: draft.postcode ?? null },
    ...{ town: draft.town ?? null, department, region: department ? regionOfDepartment(department) : null },
    ...{ source: 'person', sourced_on: now.toISOString().slice(0, 10), created_at: now, updated_at: now },
  };
  return row as unknown as AccountRow; // every column is null or named above
}

interface Identifier {
  readonly id: string;
  readonly accountId: string;
  readonly kind: 'siren' | 'siret';
  readonly value: string;
}

async function addIdentifier(tx: Tx, workspaceId: string, { id, accountId, kind, value }: Identifier): Promise<void> {
  const siren = kind === 'siret' ? value.slice(0, 9) : null;
  const { rows } = await sql`
    insert into account_identifier (workspace_id, account_identifier_id, account_id, kind, value, siren)
    values (${workspaceId}, ${id}, ${accountId}, ${kind}, ${value}, ${siren})
    on conflict do nothing returning account_identifier_id`.execute(tx);
  if (rows.length === 0) throw new AppError('identifier_taken', { values: { field: kind, value }, status: 409 });
}
