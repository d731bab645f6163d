import { sql } from 'kysely';
import { parseSiren } from '../../domain/siren.ts';
import { parseSiret } from '../../domain/siret.ts';
import { normalizeVat } from '../../matching/normalize/identifiers.ts';
import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { FieldChanges } from '../change-log/change-line.ts';
import { dayOf, type Moment } from './write-account.ts';

/** What names an account without doubt, as a person or a program says it. */
export type IdentifierKind = 'siren' | 'siret' | 'vat' | 'group_code' | 'entity_code' | 'site_code';

const PARSERS: Readonly<Record<IdentifierKind, (text: string) => string | null>> = {
  siren: parseSiren,
  siret: parseSiret,
  vat: (text) => normalizeVat(text, '').vat,
  group_code: (text) => text.trim() || null,
  entity_code: (text) => text.trim() || null,
  site_code: (text) => text.trim() || null,
};

/** @throws AppError `siren_wrong`, `siret_wrong`, `vat_wrong`, `own_code_wrong`. */
export function parseIdentifier(kind: IdentifierKind, text: string): string {
  const value = PARSERS[kind](text);
  if (value !== null) return value;
  const name = kind.endsWith('_code') ? 'own_code' : kind;
  throw new AppError(`${name}_wrong`, { values: { value: text, field: fieldOf(kind) }, status: 422 });
}

/** The user's own code at a level: GRP of his ERP, « code client », number of the shop. */
export function ownCodeKind(level: string): IdentifierKind {
  return level === 'group' ? 'group_code' : level === 'entity' ? 'entity_code' : 'site_code';
}

function fieldOf(kind: IdentifierKind): string {
  return kind.endsWith('_code') ? 'ownCode' : kind;
}

interface IdentifierToClaim {
  readonly accountId: string;
  readonly kind: IdentifierKind;
  readonly value: string;
  /** On a SIRET: the SIREN of the site's company. */
  readonly siren?: string | null;
  readonly validFrom?: string | null;
}

/**
 * Gives an identifier to an account, which must be in the base already.
 * @returns what the change log says of it.
 * @throws AppError `siren_already_used`, `siret_already_used`, `vat_already_used`, `own_code_already_used`, naming the record in
 * the way: also where it is being written at this very moment.
 */
export async function claimIdentifier(
  tx: Tx,
  workspaceId: string,
  claim: IdentifierToClaim,
  { newId }: Moment,
): Promise<FieldChanges> {
  const { accountId, kind, value, siren = null, validFrom = null } = claim;
  const id = newId();
  const { rows } = await sql<{ id: string }>`
    insert into account_identifier (workspace_id, account_identifier_id, account_id, kind, value, siren, valid_from)
    select w.workspace_id, ${id}::uuid, ${accountId}::uuid, ${kind}, ${value}, ${siren}, ${validFrom}::date
    from workspace w where w.workspace_id = ${workspaceId}
    on conflict (workspace_id, kind, value) where valid_to is null do nothing
    returning account_identifier_id as id`.execute(tx);
  if (rows.length === 0) throw await explainUse(tx, workspaceId, claim);
  const said = {
    account_id: accountId,
    kind,
    value,
    ...(siren ? { siren } : {}),
    ...(validFrom ? { valid_from: validFrom } : {}),
  };
  return { [`account_identifier:${id}`]: [null, said] };
}

/** Two records with one SIRET are nobody's wish: who has it is told, with whom to ask, even beyond what one may open. */
async function explainUse(tx: Tx, workspaceId: string, { kind, value }: IdentifierToClaim): Promise<AppError> {
  const { rows } = await sql<RecordInTheWay>`
    select a.account_id as id, a.level, a.code, a.name, coalesce(a.town, '') as town, coalesce(a.owner_name, '') as "ownerName"
    from account_identifier i
    join account a on a.workspace_id = ${workspaceId} and a.account_id = i.account_id
    where i.workspace_id = ${workspaceId} and i.kind = ${kind} and i.value = ${value} and i.valid_to is null`.execute(
    tx,
  );
  const [holder] = rows;
  const name = kind.endsWith('_code') ? 'own_code' : kind;
  const values = { value, field: fieldOf(kind), name: holder?.name ?? '', id: holder?.id ?? '' };
  const details = holder ? [{ code: 'record_in_the_way', values: { ...holder } }] : [];
  return new AppError(`${name}_already_used`, { values, status: 409, details });
}

interface RecordInTheWay {
  readonly id: string;
  readonly level: string;
  readonly code: string;
  readonly name: string;
  readonly town: string;
  readonly ownerName: string;
}

interface IdentifierEnding {
  readonly accountIds: readonly string[];
  readonly kind: IdentifierKind;
  /** Those that begin with it are left alone. */
  readonly keep?: string;
}

/** Identifiers that are former from a day on, today where none is said: they stay findable as history. Answers what the log says, by account. */
export async function endIdentifiers(
  tx: Tx,
  workspaceId: string,
  { accountIds, kind, keep = '' }: IdentifierEnding,
  now: Date,
  day = dayOf(now),
): Promise<ReadonlyMap<string, FieldChanges>> {
  const { rows } = await sql<{ id: string; accountId: string; siren: string | null }>`
    update account_identifier i set valid_to = ${day}::date, siren = null
    where i.workspace_id = ${workspaceId} and i.account_id = any(${accountIds}::uuid[]) and i.kind = ${kind}
      and i.valid_to is null and (${keep} = '' or left(i.value, ${keep.length}) <> ${keep})
    returning i.account_identifier_id as id, i.account_id as "accountId"`.execute(tx);
  const told = new Map<string, FieldChanges>();
  for (const { id, accountId } of rows)
    told.set(accountId, { ...told.get(accountId), [`account_identifier:${id}.valid_to`]: [null, day] });
  return told;
}

/** The identifiers of an account that hold today, by their kind. */
export async function readValidIdentifiers(
  tx: Tx,
  workspaceId: string,
  accountId: string,
): Promise<Map<string, string>> {
  const { rows } = await sql<{ kind: string; value: string }>`
    select kind, value from account_identifier
    where workspace_id = ${workspaceId} and account_id = ${accountId} and valid_to is null`.execute(tx);
  return new Map(rows.map(({ kind, value }) => [kind, value]));
}
