export interface Pace {
  /** How many requests may come at once. */
  readonly burst: number;
  /** How many more may come each second. */
  readonly perSecond: number;
}

/** What is left to somebody after a request. */
export interface Allowance {
  readonly isAllowed: boolean;
  readonly remaining: number;
  /** Seconds until the next request is allowed; 0 where it is now. */
  readonly retryAfter: number;
  /** Seconds until everything is allowed again. */
  readonly resetAfter: number;
}

/** Beyond this many names the longest idle are forgotten: a flood of names cannot fill the memory. */
const NAMES_KEPT = 50_000;

/** One bucket of tokens per name, filled as time goes; the clock is passed in, in milliseconds. */
export class TokenBuckets {
  readonly #pace: Pace;
  readonly #buckets = new Map<string, { tokens: number; at: number }>();

  constructor(pace: Pace) {
    this.#pace = pace;
  }

  take(name: string, now: number): Allowance {
    const { burst, perSecond } = this.#pace;
    const bucket = this.#buckets.get(name) ?? { tokens: burst, at: now };
    // A clock that was set back takes nothing away.
    const gained = (Math.max(0, now - bucket.at) / 1_000) * perSecond;
    const tokens = Math.min(burst, bucket.tokens + gained);
    const isAllowed = tokens >= 1;
    const left = isAllowed ? tokens - 1 : tokens;
    this.#buckets.delete(name);
    this.#buckets.set(name, { tokens: left, at: now });
    for (const oldest of this.#buckets.keys()) {
      if (this.#buckets.size <= NAMES_KEPT) break;
      this.#buckets.delete(oldest);
    }
    return {
      isAllowed,
      remaining: Math.floor(left),
      retryAfter: left >= 1 ? 0 : Math.ceil((1 - left) / perSecond),
      resetAfter: Math.ceil((burst - left) / perSecond),
    };
  }
}
