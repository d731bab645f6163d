import { AppError, type CodedFact } from '../../../platform/app-error.ts';
import { insertRows, updateRows } from '../../../platform/db/bulk-write.ts';
import type { Tx } from '../../../platform/db/transaction.ts';
import { ACCOUNT_IDENTIFIER_COLUMNS, REVENUE_WITH_US_COLUMNS } from '../../accounts/account.ts';
import { appendChanges } from '../../change-log/append-changes.ts';
import type { ChangeContext } from '../../change-log/change-line.ts';
import { type Access, assertMay, contextOf } from '../../workspaces/access.ts';
import { AFFILIATION_COLUMNS, CONTACT_IDENTIFIER_COLUMNS, CONTACT_POINT_COLUMNS } from '../contact.ts';
import {
  CHANGED_ACCOUNT_COLUMNS,
  CHANGED_CONTACT_COLUMNS,
  NEW_ACCOUNT_COLUMNS,
  NEW_CONTACT_COLUMNS,
} from './bulk-columns.ts';
import { BulkDraft, type Outcome } from './bulk-draft.ts';
import type { BulkRequest, BulkResult, BulkResults } from './contract.ts';
import { readKnownBase } from './known-base.ts';
import { numberCodes } from './number-codes.ts';
import { planNewAccount } from './plan-account.ts';
import { planChangedAccount, planChangedContact } from './plan-changed-record.ts';
import { planNewContact } from './plan-contact.ts';

interface Means {
  readonly now: Date;
  readonly newId: () => string;
  /** What led to the call, for the change log; the call itself where nothing is said. */
  readonly cause?: ChangeContext['cause'];
}

/**
 * Creates and changes many accounts and contacts in one transaction, each with the same checks as alone, and one line of the
 * change log per record. Accounts come first, so that contacts may name them.
 * @throws AppError `right_missing`; `bulk_refused` in the mode `all`, with a detail per problem; `written_meanwhile` where somebody
 * else took a number or a code at the same moment. Nothing is written then.
 */
export async function writeBulk(
  tx: Tx,
  access: Access,
  request: BulkRequest,
  { now, newId, cause = { request: 'bulk' } }: Means,
): Promise<BulkResults> {
  assertMayAll(access, request);
  const known = await readKnownBase(tx, access, request);
  const draft = new BulkDraft({ access, known, now, newId });
  const accounts = request.accounts.map((item) => {
    const { id } = item;
    return id === undefined ? planNewAccount(draft, item) : planChangedAccount(draft, { ...item, id });
  });
  const contacts = request.contacts.map((item) => {
    const { id } = item;
    return id === undefined ? planNewContact(draft, item) : planChangedContact(draft, { ...item, id });
  });
  if (request.mode === 'all') refuseAll({ accounts, contacts });
  const codes = await numberCodes(tx, draft, { accounts, contacts });
  await writeDraft(tx, draft, codes, cause).catch((error: unknown) => {
    throw isTaken(error) ? new AppError('written_meanwhile', { status: 409, cause: error }) : error;
  });
  return {
    accounts: accounts.map((one) => resultOf(one, codes)),
    contacts: contacts.map((one) => resultOf(one, codes)),
  };
}

function assertMayAll(access: Access, { accounts, contacts }: BulkRequest): void {
  if (accounts.some((one) => one.id === undefined)) assertMay(access, 'create_accounts');
  if (accounts.some((one) => one.id !== undefined)) assertMay(access, 'edit_accounts');
  if (accounts.some((one) => one.ownerId !== undefined)) assertMay(access, 'assign_accounts');
  if (contacts.some((one) => one.id === undefined)) assertMay(access, 'create_contacts');
  if (contacts.some((one) => one.id !== undefined)) assertMay(access, 'edit_contacts');
}

/** More than these say nothing new to whoever reads them. */
const MOST_DETAILS = 100;

function refuseAll(outcomes: Readonly<Record<string, readonly Outcome[]>>): void {
  const details = Object.entries(outcomes).flatMap(([kind, all]) =>
    all.flatMap(({ problems }, at) =>
      problems.map(({ code, values }): CodedFact => ({ code, values: { ...values, item: `${kind}.${at}` } })),
    ),
  );
  if (details.length > 0)
    throw new AppError('bulk_refused', {
      status: 422,
      values: { count: details.length },
      details: details.slice(0, MOST_DETAILS),
    });
}

async function writeDraft(
  tx: Tx,
  draft: BulkDraft,
  codes: ReadonlyMap<string, string>,
  cause: ChangeContext['cause'],
): Promise<void> {
  const { access, now, newId } = draft.context;
  const { workspaceId } = access;
  const coded = <Row extends { readonly code: string }>(row: Row, id: string) => ({
    ...row,
    code: codes.get(id) ?? row.code,
  });
  const accounts = draft.newAccounts.map((row) => coded(row, row.account_id));
  const contacts = draft.newContacts.map((row) => coded(row, row.contact_id));
  await insertRows(tx, workspaceId, 'account', NEW_ACCOUNT_COLUMNS, accounts);
  await insertRows(tx, workspaceId, 'contact', NEW_CONTACT_COLUMNS, contacts);
  const versions = { versionColumn: 'version', updatedAt: now };
  await updateRows(tx, workspaceId, 'account', 'account_id', CHANGED_ACCOUNT_COLUMNS, draft.changedAccounts, versions);
  await updateRows(tx, workspaceId, 'contact', 'contact_id', CHANGED_CONTACT_COLUMNS, draft.changedContacts, versions);
  await insertRows(tx, workspaceId, 'account_identifier', ACCOUNT_IDENTIFIER_COLUMNS, draft.identifiers);
  await insertRows(tx, workspaceId, 'contact_identifier', CONTACT_IDENTIFIER_COLUMNS, draft.contactIdentifiers);
  await insertRows(tx, workspaceId, 'contact_point', CONTACT_POINT_COLUMNS, draft.points);
  await insertRows(tx, workspaceId, 'revenue_with_us', REVENUE_WITH_US_COLUMNS, draft.revenues);
  await insertRows(tx, workspaceId, 'affiliation', AFFILIATION_COLUMNS, draft.affiliations);
  const lines = [...draft.changes].map(([recordId, { kind, fields }]) => {
    const code = codes.get(recordId);
    return {
      recordKind: kind,
      recordId,
      changes: code === undefined ? fields : { code: [null, code] as const, ...fields },
    };
  });
  if (lines.length > 0) await appendChanges(tx, workspaceId, lines, contextOf(access, now, cause), newId);
}

function isTaken(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === '23505';
}

function resultOf({ status, id, code, version, problems }: Outcome, codes: ReadonlyMap<string, string>): BulkResult {
  const told = problems.map((one) => ({ code: one.code, values: { ...one.values } }));
  return { status, id, code: (id === null ? null : codes.get(id)) ?? code, version, problems: told };
}
