import { sql } from 'kysely';
import type { AccountLevel } from '../../domain/organization-model.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { ChangeLine, FieldChanges } from '../change-log/change-line.ts';
import type { Access } from '../workspaces/access.ts';
import {
  claimIdentifier,
  endIdentifiers,
  type IdentifierKind,
  ownCodeKind,
  parseIdentifier,
  readValidIdentifiers,
} from './account-identifiers.ts';
import type { AccountState, StateChanges } from './account-state.ts';
import { assertIdentifiers } from './assert-identifiers.ts';
import { lineOf, type Moment } from './write-account.ts';

/** Null takes a number away, undefined leaves it. */
interface IdentifiersSaid {
  readonly siren: string | null | undefined;
  readonly siret: string | null | undefined;
  readonly vat: string | null | undefined;
  readonly ownCode: string | null | undefined;
}

interface IdentifiersChanged {
  readonly columns: StateChanges;
  /** What really changed, by the names of the base. */
  readonly kinds: readonly string[];
  readonly parts: FieldChanges;
  /** Of the sites that got the SIREN of their company. */
  readonly siteLines: readonly ChangeLine[];
}

/**
 * Gives an account other numbers; the former ones end and stay findable.
 * @throws AppError as `parseIdentifier`, `assertIdentifiers`, `claimIdentifier`.
 */
export async function changeIdentifiers(
  tx: Tx,
  access: Access,
  state: AccountState,
  said: IdentifiersSaid,
  moment: Moment,
): Promise<IdentifiersChanged> {
  const { workspaceId } = access;
  const level = state.level as AccountLevel; // the column's check names the same three
  const wished = readSaid(level, said);
  const nothing = { columns: {}, kinds: [], parts: {}, siteLines: [] };
  if (wished.size === 0) return nothing;
  const values = Object.fromEntries([...wished].filter(([, value]) => value !== null));
  const siren = wished.has('siren') ? (wished.get('siren') ?? null) : state.siren;
  assertIdentifiers(level, { ...(siren && level === 'entity' ? { siren } : {}), ...values, companySiren: state.siren });
  const has = await readValidIdentifiers(tx, workspaceId, state.account_id);
  const kinds: string[] = [];
  let parts: FieldChanges = {};
  let siteLines: readonly ChangeLine[] = [];
  for (const [kind, value] of wished) {
    if ((has.get(kind) ?? null) === value) continue;
    kinds.push(kind.endsWith('_code') ? 'own_code' : kind);
    const ended = await endIdentifiers(tx, workspaceId, { accountIds: [state.account_id], kind }, moment.now);
    parts = { ...parts, ...ended.get(state.account_id) };
    if (kind === 'siren') siteLines = await changeSiren(tx, access, state.account_id, value, moment);
    if (value === null) continue;
    const claim = { accountId: state.account_id, kind, value, siren: kind === 'siret' ? state.siren : null };
    parts = { ...parts, ...(await claimIdentifier(tx, workspaceId, claim, moment)) };
  }
  return { columns: kinds.includes('siren') ? { siren } : {}, kinds, parts, siteLines };
}

function readSaid(level: AccountLevel, said: IdentifiersSaid): Map<IdentifierKind, string | null> {
  const all: readonly (readonly [IdentifierKind, string | null | undefined])[] = [
    ['siren', said.siren],
    ['siret', said.siret],
    ['vat', said.vat],
    [ownCodeKind(level), said.ownCode],
  ];
  return new Map(
    all.flatMap(([kind, text]) =>
      text === undefined ? [] : [[kind, text === null ? null : parseIdentifier(kind, text)] as const],
    ),
  );
}

/**
 * A company and its sites get the SIREN in one statement: the base refuses any moment at which they disagree. SIRETs of the
 * former SIREN are former themselves.
 */
async function changeSiren(
  tx: Tx,
  { workspaceId }: Access,
  companyId: string,
  siren: string | null,
  { now }: Moment,
): Promise<ChangeLine[]> {
  const { rows: sites } = await sql<{ id: string; siren: string | null }>`
    select account_id as id, siren from account
    where workspace_id = ${workspaceId} and entity_id = ${companyId} and level = 'site'
    for update`.execute(tx);
  const accountIds = sites.map((site) => site.id);
  const ended = await endIdentifiers(tx, workspaceId, { accountIds, kind: 'siret', keep: siren ?? 'none' }, now);
  await sql`
    update account set siren = ${siren}, updated_at = ${now}, version = version + (level = 'site')::integer
    where workspace_id = ${workspaceId} and entity_id = ${companyId}`.execute(tx);
  return sites.map((site) => lineOf(site.id, { siren: [site.siren, siren], ...ended.get(site.id) }));
}
