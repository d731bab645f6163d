import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { Access } from '../workspaces/access.ts';
import { columnsOfAddress, formerAddressOf } from './account-fields.ts';
import { claimIdentifier, endIdentifiers, parseIdentifier } from './account-identifiers.ts';
import { realChanges } from './account-state.ts';
import { assertIdentifiers } from './assert-identifiers.ts';
import type { AccountFields } from './change-contract.ts';
import { dayOf, type Moment, openAccount, type SavedAccount, saveState } from './write-account.ts';

interface SiteMove {
  readonly version: number;
  readonly address: AccountFields['address'];
  /** The number that INSEE gave to the new place. */
  readonly siret?: string | undefined;
  readonly on?: string | undefined;
}

/**
 * A site leaves for another address: still one record, with its people and its history, under two SIRETs, of which the former
 * one has ended. The address that it leaves stays known.
 * @throws AppError as `openAccount`, `parseIdentifier`, `assertIdentifiers`, `claimIdentifier`; `not_a_site`, `address_needed`.
 */
export async function moveSite(
  tx: Tx,
  access: Access,
  id: string,
  { version, address, siret, on }: SiteMove,
  moment: Moment,
): Promise<SavedAccount> {
  const { workspaceId } = access;
  const state = await openAccount(tx, access, id, version);
  if (state.level !== 'site') throw new AppError('not_a_site', { values: { id, name: state.name }, status: 422 });
  const place = columnsOfAddress(address);
  if (!place.town && !place.postcode)
    throw new AppError('address_needed', { values: { field: 'address' }, status: 422 });
  const value = siret === undefined ? null : parseIdentifier('siret', siret);
  assertIdentifiers('site', { ...(value ? { siret: value } : {}), companySiren: state.siren });
  const former = formerAddressOf(state);
  const known = Array.isArray(state.former_addresses) ? state.former_addresses : [];
  const changes = realChanges(state, {
    ...place,
    state: 'open',
    closed_on: null,
    former_addresses: former === null ? state.former_addresses : [...known, former],
  });
  const validFrom = on ?? dayOf(moment.now);
  let parts = {};
  if (value !== null) {
    const ended = await endIdentifiers(tx, workspaceId, { accountIds: [id], kind: 'siret' }, moment.now, validFrom);
    const claim = { accountId: id, kind: 'siret', value, siren: state.siren, validFrom } as const;
    parts = { ...ended.get(id), ...(await claimIdentifier(tx, workspaceId, claim, moment)) };
  }
  return saveState(tx, access, { state, changes, parts, cause: { moved_on: validFrom } }, moment);
}
