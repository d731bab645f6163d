import { AppError } from '../../platform/app-error.ts';
import type { Analysis } from './contract.ts';

/** What is written of an analysis in its own folder: all that its page shows but what is worked out on demand. */
export type AnalysisRecord = Omit<Analysis, 'isRefreshing' | 'twins'> & {
  /** Name of the untouched original inside the folder. */
  readonly sourceName: string;
  /** How the text of the file is written; null for formats that carry their own. */
  readonly encoding: string | null;
  /** Who sent it; null where the product runs on the user's own machine and asked nobody. */
  readonly userId: string | null;
};

/** A file that has just arrived: nothing is known of its rows yet. */
export function newRecord(
  arrived: Pick<
    AnalysisRecord,
    'id' | 'name' | 'size' | 'sha256' | 'sourceName' | 'userId' | 'isExample' | 'createdAt'
  >,
): AnalysisRecord {
  const unread = { sheets: [], sheet: null, encoding: null, rowCount: null, remarks: [] };
  return { ...arrived, ...unread, state: 'reading', progress: null, problem: null, figures: null, save: null };
}

/** Long work is going on: nothing else may start. */
export function isWorking(record: Pick<AnalysisRecord, 'state'>): boolean {
  return record.state === 'reading' || record.state === 'running';
}

/** @throws a 409 where the analysis has no result to show yet. */
export function assertReady(record: AnalysisRecord): void {
  if (record.figures === null) throw new AppError('analysis_not_ready', { status: 409 });
}

/** What becomes of an analysis whose server stopped in the middle: a result already there stays, the rest can be run again. */
export function afterInterruption(record: AnalysisRecord): AnalysisRecord {
  const save =
    record.save?.state === 'running'
      ? { ...record.save, state: 'failed' as const, problem: { code: 'save_interrupted' } }
      : record.save;
  if (!isWorking(record)) return { ...record, save };
  if (record.figures !== null) return { ...record, save, state: 'ready', progress: null };
  return { ...record, save, state: 'failed', progress: null, problem: { code: 'analysis_interrupted' } };
}

/** What people see of an analysis, with the earlier analyses of the very same bytes among those of the same person. */
export function viewAnalysis(record: AnalysisRecord, all: readonly AnalysisRecord[], isRefreshing: boolean): Analysis {
  const { sourceName: _source, encoding: _encoding, userId, ...shown } = record;
  const earlier = all.filter((one) => one.sha256 === record.sha256 && one.createdAt < record.createdAt);
  const twins = earlier
    .filter((one) => one.userId === userId)
    .map(({ id, createdAt, save }) => {
      const saved = save?.state === 'done' ? save : null;
      return { id, createdAt, savedAt: saved?.at ?? null, savedBy: saved?.userName ?? null };
    });
  return { ...shown, isRefreshing, twins };
}
