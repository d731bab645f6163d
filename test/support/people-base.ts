import type { ContactTwin } from '../../src/base/contacts/contract.ts';
import { createContactSchema, type NewContactRequest } from '../../src/base/contacts/contract.ts';
import { createContact } from '../../src/base/contacts/create-contact.ts';
import type { Access } from '../../src/base/workspaces/access.ts';
import { newId } from '../../src/platform/db/new-id.ts';
import { type Tx, withWorkspace } from '../../src/platform/db/transaction.ts';
import { commitImport } from '../../src/quality/imports/commit-plan.ts';
import { accessTo } from './made-access.ts';
import { LAMY, NOW, openSavingBase, toCommit, USER } from './saving-base.ts';

/** The customers of LAMY saved in a workspace, and ways to work on them for tests of persons and activities. */
export async function openPeopleBase() {
  const { database, makeWorkspace, count } = await openSavingBase();
  const workspaceId = await makeWorkspace();
  await commitImport(database.pool, toCommit(workspaceId, LAMY));
  const admin = accessTo(workspaceId, { userId: USER });
  const run = <Result>(work: (tx: Tx) => Promise<Result>) => withWorkspace(database.pool, workspaceId, work);
  const idOf = async (table: 'account' | 'contact', column: string, value: string): Promise<string> => {
    const { rows } = await database.pool.query(
      `select ${table}_id as id from ${table} where workspace_id = $1 and ${column} = $2`,
      [workspaceId, value],
    );
    if (rows.length !== 1) throw new Error(`${rows.length} of ${value}`);
    return rows[0].id;
  };
  return {
    database,
    workspaceId,
    admin,
    run,
    count: (table: string, where?: string) => count(workspaceId, table, where),
    accountId: (name: string) => idOf('account', 'name', name),
    contactId: (lastName: string) => idOf('contact', 'last_name', lastName),
    addContact: (asked: NewContactRequest, { as = admin, twins = [], now = NOW }: AddOptions = {}) =>
      run((tx) =>
        createContact(tx, as, createContactSchema.parse(asked), { now, newId, findTwins: async () => twins }),
      ),
  };
}

interface AddOptions {
  readonly as?: Access;
  readonly twins?: readonly ContactTwin[];
  readonly now?: Date;
}

export type PeopleBase = Awaited<ReturnType<typeof openPeopleBase>>;
export const writing = (now = NOW) => ({ now, newId });
