const WINDOW_MS = 15 * 60_000;
const FAILURES_PER_LOGIN = 10;
const FAILURES_PER_ADDRESS = 100;
/** Beyond this many keys the oldest are forgotten, so that a flood of names cannot fill the memory. */
const KEYS_KEPT = 50_000;

/** Failed logins of the last minutes, per person and per network address; the clock is passed in. */
export class LoginAttempts {
  readonly #failures = new Map<string, number[]>();

  /** When the next attempt is allowed; null where it is allowed now. */
  blockedUntil(email: string, address: string, now: Date): Date | null {
    const ends = [
      this.#endOfBlock(`login ${email.toLowerCase()}`, FAILURES_PER_LOGIN, now),
      this.#endOfBlock(`address ${address}`, FAILURES_PER_ADDRESS, now),
    ];
    const end = Math.max(...ends);
    return end > now.getTime() ? new Date(end) : null;
  }

  /** Remembers a failure; a success forgets nothing, because other attempts may be somebody else's. */
  noteFailure(email: string, address: string, now: Date): void {
    for (const key of [`login ${email.toLowerCase()}`, `address ${address}`]) {
      // Older ones decide nothing, and a flood must not make each failure slower than the one before.
      const recent = this.#recent(key, now).slice(1 - FAILURES_PER_ADDRESS);
      recent.push(now.getTime());
      this.#failures.delete(key);
      this.#failures.set(key, recent);
    }
    for (const key of this.#failures.keys()) {
      if (this.#failures.size <= KEYS_KEPT) break;
      this.#failures.delete(key);
    }
  }

  #endOfBlock(key: string, allowed: number, now: Date): number {
    const recent = this.#recent(key, now);
    const oldestThatCounts = recent.at(-allowed);
    return oldestThatCounts === undefined ? 0 : oldestThatCounts + WINDOW_MS;
  }

  #recent(key: string, now: Date): number[] {
    return (this.#failures.get(key) ?? []).filter((instant) => instant > now.getTime() - WINDOW_MS);
  }
}
