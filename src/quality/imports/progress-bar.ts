const WIDTH = 30;
// Redrawing more often than the eye reads only slows the work down.
const REDRAW_EVERY_MS = 80;

export interface ProgressBar {
  /** `stage` as a person reads it. */
  show(stage: string, done: number, total: number): void;
  clear(): void;
}

/** A one-line progress bar on a terminal; silent anywhere else, so that logs and pipes stay clean. */
export function createProgressBar(stream: NodeJS.WriteStream): ProgressBar {
  if (!stream.isTTY) return { show: () => {}, clear: () => {} };
  let lastStage: string | null = null;
  let drawnAt = 0;
  return {
    show(stage, done, total) {
      const now = Date.now();
      if (stage === lastStage && now - drawnAt < REDRAW_EVERY_MS) return;
      lastStage = stage;
      drawnAt = now;
      const filled = total > 0 ? Math.round((WIDTH * done) / total) : 0;
      const bar =
        total > 0
          ? `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${Math.round((100 * done) / total)} %`
          : `${done || ''}`;
      stream.write(`\r\u001b[2K${stage.padEnd(14)} ${bar}`);
    },
    clear() {
      if (lastStage !== null) stream.write('\r\u001b[2K');
      lastStage = null;
    },
  };
}
