import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { CHANGE_CHANNEL } from '../../base/change-log/append-changes.ts';
import type { LogSpan } from './workspace-index.ts';

interface Follower {
  readonly databaseUrl: string;
  readonly onChange: (workspaceId: string, span: LogSpan) => void;
  /** The line was cut: changes may have been missed. */
  readonly onCut: () => void;
}

/** Waits between two attempts to hear again. */
const RETRY_MS = 2_000;

/** Hears of every commit, on a connection of its own, until it is closed. A line that is cut is opened again. */
export function followChanges({ databaseUrl, onChange, onCut }: Follower): { close(): Promise<void> } {
  const halt = new AbortController();
  const open = async (): Promise<pg.Client> => {
    const client = new pg.Client({
      connectionString: databaseUrl,
      application_name: 'ramure changes',
      keepAlive: true,
    });
    client.on('notification', ({ payload }) => {
      const [workspaceId, first, last] = (payload ?? '').split(' ');
      if (workspaceId && first && last) onChange(workspaceId, { first, last });
    });
    client.on('error', () => {});
    await client.connect();
    await client.query(`listen ${CHANGE_CHANNEL}`);
    return client;
  };
  const hear = async (): Promise<void> => {
    const client = await open();
    // What was committed before this line was open was not heard.
    onCut();
    await new Promise<void>((resolve) => {
      client.on('end', () => resolve());
      halt.signal.addEventListener('abort', () => resolve());
      if (halt.signal.aborted) resolve();
    });
    await client.end().catch(() => {});
  };
  const following = (async () => {
    while (!halt.signal.aborted) {
      await hear().catch(() => {});
      if (halt.signal.aborted) return;
      onCut();
      await sleep(RETRY_MS, undefined, { signal: halt.signal }).catch(() => {});
    }
  })();
  return {
    close: async () => {
      halt.abort();
      await following;
    },
  };
}
