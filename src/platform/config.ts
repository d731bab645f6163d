import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { z } from 'zod';
import { AppError } from './app-error.ts';

/** Who may reach a server that asks nobody's name: the machine itself. */
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1)$/;

const url = (...protocols: readonly string[]) =>
  z.string().refine((text) => protocols.includes(URL.parse(text)?.protocol ?? ''), {
    params: { expected: protocols.join(' ') },
  });

/** Every setting of the product; README lists them with these defaults. */
const settings = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/)
    .default('127.0.0.1'),
  RAMURE_DATA: z
    .string()
    .default('./data')
    .transform((path) => resolve(path)),
  DATABASE_URL: url('postgres:', 'postgresql:').optional(),
  RAMURE_SECRET: z.string().min(32).optional(),
  RAMURE_WORKERS: z.coerce
    .number()
    .int()
    .min(1)
    .max(64)
    .default(() => Math.min(64, availableParallelism())),
  RAMURE_RATE_LIMIT: z.coerce.number().int().min(0).max(100_000).default(500),
  SMTP_URL: url('smtp:', 'smtps:').optional(),
});

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly isLoopback: boolean;
  readonly dataFolder: string;
  /** Null: the embedded PostgreSQL of the data folder. */
  readonly databaseUrl: string | null;
  /** Null: the one kept in the data folder. */
  readonly secret: string | null;
  readonly workers: number;
  /** Requests of the API per second for each key or session, ten times as many at once; 0 for no limit. */
  readonly requestsPerSecond: number;
  readonly smtpUrl: string | null;
}

/** Reads the settings, or throws one error that names every wrong variable. An empty variable counts as absent. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, text]) => text !== undefined && text !== ''));
  const parsed = settings.safeParse(given);
  if (!parsed.success) {
    const names = [...new Set(parsed.error.issues.map((issue) => String(issue.path[0])))];
    // Each has its sentence: setting_PORT_wrong… A wrong value is not repeated: it may be a password.
    const details = names.map((name) => ({ code: `setting_wrong_${name.toLowerCase()}`, values: { name } }));
    throw new AppError('settings_wrong', { values: { count: names.length }, details });
  }
  const { data } = parsed;
  return {
    port: data.PORT,
    host: data.HOST,
    isLoopback: LOOPBACK.test(data.HOST),
    dataFolder: data.RAMURE_DATA,
    databaseUrl: data.DATABASE_URL ?? null,
    secret: data.RAMURE_SECRET ?? null,
    workers: data.RAMURE_WORKERS,
    requestsPerSecond: data.RAMURE_RATE_LIMIT,
    smtpUrl: data.SMTP_URL ?? null,
  };
}
