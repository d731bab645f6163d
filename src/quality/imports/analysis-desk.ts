import type { Language } from '../../domain/words/words.ts';
import type { ColumnMapping } from '../../matching/column-mapping.ts';
import { AppError } from '../../platform/app-error.ts';
import { type AnalysisRecord, assertReady, isWorking, newRecord, viewAnalysis } from './analysis.ts';
import { AnalysisExplainer } from './analysis-explainer.ts';
import { answersOf } from './analysis-file.ts';
import { AnalysisListeners } from './analysis-listeners.ts';
import type { ReadAnswer, StructureAnswer } from './analysis-messages.ts';
import { readProblem } from './analysis-problem.ts';
import type { QueryAnswer, QueryArgs, QueryName } from './analysis-queries.ts';
import type { AnalysisStore } from './analysis-store.ts';
import { AnalysisThread } from './analysis-thread.ts';
import { AnalysisThreadPool } from './analysis-thread-pool.ts';
import type { Analysis, AnswerValue, WhyApart } from './contract.ts';
import { type KeptMapping, replayMapping } from './kept-mapping.ts';
import type { ReceivedFile } from './receive-file.ts';

export interface DeskOptions {
  readonly store: AnalysisStore;
  /** Threads that one analysis may use to read its rows. */
  readonly threads: number;
  readonly now: () => Date;
}

// Several questions are often answered in a row: one recomputation serves them all.
const QUIET_BEFORE_REFRESH_MS = 1_500;

type Answers = Record<string, AnswerValue>;
/** Where analyses are opened, run, asked and closed. Long work happens in a thread per analysis. */
export class AnalysisDesk {
  readonly store: AnalysisStore;
  readonly #options: DeskOptions;
  readonly #serving = new AnalysisThreadPool({ kept: 3 });
  readonly #explainer = new AnalysisExplainer();
  /** The thread at work on an analysis: it serves once it has succeeded. */
  readonly #working = new Map<string, AnalysisThread>();
  /** Long work under way, to be waited for before the server lets go of its folder. */
  readonly #pending = new Set<Promise<void>>();
  readonly #refreshTimers = new Map<string, NodeJS.Timeout>();
  readonly #listeners = new AnalysisListeners();

  constructor(options: DeskOptions) {
    this.#options = options;
    this.store = options.store;
  }

  /** Takes in a file that has just arrived and starts to read it. */
  async open(
    id: string,
    file: ReceivedFile,
    from: { readonly userId: string | null; readonly isExample: boolean; readonly kept?: KeptMapping | null },
  ): Promise<AnalysisRecord> {
    const { kept = null, ...who } = from;
    const record = newRecord({ ...file, ...who, id, createdAt: this.now().toISOString() });
    if (kept) await this.store.writePiece(id, 'kept', kept);
    await this.store.write(record);
    this.#keep(this.#read(record));
    return record;
  }

  now(): Date {
    return this.#options.now();
  }

  view(record: AnalysisRecord): Analysis {
    return viewAnalysis(record, this.store.list(), this.isRefreshing(record.id));
  }

  /** Answers given since the result was computed are being applied. */
  isRefreshing(id: string): boolean {
    return this.#refreshTimers.has(id) || (this.#working.has(id) && this.store.get(id).state === 'ready');
  }

  /** Reads another sheet of the same file. */
  async chooseSheet(id: string, sheet: string): Promise<void> {
    const record = this.#idle(id);
    if (!record.sheets.includes(sheet)) throw new AppError('sheet_unknown', { status: 422, values: { sheet } });
    await this.#letGo(id);
    await this.store.forget(id, ['answers', 'verdicts', 'decisions', 'rules']);
    const next = await this.change(id, { sheet, state: 'reading', progress: null, problem: null, figures: null });
    this.#keep(this.#read(next));
  }

  async mapping(id: string): Promise<ColumnMapping> {
    this.store.get(id);
    const mapping = await this.store.readPiece<ColumnMapping | null>(id, 'mapping', null);
    if (!mapping) throw new AppError('analysis_not_read', { status: 409 });
    return mapping;
  }

  /** A corrected mapping waits for the next run; the result on screen is of the former one until then. */
  async correct(id: string, change: (mapping: ColumnMapping) => ColumnMapping): Promise<ColumnMapping> {
    this.#idle(id);
    const mapping = change(await this.mapping(id));
    await this.store.writePiece(id, 'mapping', mapping);
    await this.change(id, { state: 'columns' });
    return mapping;
  }

  /** Starts the long work, and comes back at once. A file whose reading was cut short is read first. */
  async run(id: string, language: Language): Promise<void> {
    const record = this.#idle(id);
    if (record.rowCount === null) {
      this.#keep(this.#read(await this.change(id, { state: 'reading', progress: null, problem: null })));
      return;
    }
    await this.mapping(id);
    await this.change(id, { state: 'running', progress: null, problem: null });
    this.#keep(this.#structure(id, language));
  }

  /** Stops the long work at once. A result that was there before stays. */
  async cancel(id: string): Promise<void> {
    const record = this.store.get(id);
    clearTimeout(this.#refreshTimers.get(id));
    this.#refreshTimers.delete(id);
    const thread = this.#working.get(id);
    this.#working.delete(id);
    await thread?.stop();
    if (!isWorking(record)) return;
    await this.change(id, { state: record.figures === null ? 'cancelled' : 'ready', progress: null });
  }

  async remove(id: string): Promise<void> {
    this.store.get(id);
    await this.#letGo(id);
    await this.store.remove(id);
    this.#announce(id);
  }

  async answers(id: string): Promise<Answers> {
    return this.store.readPiece<Answers>(id, 'answers', {});
  }

  /** Keeps answers (null takes one back) and applies them in the background; the page sees the questions settled at once. */
  async answer(id: string, given: Readonly<Record<string, AnswerValue | null>>, language: Language): Promise<void> {
    const record = this.store.get(id);
    assertReady(record);
    const before = await this.answers(id);
    const merged = Object.entries({ ...before, ...given });
    const answers: Answers = Object.fromEntries(
      merged.filter((entry): entry is [string, AnswerValue] => entry[1] !== null),
    );
    await this.store.writePiece(id, 'answers', answers);
    await (await this.#serve(id)).run({ kind: 'answers', answers });
    const touched = Object.entries(given).flatMap(([questionId, value]) => [before[questionId], value]);
    const isOnlyLater = touched.every((one) => one === 'later' || one === null || one === undefined);
    // Columns corrected meanwhile wait for the person to ask for a new run; the answer is then applied with them.
    if (!isOnlyLater && record.state === 'ready') this.#refreshSoon(id, language);
    this.#announce(id);
  }

  async query<Name extends QueryName>(id: string, name: Name, args: QueryArgs<Name>): Promise<QueryAnswer<Name>> {
    assertReady(this.store.get(id));
    return (await this.#serve(id)).query(name, args);
  }

  /** Weighs two nodes or lines of the result again. @throws where columns were corrected since: it would weigh other things. */
  async explain(id: string, sides: { readonly left: string; readonly right: string }): Promise<WhyApart> {
    const record = this.store.get(id);
    assertReady(record);
    if (record.state !== 'ready') throw new AppError('explain_stale', { status: 409 });
    const [mapping, answers] = [await this.mapping(id), await this.answers(id)];
    const folder = this.store.folderOf(id);
    return this.#explainer.explain(id, { folder, mapping, answers, threads: this.#options.threads, ...sides });
  }

  /** Tells whenever something of the analysis changed. Call the answer to stop listening. */
  listen(id: string, listener: () => void): () => void {
    return this.#listeners.listen(id, listener);
  }

  /** Writes down a change and tells whoever listens. */
  async change(id: string, part: Partial<AnalysisRecord>): Promise<AnalysisRecord> {
    const record = { ...this.store.get(id), ...part };
    await this.store.write(record);
    this.#announce(id);
    return record;
  }

  /** Shows without writing to disk: progress comes thousands of times, and what is lost of it with the server is nothing. */
  show(id: string, part: Partial<AnalysisRecord>): void {
    this.store.hold({ ...this.store.get(id), ...part });
    this.#announce(id);
  }

  /** Ends every thread; what is on disk is enough to go on later. */
  async close(): Promise<void> {
    for (const timer of this.#refreshTimers.values()) clearTimeout(timer);
    const threads = [...this.#working.values()];
    // Forgotten before they are stopped: their end is no failure to write down. The next start says that they were cut.
    this.#working.clear();
    await Promise.all(threads.map((thread) => thread.stop()));
    await Promise.all([this.#serving.close(), this.#explainer.close()]);
    await Promise.all(this.#pending);
  }

  #idle(id: string): AnalysisRecord {
    const record = this.store.get(id);
    if (isWorking(record)) throw new AppError('analysis_is_working', { status: 409 });
    return record;
  }

  async #read(record: AnalysisRecord): Promise<void> {
    await this.#work(record.id, async (thread) => {
      const task = { kind: 'read' as const, source: this.store.sourceOf(record) };
      const found = (await thread.run(task, (progress) => this.show(record.id, { progress }))) as ReadAnswer; // by the kind of the task
      const kept = await this.store.readPiece<KeptMapping | null>(record.id, 'kept', null);
      await this.store.writePiece(record.id, 'mapping', kept ? replayMapping(found.mapping, kept) : found.mapping);
      const { sheets, sheet, encoding, rowCount, remarks } = found;
      await thread.stop();
      return {
        state: 'columns',
        sheets: [...(record.sheets.length > 0 ? record.sheets : sheets)],
        sheet,
        encoding,
        rowCount,
        remarks: [...remarks],
      };
    });
  }

  async #structure(id: string, language: Language): Promise<void> {
    const mapping = await this.mapping(id);
    const answers = answersOf(await this.answers(id));
    const source = this.store.sourceOf(this.store.get(id));
    const { threads } = this.#options;
    await this.#work(id, async (thread) => {
      const task = { kind: 'structure' as const, source, mapping, answers, threads, language };
      const done = (await thread.run(task, (progress) => this.show(id, { progress }))) as StructureAnswer; // by the kind of the task
      await thread.run({ kind: 'answers', answers: await this.answers(id) });
      await this.#serving.replace(id, thread);
      await this.#explainer.letGo(id);
      return { state: 'ready', figures: done.figures, rowCount: done.rowCount };
    });
  }

  /** Runs a piece of long work in a thread of its own and writes down how it ended; a cancelled one is not heard any more. */
  async #work(id: string, job: (thread: AnalysisThread) => Promise<Partial<AnalysisRecord>>): Promise<void> {
    const thread = new AnalysisThread();
    this.#working.set(id, thread);
    const isCurrent = () => this.#working.get(id) === thread;
    try {
      const part = await job(thread);
      if (!isCurrent()) return;
      this.#working.delete(id);
      await this.change(id, { ...part, progress: null, problem: null });
    } catch (error) {
      await thread.stop();
      if (!isCurrent()) return;
      this.#working.delete(id);
      await this.change(id, { state: 'failed', progress: null, problem: readProblem(error).problem });
    }
  }

  #refreshSoon(id: string, language: Language): void {
    clearTimeout(this.#refreshTimers.get(id));
    const timer = setTimeout(() => this.#keep(this.#refresh(id, language, timer)), QUIET_BEFORE_REFRESH_MS);
    this.#refreshTimers.set(id, timer);
  }

  /** The timer is forgotten last: at no moment do answers look applied that are not. */
  async #refresh(id: string, language: Language, timer: NodeJS.Timeout): Promise<void> {
    const before = this.#working.get(id);
    this.#working.delete(id);
    await before?.stop();
    await this.#structure(id, language);
    if (this.#refreshTimers.get(id) === timer) this.#refreshTimers.delete(id);
    this.#announce(id);
  }

  #serve(id: string): Promise<AnalysisThread> {
    return this.#serving.get(id, async (thread) => {
      await thread.run({ kind: 'open', folder: this.store.folderOf(id) });
      await thread.run({ kind: 'answers', answers: await this.answers(id) });
    });
  }

  async #letGo(id: string): Promise<void> {
    await this.cancel(id);
    await Promise.all([this.#serving.letGo(id), this.#explainer.letGo(id)]);
  }

  #keep(work: Promise<void>): void {
    const kept = work
      // The analysis was deleted while its work ended: there is nothing left to write it on.
      .catch((error: unknown) => {
        if (!(error instanceof AppError)) throw error;
      })
      .finally(() => this.#pending.delete(kept));
    this.#pending.add(kept);
  }

  #announce(id: string): void {
    this.#listeners.announce(id);
  }
}
