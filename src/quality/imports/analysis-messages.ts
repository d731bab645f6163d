import type { Reason } from '../../domain/reason.ts';
import type { Language } from '../../domain/words/words.ts';
import type { Answer } from '../../matching/arrangement.ts';
import type { ColumnMapping } from '../../matching/column-mapping.ts';
import type { QueryName } from './analysis-queries.ts';
import type { AnswerValue, Figures, Progress } from './contract.ts';

/** Where the file of an analysis is and what to call it. */
export interface AnalysisSource {
  readonly folder: string;
  readonly sourceName: string;
  readonly displayName: string;
  readonly sheet: string | null;
}

/** A result to write into the base of a workspace; the right to do so was checked before. */
export interface SaveTask {
  readonly kind: 'save';
  readonly folder: string;
  readonly databaseUrl: string;
  readonly workspaceId: string;
  readonly userId: string;
  readonly actor: 'member' | 'program';
  readonly file: {
    readonly name: string;
    readonly sha256: string;
    readonly sheet: string | null;
    readonly encoding: string | null;
  };
  readonly mapping: ColumnMapping;
  /** The instant of the request, ISO. */
  readonly now: string;
}

/** What saving would change, with nothing written. */
export type PlanTask = Omit<SaveTask, 'kind'> & { readonly kind: 'plan' };

export interface SaveAnswer {
  /** The same file was saved there before: nothing was written. */
  readonly isAgain: boolean;
  /** When it was saved, ISO: now, or the first time. */
  readonly savedAt: string;
  readonly created: Readonly<Record<'group' | 'entity' | 'site' | 'contact', number>>;
  readonly toCheck: number;
  /** The import as the base knows it. */
  readonly importId: string;
}

export type AnalysisTask =
  | SaveTask
  | PlanTask
  | { readonly kind: 'read'; readonly source: AnalysisSource }
  | {
      readonly kind: 'structure';
      readonly source: AnalysisSource;
      readonly mapping: ColumnMapping;
      readonly answers: readonly Answer[];
      readonly threads: number;
      readonly language: Language;
    }
  | { readonly kind: 'open'; readonly folder: string }
  | {
      readonly kind: 'explain';
      readonly mapping: ColumnMapping;
      readonly threads: number;
      readonly left: string;
      readonly right: string;
    }
  | { readonly kind: 'answers'; readonly answers: Readonly<Record<string, AnswerValue>> }
  | { readonly kind: 'query'; readonly name: QueryName; readonly args: unknown };

/** What was understood of a file before anything was done with it. */
export interface ReadAnswer {
  readonly sheets: readonly string[];
  readonly sheet: string | null;
  readonly encoding: string | null;
  readonly rowCount: number;
  readonly mapping: ColumnMapping;
  readonly remarks: readonly Reason[];
}

export interface StructureAnswer {
  readonly figures: Figures;
  readonly rowCount: number;
}

/** From the thread: `progress` on the way, then one `value` or one `problem` per task. */
export type ThreadMessage =
  | { readonly task: number; readonly progress: Progress }
  | { readonly task: number; readonly value: unknown }
  | { readonly task: number; readonly problem: Reason; readonly status: number };
