import type { Reason } from '../../domain/reason.ts';
import type { Answer } from '../../matching/arrangement.ts';
import type { Change, Completion, Insertion, NewRows, NewRowTable, Owner } from './import-plan.ts';
import { verbOf } from './import-plan.ts';
import { type ExistingBase, partKey } from './plan-changes-existing.ts';

/** Ids, day and person that planning may not choose by itself. */
export interface PlanContext {
  readonly newId: () => string;
  readonly now: Date;
  readonly userId: string;
  /** What people answered about the file, by question; absent where nobody was asked. */
  readonly answers?: Readonly<Record<string, Answer['answer']>>;
}

/** The plan while it is being made: what is claimed already is known, so that nothing is written twice. */
export class PlanDraft {
  readonly changes: Change[] = [];
  readonly existing: ExistingBase;
  readonly context: PlanContext;
  /** The day that a value entered the base. */
  readonly today: string;
  readonly #parts = new Map<string, Set<string>>();
  readonly #claims = new Map<string, string>();
  readonly #codes = new Set<string>();
  readonly #filled = new Map<string, Set<string>>();

  constructor(existing: ExistingBase, context: PlanContext) {
    this.existing = existing;
    this.context = context;
    this.today = context.now.toISOString().slice(0, 10);
  }

  /** Adds a row to a table. */
  insert<Table extends NewRowTable>(cluster: number, owner: Owner, table: Table, row: NewRows[Table]): void {
    // The compiler cannot follow that table and row vary together; the signature holds them together.
    this.changes.push({ kind: verbOf(table), cluster, owner, table, row } as Insertion);
  }

  /** Adds something that hangs on a record, unless the record has it already. `key` says what makes it the same. */
  add<Table extends NewRowTable>(
    cluster: number,
    owner: Owner,
    table: Table,
    key: string,
    row: NewRows[Table],
  ): boolean {
    const parts = this.#partsOf(owner);
    if (parts.has(key)) return false;
    parts.add(key);
    this.insert(cluster, owner, table, row);
    return true;
  }

  /** Fills empty columns of a record of the base. Two nodes of the file may be one record: what the first filled stays. */
  complete(completion: Completion): void {
    const key = partKey(completion.table, completion.id);
    const filled = this.#filled.get(key) ?? new Set();
    this.#filled.set(key, filled);
    const left = Object.entries(completion.after).filter(([column]) => !filled.has(column));
    if (left.length === 0) return;
    for (const [column] of left) filled.add(column);
    // The same columns of the same table, or fewer of them.
    this.changes.push({ ...completion, after: Object.fromEntries(left) } as Completion);
  }

  /** What the file says and the base will not hold, with the reason. */
  skip(cluster: number, owner: Owner, reason: Reason): void {
    this.changes.push({ kind: 'skip', cluster, owner, reason });
  }

  /**
   * Claims an identifier for a record. False where another record has it: an identifier that two records share
   * identifies none of them.
   */
  claim(owner: Owner, kind: string, value: string): boolean {
    const key = partKey(kind, value);
    const known = owner.kind === 'account' ? this.existing.accountByKey : this.existing.contactByKey;
    const holder = known.get(key) ?? this.#claims.get(key) ?? owner.id;
    this.#claims.set(key, holder);
    return holder === owner.id;
  }

  /**
   * The human code of a new record: the one it has in the downloads of its file as long as the base has no other of
   * its kind, else counted on from the base's last number.
   */
  numberCode(code: string, fallback: string): string {
    const [, prefix = fallback, digits = ''] = /^(.+)-(\d+)$/.exec(code) ?? [];
    const width = Math.max(4, digits.length);
    let number = (this.existing.lastNumbers.get(prefix) ?? 0) + (Number(digits) || 1);
    const write = () => `${prefix}-${String(number).padStart(width, '0')}`;
    while (this.#codes.has(write())) number += 1;
    this.#codes.add(write());
    return write();
  }

  #partsOf(owner: Owner): Set<string> {
    const known = this.#parts.get(owner.id);
    if (known) return known;
    const records = owner.kind === 'account' ? this.existing.accounts : this.existing.contacts;
    const parts = new Set(records.get(owner.id)?.has);
    this.#parts.set(owner.id, parts);
    return parts;
  }
}
