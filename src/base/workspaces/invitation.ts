import { createHash, randomBytes } from 'node:crypto';

/** `<workspace>_<secret>`: a token names its workspace, so that its hash is looked up under row-level security. */
const TOKEN = /^([0-9a-f]{32})_[A-Za-z0-9_-]{43}$/;

/** How long somebody has to come. */
export const INVITATION_DAYS = 14;

/** What is kept of a token. Its secret has 256 bits: a plain hash does. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Draws the token of an invitation; it is sent or shown once and kept nowhere. */
export function makeToken(workspaceId: string): string {
  return `${workspaceId.replaceAll('-', '')}_${randomBytes(32).toString('base64url')}`;
}

/** The workspace that a token names; null for what is no token. */
export function workspaceOfToken(token: string): string | null {
  const [, hex] = TOKEN.exec(token) ?? [];
  return hex ? hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') : null;
}
