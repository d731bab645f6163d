/** A fact told by a code and its values; `domain/words` holds the sentence. */
export interface CodedFact {
  readonly code: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

interface AppErrorOptions {
  readonly values?: CodedFact['values'];
  /** HTTP status of the answer when it reaches a request. */
  readonly status?: number;
  /** Several facts behind one error: each wrong setting, each refused field. */
  readonly details?: readonly CodedFact[];
  readonly cause?: unknown;
}

/** The one error of the product: a code that is a fact. Whoever shows it (server, command line, web) says the sentence. */
export class AppError extends Error implements CodedFact {
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly status: number;
  readonly details: readonly CodedFact[];

  constructor(code: string, options: AppErrorOptions = {}) {
    super(options.values ? `${code} ${JSON.stringify(options.values)}` : code, { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.values = options.values ?? {};
    this.status = options.status ?? 400;
    this.details = options.details ?? [];
  }
}
