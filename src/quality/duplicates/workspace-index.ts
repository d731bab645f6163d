import { setImmediate as breathe } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Pool } from 'pg';
import { LiveIndex } from '../../matching/live/live-index.ts';
import { type Tx, withWorkspace } from '../../platform/db/transaction.ts';
import { findTops, readIndexedAccounts } from './indexed-accounts.ts';
import { readIndexedContacts } from './indexed-contacts.ts';

/** Lines of the change log, from one id to another, both included. */
export interface LogSpan {
  readonly first: string;
  readonly last: string;
}

/** Records read in one transaction: short ones, so that nobody waits for a long one. */
const TOPS_PER_BATCH = 500;
const CONTACTS_PER_BATCH = 2_000;

/** Beyond, an index would weigh more than about 1 GB: PostgreSQL goes on answering. */
const MOST_RECORDS = 3_000_000;

const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/** What an index is filled from and changed by; each function runs in one short transaction of the workspace. */
interface Source {
  readonly pool: Pool;
  readonly workspaceId: string;
}

/** The base of one workspace in memory: filled from PostgreSQL in batches, then led by its change log. */
export class WorkspaceIndex {
  accounts = new LiveIndex();
  contacts = new LiveIndex();
  isReady = false;
  isTooLarge = false;
  private readonly source: Source;
  /** Changes are applied one after the other, those that come while filling after it. */
  private work: Promise<void> = Promise.resolve();
  isStopped = false;

  constructor(source: Source) {
    this.source = source;
  }

  get bytes(): number {
    return this.accounts.bytes + this.contacts.bytes;
  }

  /** Reads the whole base. @throws what the database throws. */
  fill(): Promise<void> {
    const filling = this.work.then(() => this.readAll());
    this.work = filling.catch(() => {});
    return filling;
  }

  /** Takes over what the change log says. @throws what the database throws. */
  follow(span: LogSpan): Promise<void> {
    const following = this.work.then(() => this.applyChanges(span));
    this.work = following.catch(() => {});
    return following;
  }

  stop(): void {
    this.isStopped = true;
    this.isReady = false;
  }

  /** Once the work under way is over. */
  settled(): Promise<void> {
    return this.work;
  }

  private inWorkspace<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return withWorkspace(this.source.pool, this.source.workspaceId, work);
  }

  private async readAll(): Promise<void> {
    const { workspaceId } = this.source;
    for (let after: string | null = BEFORE_ALL; after !== null && !this.isStopped; ) {
      const ids = await this.inWorkspace((tx) => nextTops(tx, workspaceId, after ?? BEFORE_ALL));
      const records = await this.inWorkspace((tx) => readIndexedAccounts(tx, workspaceId, ids));
      for (const record of records) this.accounts.load(record);
      after = this.isWithinBounds() && ids.length === TOPS_PER_BATCH ? (ids.at(-1) ?? null) : null;
    }
    for (let after: string | null = BEFORE_ALL; after !== null && !this.isStopped && !this.isTooLarge; ) {
      const ids = await this.inWorkspace((tx) => nextContacts(tx, workspaceId, after ?? BEFORE_ALL));
      const records = await this.inWorkspace((tx) => readIndexedContacts(tx, workspaceId, ids));
      for (const record of records) this.contacts.load(record);
      after = this.isWithinBounds() && ids.length === CONTACTS_PER_BATCH ? (ids.at(-1) ?? null) : null;
    }
    if (this.isStopped || this.isTooLarge) {
      this.accounts = new LiveIndex();
      this.contacts = new LiveIndex();
      return;
    }
    await tidyInSteps(this.accounts);
    await tidyInSteps(this.contacts);
    this.isReady = true;
  }

  private isWithinBounds(): boolean {
    this.isTooLarge = this.accounts.size + this.contacts.size > MOST_RECORDS;
    return !this.isTooLarge;
  }

  private async applyChanges({ first, last }: LogSpan): Promise<void> {
    if (!this.isReady || this.isStopped) return;
    const { workspaceId } = this.source;
    const changed = await this.inWorkspace((tx) => changedRecords(tx, workspaceId, first, last));
    const accountIds = changed.filter((line) => line.kind === 'account').map((line) => line.id);
    const contactIds = changed.filter((line) => line.kind === 'contact').map((line) => line.id);
    for (let start = 0; start < accountIds.length; start += TOPS_PER_BATCH)
      await this.takeAccounts(accountIds.slice(start, start + TOPS_PER_BATCH));
    for (let start = 0; start < contactIds.length; start += CONTACTS_PER_BATCH)
      await this.takeContacts(contactIds.slice(start, start + CONTACTS_PER_BATCH));
    for (const index of [this.accounts, this.contacts]) if (index.isUntidy) await tidyInSteps(index);
  }

  private async takeAccounts(ids: readonly string[]): Promise<void> {
    const { workspaceId } = this.source;
    const records = await this.inWorkspace(async (tx) =>
      readIndexedAccounts(tx, workspaceId, await findTops(tx, workspaceId, ids)),
    );
    const found = new Set(records.map((record) => record.id));
    // Sites that left their company too, although no line of the log names them.
    const before = [...ids, ...ids.flatMap((id) => this.accounts.idsOf({ kind: 'company', value: id }))];
    for (const id of before) if (!found.has(id)) this.accounts.remove(id);
    for (const record of records) this.accounts.put(record);
  }

  private async takeContacts(ids: readonly string[]): Promise<void> {
    const { workspaceId } = this.source;
    const records = await this.inWorkspace((tx) => readIndexedContacts(tx, workspaceId, ids));
    const found = new Set(records.map((record) => record.id));
    for (const id of ids) if (!found.has(id)) this.contacts.remove(id);
    for (const record of records) this.contacts.put(record);
  }
}

async function tidyInSteps(index: LiveIndex): Promise<void> {
  for (const _ of index.tidy()) await breathe();
}

async function nextTops(tx: Tx, workspaceId: string, after: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select account_id as id from account
    where workspace_id = ${workspaceId} and account_id > ${after}::uuid and level <> 'site'
    order by account_id limit ${TOPS_PER_BATCH}`.execute(tx);
  return rows.map((row) => row.id);
}

async function nextContacts(tx: Tx, workspaceId: string, after: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select contact_id as id from contact
    where workspace_id = ${workspaceId} and contact_id > ${after}::uuid
    order by contact_id limit ${CONTACTS_PER_BATCH}`.execute(tx);
  return rows.map((row) => row.id);
}

async function changedRecords(
  tx: Tx,
  workspaceId: string,
  first: string,
  last: string,
): Promise<{ kind: string; id: string }[]> {
  const { rows } = await sql<{ kind: string; id: string }>`
    select distinct record_kind as kind, record_id as id from change_log
    where workspace_id = ${workspaceId} and change_id between ${first}::uuid and ${last}::uuid
      and record_kind in ('account', 'contact')`.execute(tx);
  return rows;
}
