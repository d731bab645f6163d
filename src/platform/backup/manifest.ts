import { createHash } from 'node:crypto';
import { z } from 'zod';

/** Raised when an older program could no longer read what a newer one writes. */
export const BACKUP_FORMAT = 1;

/** The first part: says what the file is before anything else is read. */
export const HEAD = 'ramure-backup.json';
/** The last two parts: what the file holds, and the sum of that. */
export const MANIFEST = 'manifest.json';
export const MANIFEST_SUM = 'manifest.sha256';
/** The part that holds the secret of the installation, where the installation keeps it itself. */
export const SECRET = 'secret';

export const headShape = z.object({
  kind: z.literal('ramure-backup'),
  format: z.number().int(),
  takenAt: z.iso.datetime(),
});

/** A path below the data folder that cannot lead out of it. */
const safePath = z
  .string()
  .regex(/^analyses\/[^\\\0]+$/)
  .refine((path) => path.split('/').every((step) => step !== '' && step !== '.' && step !== '..'));

const manifestShape = z.object({
  format: z.literal(BACKUP_FORMAT),
  product: z.string(),
  postgres: z.string(),
  takenAt: z.iso.datetime(),
  migrations: z.array(z.object({ number: z.number().int(), name: z.string(), hash: z.string() })).min(1),
  tables: z.array(
    z.object({
      name: z.string(),
      columns: z.array(z.string()),
      rows: z.number().int(),
      parts: z.number().int(),
    }),
  ),
  files: z.array(z.object({ path: safePath, bytes: z.number().int(), parts: z.number().int() })),
  /** `kept`: in this file; `given`: by whoever runs the installation, and not in this file. */
  secret: z.object({ origin: z.enum(['kept', 'given']), fingerprint: z.string() }),
  parts: z.array(z.object({ name: z.string(), bytes: z.number().int(), sha256: z.string() })),
});

/** What a backup holds: the schema it was taken from, rows by table, files, and the sum of each part. */
export type Manifest = z.infer<typeof manifestShape>;
export type Part = Manifest['parts'][number];

/** The manifest from its text; null when it is not one. */
export function parseManifest(text: string): Manifest | null {
  try {
    return manifestShape.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

export function sha256(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Tells two secrets apart without telling them. */
export function fingerprintSecret(secret: string): string {
  return sha256(Buffer.from(`ramure secret ${secret}`)).slice(0, 16);
}

/** The name of the n-th piece of a table or a file, from 1 on. */
export function pieceName(of: string, number: number): string {
  return `${of}.${String(number).padStart(6, '0')}.gz`;
}
