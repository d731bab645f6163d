import type { Pool } from 'pg';
import { type FoundPair, findPairs } from '../../../matching/live/find-pairs.ts';
import { readBase } from './read-base.ts';
import { savePairs } from './save-pairs.ts';

/** How far a search is. */
export interface SearchProgress {
  readonly done: number;
  readonly total: number;
  readonly found: number;
}

interface SearchParts {
  readonly pool: Pool;
  readonly workspaceId: string;
  readonly searchId: string;
  readonly now: Date;
  /** Throws where the search was cancelled. */
  readonly onProgress: (progress: SearchProgress) => void;
}

const LEVELS = ['group', 'entity', 'site', 'contact'] as const;

/** Finds every pair of records of a workspace that may be one, level by level, and keeps them. @returns how many. */
export async function searchBase({ pool, workspaceId, searchId, now, onProgress }: SearchParts): Promise<number> {
  const records = await readBase({
    pool,
    workspaceId,
    onStep: (read) => onProgress({ done: read, total: 0, found: 0 }),
  });
  const pairs: FoundPair[] = [];
  let before = 0;
  for (const level of LEVELS) {
    const ofLevel = records.filter((record) => record.level === level);
    const start = before;
    const step = (done: number, total: number) => {
      const share = total === 0 ? 0 : Math.round((done / total) * ofLevel.length);
      onProgress({ done: start + share, total: records.length, found: pairs.length });
    };
    if (ofLevel.length > 1) pairs.push(...findPairs(ofLevel, step));
    before += ofLevel.length;
  }
  await savePairs({ pool, workspaceId, searchId, records, pairs, now });
  return pairs.length;
}
