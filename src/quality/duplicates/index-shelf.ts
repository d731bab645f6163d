import type { Pool } from 'pg';
import { type LogSpan, WorkspaceIndex } from './workspace-index.ts';

interface ShelfSettings {
  readonly pool: Pool;
  readonly report: (error: unknown) => void;
  /** Milliseconds of a clock that only goes forward. */
  readonly now: () => number;
  /** Bytes of all indexes together; the one unused for longest goes first. */
  readonly mostBytes?: number;
  /** An index that nobody asked for so long is given back. */
  readonly idleMs?: number;
}

const MOST_BYTES = 1_000_000_000;
const IDLE_MS = 30 * 60_000;

interface Place {
  readonly index: WorkspaceIndex;
  usedAt: number;
}

/** One index per workspace that is being used. Nothing is shared between two: a look-up only ever sees its own. */
export class IndexShelf {
  private readonly places = new Map<string, Place>();
  private readonly settings: ShelfSettings;

  constructor(settings: ShelfSettings) {
    this.settings = settings;
  }

  /** The index of a workspace once it is whole; asking for one that is not begins to make it. */
  find(workspaceId: string): WorkspaceIndex | null {
    const place = this.places.get(workspaceId) ?? this.open(workspaceId);
    place.usedAt = this.settings.now();
    this.makeRoom(workspaceId);
    return place.index.isReady ? place.index : null;
  }

  private open(workspaceId: string): Place {
    const index = new WorkspaceIndex({ pool: this.settings.pool, workspaceId });
    const place = { index, usedAt: this.settings.now() };
    this.places.set(workspaceId, place);
    index.fill().catch((error: unknown) => this.giveUp(workspaceId, index, error));
    return place;
  }

  /** An index that may have missed something is worse than none: the next look-up makes a new one. */
  private giveUp(workspaceId: string, index: WorkspaceIndex, error: unknown): void {
    const wasWanted = !index.isStopped;
    this.drop(workspaceId, index);
    if (wasWanted) this.settings.report(error);
  }

  private drop(workspaceId: string, index: WorkspaceIndex): void {
    index.stop();
    if (this.places.get(workspaceId)?.index === index) this.places.delete(workspaceId);
  }

  /** Takes over committed changes, if anybody uses the index of their workspace. */
  follow(workspaceId: string, span: LogSpan): void {
    const index = this.places.get(workspaceId)?.index;
    if (!index) return;
    index.follow(span).then(
      () => {
        if (index.accounts.isMostlyDead || index.contacts.isMostlyDead) this.drop(workspaceId, index);
      },
      (error: unknown) => this.giveUp(workspaceId, index, error),
    );
  }

  /** Gives back what nobody used for long, then what was used longest ago until the rest fits. */
  makeRoom(keep: string | null = null): void {
    const { now, mostBytes = MOST_BYTES, idleMs = IDLE_MS } = this.settings;
    const byAge = [...this.places].sort(([, left], [, right]) => left.usedAt - right.usedAt);
    let bytes = byAge.reduce((sum, [, { index }]) => sum + index.bytes, 0);
    for (const [workspaceId, { index, usedAt }] of byAge) {
      if (workspaceId === keep || (bytes <= mostBytes && now() - usedAt < idleMs)) continue;
      bytes -= index.bytes;
      this.drop(workspaceId, index);
    }
  }

  /** Forgets everything: changes may have been missed. */
  clear(): void {
    for (const [workspaceId, { index }] of this.places) this.drop(workspaceId, index);
  }

  /** The same, once nothing reads the database any more. */
  async close(): Promise<void> {
    const indexes = [...this.places.values()].map(({ index }) => index);
    this.clear();
    await Promise.all(indexes.map((index) => index.settled()));
  }
}
