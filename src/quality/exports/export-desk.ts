import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Pool } from 'pg';
import { FieldUsage } from '../../base/fields/field-usage.ts';
import type { Access } from '../../base/workspaces/access.ts';
import type { Visit } from '../../base/workspaces/enter-workspace.ts';
import { AppError } from '../../platform/app-error.ts';
import { newId } from '../../platform/db/new-id.ts';
import { type Tx, withWorkspace } from '../../platform/db/transaction.ts';
import { CALL_FIELDS, writeCalls } from './calls/write-calls.ts';
import type { ListExport } from './contract.ts';
import { findExportField } from './export-field.ts';
import { reachableSource } from './export-source.ts';
import { readLines } from './read-lines.ts';
import { endExport, filterOf, KEPT_DAYS } from './start-export.ts';
import { columnsOf, writeList } from './write-list.ts';

interface DeskParts {
  readonly pool: Pool;
  /** Where the files lie, one folder for each workspace. */
  readonly folder: string;
  readonly report: (error: unknown) => void;
  readonly now: () => Date;
}

/** An export to write, and for whom. */
export interface ExportTask {
  readonly visit: Visit;
  readonly by: Pick<Access, 'workspaceId' | 'actorId' | 'source'>;
  readonly asked: ListExport;
  readonly language: 'fr' | 'en';
}

interface Running {
  readonly halt: AbortController;
  readonly ended: Promise<void>;
}

const SWEEP_EVERY_MS = 3_600_000;

/** Writes the files of exports beside the requests, one at a time for each workspace, and deletes them when their time is up. */
export class ExportDesk {
  readonly #parts: DeskParts;
  readonly #running = new Map<string, Running>();
  readonly #queues = new Map<string, Promise<void>>();
  readonly #clock: NodeJS.Timeout;

  constructor(parts: DeskParts) {
    this.#parts = parts;
    const sweep = () => void this.sweep().catch(parts.report);
    sweep();
    this.#clock = setInterval(sweep, SWEEP_EVERY_MS).unref();
  }

  /** Begins to write once the workspace's earlier exports are written. */
  run(task: ExportTask): void {
    const { id } = task.asked;
    const { workspaceId } = task.by;
    const halt = new AbortController();
    const before = this.#queues.get(workspaceId) ?? Promise.resolve();
    const ended = before
      .then(() => this.#write(task, halt.signal))
      .catch(this.#parts.report)
      .finally(() => this.#running.delete(id));
    this.#queues.set(workspaceId, ended);
    this.#running.set(id, { halt, ended });
  }

  /** Where the file of an export lies. The ids are those of the base, never words of a request. */
  pathOf(workspaceId: string, { id, format }: Pick<ListExport, 'id' | 'format'>): string {
    return join(this.#parts.folder, workspaceId, `${id}.${format}`);
  }

  /** Stops an export that runs; what is written of it is thrown away. */
  async cancel(id: string): Promise<void> {
    const running = this.#running.get(id);
    running?.halt.abort(new AppError('export_cancelled'));
    await running?.ended;
  }

  /** What is said to run and runs nowhere was cut short by a stop of the server. */
  async endInterrupted(tx: Tx, access: Access): Promise<void> {
    const { rows } = await sql<{ id: string }>`
      select x.list_export_id as id from list_export x
      where x.workspace_id = ${access.workspaceId} and x.status = 'running'`.execute(tx);
    for (const { id } of rows.filter((row) => !this.#running.has(row.id)))
      await endExport(
        tx,
        access,
        { exportId: id, status: 'failed', done: 0, byteCount: null, problem: 'export_interrupted' },
        { now: this.#parts.now(), newId },
      );
  }

  /** Once the export is over, for those that wait for it. */
  settled(id: string): Promise<void> {
    return this.#running.get(id)?.ended ?? Promise.resolve();
  }

  /** Deletes the files whose time is up. The lines of the base remain: who took what out is never forgotten. */
  async sweep(): Promise<void> {
    const limit = this.#parts.now().getTime() - KEPT_DAYS * 86_400_000;
    await mkdir(this.#parts.folder, { recursive: true, mode: 0o700 });
    for (const workspace of await readdir(this.#parts.folder)) {
      const folder = join(this.#parts.folder, workspace);
      for (const name of await readdir(folder).catch(() => [])) {
        const facts = await stat(join(folder, name)).catch(() => null);
        if (facts && facts.mtimeMs < limit) await rm(join(folder, name), { force: true });
      }
    }
  }

  async close(): Promise<void> {
    clearInterval(this.#clock);
    const all = [...this.#running.values()];
    for (const { halt } of all) halt.abort(new AppError('export_interrupted'));
    await Promise.all(all.map(({ ended }) => ended));
  }

  async #write(task: ExportTask, signal: AbortSignal): Promise<void> {
    const { asked, by } = task;
    const path = this.pathOf(by.workspaceId, asked);
    const aside = `${path}.part`;
    let done = 0;
    const end = (ending: {
      status: 'done' | 'cancelled' | 'failed';
      byteCount: number | null;
      problem: string | null;
    }) =>
      withWorkspace(this.#parts.pool, by.workspaceId, (tx) =>
        endExport(tx, by, { exportId: asked.id, done, ...ending }, { now: this.#parts.now(), newId }),
      );
    try {
      signal.throwIfAborted();
      await mkdir(join(this.#parts.folder, by.workspaceId), { recursive: true, mode: 0o700 });
      done = await this.#writeSheet(task, aside, async (count) => {
        done = count;
        signal.throwIfAborted();
        await this.#note(by.workspaceId, asked.id, count);
      });
      await rename(aside, path);
      const { size } = await stat(path);
      await end({ status: 'done', byteCount: size, problem: null });
      await this.#countUse(task);
    } catch (error) {
      await rm(aside, { force: true });
      const code = error instanceof AppError ? error.code : 'export_failed';
      if (!(error instanceof AppError)) this.#parts.report(error);
      const isCancelled = code === 'export_cancelled';
      await end({ status: isCancelled ? 'cancelled' : 'failed', byteCount: null, problem: isCancelled ? null : code });
    }
  }

  async #writeSheet({ asked, visit, language }: ExportTask, path: string, onPage: (done: number) => Promise<void>) {
    const { kind, format, sort, id: exportId, fields } = asked;
    const isCalls = asked.layout === 'calls';
    const pages = readLines(this.#parts.pool, visit, {
      ...{ source: reachableSource(kind, asked.purpose), filter: filterOf(asked), sort, now: this.#parts.now() },
      fields: isCalls ? CALL_FIELDS : columnsOf(kind, fields).map(({ key }) => key),
    });
    if (isCalls) return writeCalls({ path, language, exportId, operators: asked.operators }, pages, onPage);
    return writeList({ path, kind, format, language, exportId, fields }, pages, onPage);
  }

  #note(workspaceId: string, id: string, done: number): Promise<void> {
    return withWorkspace(this.#parts.pool, workspaceId, async (tx) => {
      await sql`
        update list_export x set done_count = ${done}
        where x.workspace_id = ${workspaceId} and x.list_export_id = ${id} and x.status = 'running'`.execute(tx);
    });
  }

  /** The dictionary counts which fields leave. */
  async #countUse({ by, asked }: ExportTask): Promise<void> {
    const keys = asked.fields.map((key) => findExportField(asked.kind, key)?.dictionary);
    const usage = new FieldUsage(this.#parts.pool);
    usage.note(by.workspaceId, asked.kind, [...new Set(keys.filter((key) => key !== undefined))], 'export');
    await usage.flush(this.#parts.now());
  }
}
