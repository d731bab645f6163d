import { foldedWords } from '../../../domain/fold-text.ts';
import type { CodedFact } from '../../../platform/app-error.ts';
import type { ChangedAccount, ChangedContact } from './bulk-columns.ts';
import { CHANGED_ACCOUNT_COLUMNS, CHANGED_CONTACT_COLUMNS } from './bulk-columns.ts';
import { type BulkDraft, changedFields, type Outcome, problem } from './bulk-draft.ts';
import type { BulkAccount, BulkContact } from './contract.ts';
import type { KnownAccount, KnownContact } from './known-base.ts';
import { placeOf } from './plan-account.ts';

/** What a field of the call is called in the base. */
const ACCOUNT_FIELDS: Readonly<Partial<Record<keyof BulkAccount, keyof ChangedAccount>>> = {
  name: 'name',
  otherNames: 'other_names',
  status: 'status',
  priority: 'priority',
  ownerId: 'owner_id',
  ownerName: 'owner_name',
  kind: 'kind',
  state: 'state',
  legalForm: 'legal_form',
  nafCode: 'naf_code',
  headcount: 'headcount',
  domains: 'domains',
  street: 'street',
  addressComplement: 'address_complement',
  postcode: 'postcode',
  town: 'town',
  country: 'country',
  potentialCents: 'potential_cents',
};
const CONTACT_FIELDS: Readonly<Partial<Record<keyof BulkContact, keyof ChangedContact>>> = {
  civility: 'civility',
  firstName: 'first_name',
  lastName: 'last_name',
};
const NAMING = new Set(['id', 'version', 'ref']);

/** Plans the change of an account that the base has. */
export function planChangedAccount(draft: BulkDraft, item: BulkAccount & { readonly id: string }): Outcome {
  const { known } = draft.context;
  const found = known.accounts.get(item.id);
  const problems = refusals(item, found, ACCOUNT_FIELDS, 'account');
  if (item.name === '') problems.push(problem('field_missing', 'name'));
  if (item.ownerId && !known.members.has(item.ownerId))
    problems.push(problem('owner_unknown', 'ownerId', item.ownerId));
  if (!found || problems.length > 0) return refuseChange(item.id, problems);
  const before = pick(found, CHANGED_ACCOUNT_COLUMNS);
  const named = renamed(item, ACCOUNT_FIELDS);
  const moved = { ...before, ...named };
  const hasMoved = 'postcode' in named || 'town' in named;
  const after = {
    ...moved,
    search_key: foldedWords(moved.name).join(' '),
    ...(hasMoved ? placeOf(moved.postcode, moved.town) : {}),
  };
  return planWrite(draft, 'account', found, before, after, draft.changedAccounts);
}

/** Plans the change of a person whom the base has. */
export function planChangedContact(draft: BulkDraft, item: BulkContact & { readonly id: string }): Outcome {
  const found = draft.context.known.contacts.get(item.id);
  const problems = refusals(item, found, CONTACT_FIELDS, 'contact');
  if (!found || problems.length > 0) return refuseChange(item.id, problems);
  const before = pick(found, CHANGED_CONTACT_COLUMNS);
  const named = { ...before, ...renamed(item, CONTACT_FIELDS) };
  const after = { ...named, search_key: foldedWords(`${named.last_name ?? ''} ${named.first_name ?? ''}`).join(' ') };
  return planWrite(draft, 'contact', found, before, after, draft.changedContacts);
}

function refusals(
  item: { readonly id: string; readonly version?: number | undefined },
  found: KnownAccount | KnownContact | undefined,
  fields: object,
  kind: 'account' | 'contact',
): CodedFact[] {
  if (!found) return [problem(`${kind}_unknown`, 'id', item.id)];
  if (!found.isMine) return [problem(`${kind}_not_yours`, 'id', item.id)];
  const given = Object.entries(item).filter(([, value]) => value !== undefined);
  const others = given.filter(([name]) => !(name in fields) && !NAMING.has(name));
  const problems = others.map(([name]) => problem('field_not_changed_here', name));
  if (item.version !== undefined && item.version !== found.version)
    problems.push({
      code: 'record_changed_meanwhile',
      values: { field: 'version', version: found.version, yours: item.version },
    });
  return problems;
}

function refuseChange(id: string, problems: readonly CodedFact[]): Outcome {
  return { status: 'refused', id, code: null, version: null, problems };
}

function planWrite<Row extends object>(
  draft: BulkDraft,
  kind: 'account' | 'contact',
  { version, code }: KnownAccount | KnownContact,
  before: Row,
  after: Row,
  into: Row[],
): Outcome {
  const id = Object.values(before)[0] as string; // the id is the first of the columns
  const changes = changedFields(before, after);
  delete changes.search_key;
  if (Object.keys(changes).length === 0) return { status: 'unchanged', id, code, version, problems: [] };
  into.push(after);
  draft.log(kind, id, changes);
  return { status: 'updated', id, code, version: version + 1, problems: [] };
}

function pick<Columns extends object, Row extends { [Name in keyof Columns]: unknown }>(row: Row, columns: Columns) {
  // The columns of the row under their own names.
  return Object.fromEntries(Object.keys(columns).map((name) => [name, row[name as keyof Row]])) as Pick<
    Row,
    keyof Columns & keyof Row
  >;
}

/** The fields that the item gives, under the names of their columns. */
function renamed<Item extends object, Row>(
  item: Item,
  fields: Readonly<Partial<Record<keyof Item, keyof Row>>>,
): Partial<Row> {
  const given = (Object.keys(fields) as (keyof Item)[]).filter((name) => item[name] !== undefined); // keys of that table
  return Object.fromEntries(given.map((name) => [fields[name], item[name]])) as Partial<Row>; // each under its column
}
