import { type AccountState, readStates } from '../../src/base/accounts/account-state.ts';
import type { FindTwins } from '../../src/base/accounts/assert-distinct.ts';
import { type CreateAccount, createAccountSchema } from '../../src/base/accounts/change-contract.ts';
import { type CreatedAccount, createAccount } from '../../src/base/accounts/create-account.ts';
import type { Access } from '../../src/base/workspaces/access.ts';
import { createWorkspace } from '../../src/base/workspaces/create-workspace.ts';
import { newId } from '../../src/platform/db/new-id.ts';
import { type Tx, withWorkspace } from '../../src/platform/db/transaction.ts';
import { createTestDatabase, type TestDatabase } from './database.ts';
import { accessTo } from './made-access.ts';
import { NOW, USER } from './saving-base.ts';

export const MOMENT = { now: NOW, newId };
const NO_TWINS: FindTwins = async () => [];

/** A base in which a test makes and changes accounts through the use cases themselves. */
export interface AccountDesk {
  readonly database: TestDatabase;
  readonly workspaceId: string;
  /** Everything that an administrator may. */
  readonly access: Access;
  /** Work in a transaction, as somebody: an administrator where nobody is named. */
  run<Result>(work: (tx: Tx, access: Access) => Promise<Result>, as?: Access): Promise<Result>;
  /** Makes an account as the API would be asked to. */
  make(asked: object, as?: Access): Promise<CreatedAccount>;
  state(id: string): Promise<AccountState>;
  /** As the owner, who sees everything. */
  ask(text: string, ...values: readonly unknown[]): Promise<Record<string, unknown>[]>;
}

/** What the dictionary requires and a test has no word about: filled, so that each test says what it is about alone. */
function draftOf(asked: object): CreateAccount {
  const draft = createAccountSchema.parse(asked);
  const isSite = draft.level === 'site';
  return {
    ...(draft.level === 'entity' ? { status: 'prospect' as const } : {}),
    ...draft,
    ...(isSite ? { address: { postcode: '69003', town: 'Lyon', ...draft.address } } : {}),
  };
}

export async function openAccountDesk(findTwins: FindTwins = NO_TWINS): Promise<AccountDesk> {
  const database = await createTestDatabase();
  return { database, ...(await openDeskOn(database, findTwins)) };
}

/** Another workspace of a base that is open already. */
export async function openDeskOn(
  { pool }: TestDatabase,
  findTwins: FindTwins = NO_TWINS,
): Promise<Omit<AccountDesk, 'database'>> {
  const { id: workspaceId } = await createWorkspace(pool, { name: 'Espace Durand', userId: USER, now: NOW, newId });
  const access = accessTo(workspaceId, { userId: USER });
  const run: AccountDesk['run'] = (work, as = access) => withWorkspace(pool, workspaceId, (tx) => work(tx, as));
  return {
    workspaceId,
    access,
    run,
    make: (asked, as) => run((tx, who) => createAccount(tx, who, draftOf(asked), { ...MOMENT, findTwins }), as),
    state: async (id) => {
      const [found] = await run((tx) => readStates(tx, workspaceId, [id]));
      if (!found) throw new Error(`no account ${id}`);
      return found;
    },
    ask: async (text, ...values) => (await pool.query(text, [workspaceId, ...values])).rows,
  };
}
