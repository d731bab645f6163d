/** Work that comes back by itself. */
interface Repeated {
  readonly work: () => Promise<unknown>;
  /** Told of a round that failed; the next one comes all the same. */
  readonly report: (error: unknown) => void;
  readonly everyMs: number;
}

/** Does a piece of work again and again until it is closed, one round after the other; closing waits for the round under way. */
export function repeatWork({ work, report, everyMs }: Repeated): { close(): Promise<void> } {
  let isClosed = false;
  let round: Promise<unknown> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  const next = () => {
    if (isClosed) return;
    timer = setTimeout(() => {
      round = work().catch((error: unknown) => {
        if (!isClosed) report(error);
      });
      void round.then(next);
    }, everyMs).unref();
  };
  next();
  return {
    close: async () => {
      isClosed = true;
      clearTimeout(timer);
      await round;
    },
  };
}
