import type { AccountLevel } from '../../domain/organization-model.ts';
import type { CodedFact } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { appendChanges } from '../change-log/append-changes.ts';
import type { ChangeLine, FieldChanges } from '../change-log/change-line.ts';
import { type Access, contextOf } from '../workspaces/access.ts';
import { columnsOfFields, fieldOfColumn, searchKeyOf } from './account-fields.ts';
import { lockAccountToEdit } from './account-policy.ts';
import { nameByStandard, readAccountSettings } from './account-settings.ts';
import { type AccountState, logState, realChanges, type StateChanges } from './account-state.ts';
import type { AccountFields, UpdateAccount } from './change-contract.ts';
import { changeIdentifiers } from './change-identifiers.ts';
import { keepProvenance } from './field-provenance.ts';
import { namedColumns } from './named-columns.ts';
import { lockTreeToMove } from './tree-lock.ts';
import { assertVersion, lineOf, type Moment, readLocked, writeState } from './write-account.ts';

export interface UpdatedAccount {
  readonly id: string;
  readonly version: number;
  /** The fields whose value is another now, as the API names them. */
  readonly changed: string[];
}

/**
 * Changes what the request names and nothing else. A company that gets another SIREN changes its sites with it; what was said
 * already writes nothing.
 * @throws AppError as `lockAccountToEdit`, `columnsOfFields`, `changeIdentifiers`; `record_changed_meanwhile` with both values
 * of each field that differs.
 */
export async function updateAccount(
  tx: Tx,
  access: Access,
  id: string,
  asked: UpdateAccount,
  moment: Moment,
): Promise<UpdatedAccount> {
  // A company and its sites change together: no site may come under it meanwhile.
  if (asked.siren !== undefined) await lockTreeToMove(tx, access, id);
  await lockAccountToEdit(tx, access, id);
  const state = await readLocked(tx, access, id);
  const { version, naming, provenance = {}, siren, siret, vat, ownCode, ...fields } = asked;
  const given = namedColumns(provenance);
  const wished = await nameAsWished(tx, access, state, { fields, naming });
  const changes = realChanges(state, wished);
  assertVersion(state, version, differencesOf(state, changes));
  const identifiers = await changeIdentifiers(tx, access, state, { siren, siret, vat, ownCode }, moment);
  const columns: StateChanges = { ...changes, ...identifiers.columns };
  const changed = [...Object.keys(columns), ...identifiers.kinds];
  const parts = {
    ...identifiers.parts,
    ...(await keepProvenance(tx, access, { recordId: id, changed, given }, moment.now)),
  };
  if (changed.length === 0 && Object.keys(parts).length === 0) return { id, version: state.version, changed: [] };
  const saved = await writeState(tx, access, state, columns, moment.now);
  const lines: ChangeLine[] = [lineOf(id, { ...logState(state, columns), ...parts }), ...identifiers.siteLines];
  await appendChanges(tx, access.workspaceId, lines, contextOf(access, moment.now), moment.newId);
  return { ...saved, changed: [...new Set(changed.filter((name) => !UNSAID.has(name)).map(fieldOfColumn))] };
}

/** Written with another field, of which they are a part. */
const UNSAID: ReadonlySet<string> = new Set([
  'search_key',
  'domains',
  'street',
  'address_complement',
  'delivery_box',
  'postcode',
  'cedex',
  'town',
  'commune_code',
  'department',
  'region',
  'country',
]);

interface WishedName {
  readonly fields: Partial<AccountFields>;
  readonly naming: 'standard' | undefined;
}

async function nameAsWished(
  tx: Tx,
  { workspaceId }: Access,
  state: AccountState,
  { fields, naming }: WishedName,
): Promise<StateChanges> {
  const columns = columnsOfFields(state.level as AccountLevel, fields); // the column's check names the same three
  if (fields.name === undefined && naming === undefined) return columns;
  const { rule } = (await readAccountSettings(tx, workspaceId)).naming;
  if (naming === undefined && rule !== 'applied') return columns;
  const name = nameByStandard({ ...state, ...columns });
  return { ...columns, name, search_key: searchKeyOf(name) };
}

/** What stands there and what the request would put: so that a person chooses instead of typing again. */
function differencesOf(state: AccountState, changes: StateChanges): CodedFact[] {
  const told: FieldChanges = logState(state, changes);
  return Object.entries(told).map(([column, [theirs, yours]]) => ({
    code: 'field_differs',
    values: { field: fieldOfColumn(column), theirs: sayValue(theirs), yours: sayValue(yours) },
  }));
}

function sayValue(value: unknown): string | number {
  if (typeof value === 'number' || typeof value === 'string') return value;
  return value === null || value === undefined ? '' : JSON.stringify(value);
}
