import { insertRows } from '../../platform/db/bulk-write.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { appendChanges } from '../change-log/append-changes.ts';
import type { FieldChanges } from '../change-log/change-line.ts';
import { writeCustomFields } from '../fields/custom-values.ts';
import { activeFields, getDictionary } from '../fields/get-dictionary.ts';
import { type Access, assertMay, contextOf } from '../workspaces/access.ts';
import { columnsOfFields, searchKeyOf } from './account-fields.ts';
import { claimIdentifier, type IdentifierKind, ownCodeKind, parseIdentifier } from './account-identifiers.ts';
import { type AccountSettings, nameByStandard, readAccountSettings } from './account-settings.ts';
import { ACCOUNT_STATE_COLUMNS, logNewRow, type StateChanges } from './account-state.ts';
import { assertDistinct, type FindTwins } from './assert-distinct.ts';
import { assertFilled } from './assert-filled.ts';
import { assertIdentifiers } from './assert-identifiers.ts';
import type { CreateAccount, ProvenanceGiven } from './change-contract.ts';
import { keepProvenance } from './field-provenance.ts';
import { assertPlace, findParent, type Parent } from './find-place.ts';
import { namedColumns } from './named-columns.ts';
import { numberCode } from './number-code.ts';
import { beginParentLinks } from './parent-link.ts';
import { keepTreeStill } from './tree-lock.ts';
import { dayOf, lineOf, type Moment } from './write-account.ts';

export interface CreatedAccount {
  readonly id: string;
  readonly version: number;
  readonly code: string;
  readonly name: string;
}

export interface CreationDeps extends Moment {
  /** Who resembles the account that is about to be made; another room knows. */
  readonly findTwins: FindTwins;
}

/**
 * Makes a group, a company or a site. Whoever reads only what he follows follows what he makes.
 * @throws AppError `right_missing`, `required_fields_missing`, those of `findParent`, `assertPlace`, `assertIdentifiers`, `claimIdentifier` and
 * `columnsOfFields`; `duplicate_likely` where records resemble it that the request does not say to be others.
 */
export async function createAccount(
  tx: Tx,
  access: Access,
  asked: CreateAccount,
  deps: CreationDeps,
): Promise<CreatedAccount> {
  assertMay(access, 'create_accounts');
  const numbers = readNumbers(asked);
  const settings = await readAccountSettings(tx, access.workspaceId);
  await keepTreeStill(tx, access.workspaceId);
  const parent = asked.parentId === undefined ? null : await findParent(tx, access, asked.parentId, asked.level);
  const isAlone = asked.level === 'site' && parent === null && settings.organization.model === 'site_only';
  if (!isAlone) await assertPlace(tx, access, { level: asked.level, parent }, settings);
  const companySiren = isAlone ? (numbers.siret?.slice(0, 9) ?? null) : (parent?.siren ?? null);
  assertIdentifiers(asked.level, { ...numbers, companySiren });
  await assertFilled(tx, access.workspaceId, asked);
  const wished = withStandardName(asked, settings);
  await assertDistinct(tx, access, asked, deps.findTwins);
  // Where only sites are kept, a site brings the company that the law wants with it.
  const under = isAlone ? await createCompanyOf(tx, access, asked, settings, deps) : parent;
  return insertAccount(tx, access, { asked, columns: wished, numbers, parent: under, settings }, deps);
}

type Numbers = Readonly<Partial<Record<IdentifierKind, string>>>;

function readNumbers(asked: CreateAccount): Numbers {
  const said: readonly (readonly [IdentifierKind, string | null | undefined])[] = [
    ['siren', asked.siren],
    ['siret', asked.siret],
    ['vat', asked.vat],
    [ownCodeKind(asked.level), asked.ownCode],
  ];
  return Object.fromEntries(said.flatMap(([kind, text]) => (text ? [[kind, parseIdentifier(kind, text)]] : [])));
}

function withStandardName(asked: CreateAccount, settings: AccountSettings): StateChanges {
  const {
    level,
    parentId: _place,
    evidence: _why,
    distinctFrom: _others,
    provenance: _from,
    custom: _own,
    ...rest
  } = asked;
  const { siren: _siren, siret: _siret, vat: _vat, ownCode: _code, ...fields } = rest;
  const columns = columnsOfFields(level, fields);
  if (settings.naming.rule !== 'applied') return columns;
  const name = nameByStandard({ level, name: asked.name, town: columns.town ?? null, kind: columns.kind ?? null });
  return { ...columns, name, search_key: searchKeyOf(name) };
}

interface AccountToInsert {
  readonly asked: CreateAccount;
  readonly columns: StateChanges;
  readonly numbers: Numbers;
  readonly parent: Parent | null;
  readonly settings: AccountSettings;
}

/** Writes an account that may be made, with its numbers, its place and its line of the log. @throws AppError as `claimIdentifier`, `custom_values_wrong`. */
export async function insertAccount(
  tx: Tx,
  access: Access,
  { asked, columns, numbers, parent, settings }: AccountToInsert,
  deps: Moment,
): Promise<CreatedAccount> {
  const { workspaceId } = access;
  const { now, newId } = deps;
  const id = newId();
  const { level } = asked;
  const codes =
    level === 'group' && asked.kind === 'network' ? { ...settings.codes.group, prefix: 'RES' } : settings.codes[level];
  const code = await numberCode(tx, workspaceId, codes, 'account');
  const row = {
    ...emptyAccount(asked.level, access, now),
    ...columns,
    account_id: id,
    code,
    ...placeOfNew(id, level, parent),
    siren: level === 'entity' ? (numbers.siren ?? null) : level === 'site' ? (parent?.siren ?? null) : null,
  };
  await insertRows(tx, workspaceId, 'account', ACCOUNT_STATE_COLUMNS, [row]);
  let parts: FieldChanges = {};
  // One record hides another: each identifier is claimed by itself, so that the answer names the one in the way.
  for (const [kind, value] of Object.entries(numbers) as [IdentifierKind, string][]) {
    const siren = kind === 'siret' ? row.siren : null;
    parts = { ...parts, ...(await claimIdentifier(tx, workspaceId, { accountId: id, kind, value, siren }, deps)) };
  }
  if (parent) {
    const placements = [{ id, parentId: parent.id }];
    await beginParentLinks(tx, access, { placements, grounds: { evidence: asked.evidence } }, deps);
  }
  const given: ProvenanceGiven = namedColumns(asked.provenance ?? {});
  if (Object.keys(given).length > 0)
    parts = { ...parts, ...(await keepProvenance(tx, access, { recordId: id, changed: [], given }, now)) };
  if (asked.custom)
    parts = { ...parts, ...(await writeOwnFields(tx, workspaceId, { id, level, values: asked.custom })) };
  const cause = asked.evidence ? { evidence: asked.evidence } : null;
  await appendChanges(
    tx,
    workspaceId,
    [lineOf(id, { ...logNewRow(row), ...parts })],
    contextOf(access, now, cause),
    newId,
  );
  return { id, version: 1, code, name: row.name };
}

interface OwnFields {
  readonly id: string;
  readonly level: CreateAccount['level'];
  readonly values: NonNullable<CreateAccount['custom']>;
}

/** The values of the fields that the workspace added. @throws AppError `custom_values_wrong`. */
async function writeOwnFields(tx: Tx, workspaceId: string, { id, level, values }: OwnFields): Promise<FieldChanges> {
  const fields = activeFields(await getDictionary(tx, workspaceId), 'account');
  return writeCustomFields(tx, workspaceId, fields, { recordKind: 'account', recordId: id, level, values });
}

/** A company of the site's own name, with the SIREN that its SIRET holds. */
async function createCompanyOf(
  tx: Tx,
  access: Access,
  site: CreateAccount,
  settings: AccountSettings,
  deps: Moment,
): Promise<Parent> {
  const siret = site.siret ? parseIdentifier('siret', site.siret) : null;
  const siren = siret?.slice(0, 9) ?? null;
  const asked: CreateAccount = { level: 'entity', name: site.name, distinctFrom: [] };
  const columns = columnsOfFields('entity', { name: site.name });
  const numbers = siren ? { siren } : {};
  const { id, name } = await insertAccount(tx, access, { asked, columns, numbers, parent: null, settings }, deps);
  return { id, level: 'entity', kind: null, path: [], rootId: id, groupId: null, entityId: id, siren, name };
}

function placeOfNew(id: string, level: CreateAccount['level'], parent: Parent | null) {
  return {
    parent_id: parent?.id ?? null,
    path: parent ? [...parent.path, parent.id] : [],
    group_id: level === 'group' && !parent ? id : (parent?.groupId ?? null),
    entity_id: level === 'group' ? null : level === 'entity' ? id : (parent?.entityId ?? null),
  };
}

/** A row of nothing: what the request says is laid over it. */
function emptyAccount(level: CreateAccount['level'], access: Access, now: Date) {
  const none = Object.fromEntries(Object.keys(ACCOUNT_STATE_COLUMNS).map((name) => [name, null]));
  return {
    // Every column is there; those that may not be null follow.
    ...(none as Record<keyof typeof ACCOUNT_STATE_COLUMNS, null>),
    level,
    name: '',
    search_key: '',
    other_names: [] as readonly string[],
    domains: [] as readonly string[],
    is_head_office: false,
    is_strategic: false,
    is_incomplete: false,
    decides_here: false,
    currency: 'EUR',
    owner_id: access.reach === 'workspace' ? null : access.userId,
    created_by: access.actorId,
    source: 'person',
    sourced_on: dayOf(now),
    created_at: now,
    updated_at: now,
  };
}
