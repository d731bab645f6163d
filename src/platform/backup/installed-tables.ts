import type { Migration } from '../db/migrate.ts';

/** Where the migrations themselves are noted; made before the first one. */
const LANDED = 'migration.landed';

/** What migrations bring into a database, by the names that they write: whatever else stands there is somebody else's. */
export interface Installed {
  /** `public.account`, `auth.user`…, each with its schema. */
  readonly tables: readonly string[];
  /** Those that a later migration took away: an older installation still has them. */
  readonly formerTables: readonly string[];
  readonly functions: readonly string[];
  /** Schemas made by us, `public` not among them. */
  readonly schemas: readonly string[];
}

/** The tables, functions and schemas that these migrations make. A test compares the answer with the catalog. */
export function installedBy(migrations: readonly Migration[]): Installed {
  const text = migrations.map((migration) => migration.text).join('\n');
  const names = (pattern: RegExp) => [...new Set([...text.matchAll(pattern)].map((found) => unquote(found[1] ?? '')))];
  const inSchema = (pattern: RegExp) => names(pattern).map((name) => (name.includes('.') ? name : `public.${name}`));
  const formerTables = inSchema(/^drop table ([\w".]+)/gm);
  const made = inSchema(/^create table ([\w".]+)/gm);
  return {
    tables: [LANDED, ...made.filter((name) => !formerTables.includes(name))],
    formerTables,
    functions: names(/^create function ([\w".]+)/gm),
    schemas: ['migration', ...names(/^create schema ([\w"]+)/gm)],
  };
}

/** The name as SQL reads it whatever its letters: `"auth"."twoFactor"`. */
export function quoteName(name: string): string {
  return name
    .split('.')
    .map((step) => `"${step}"`)
    .join('.');
}

function unquote(name: string): string {
  return name.replaceAll('"', '');
}
