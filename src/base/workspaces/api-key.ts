import { createHash, randomBytes } from 'node:crypto';

/** `ramure_<workspace>_<secret>`: the key names its workspace, so that its hash is looked up under row-level security. */
const KEY = /^ramure_([0-9a-f]{32})_([A-Za-z0-9_-]{43})$/;
const PREFIX_SHOWN = 6;

/** What is kept of a key: its hash to know it again, its beginning to show. The secret has 256 bits: a plain hash does. */
export function hashKey(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}

/** Draws a new key of a workspace. The text is shown once and kept nowhere. */
export function makeKey(workspaceId: string): {
  readonly key: string;
  readonly prefix: string;
  readonly keyHash: string;
} {
  const secret = randomBytes(32).toString('base64url');
  const key = `ramure_${workspaceId.replaceAll('-', '')}_${secret}`;
  return { key, prefix: secret.slice(0, PREFIX_SHOWN), keyHash: hashKey(key) };
}

/** The workspace that a key names; null for what is no key. */
export function workspaceOfKey(key: string): string | null {
  const [, hex] = KEY.exec(key) ?? [];
  return hex ? hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') : null;
}
