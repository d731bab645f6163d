import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const SOURCE = fileURLToPath(new URL('../../', import.meta.url));
const SCHEMA = readFileSync(fileURLToPath(new URL('../../../db/schema.sql', import.meta.url)), 'utf8');

/** Tables that have a workspace: all but those of the libraries, which stand in schemas of their own. */
const tables = [...SCHEMA.matchAll(/create table (?:public\.)?(\w+) \(/gi)].map((found) => found[1]);

/** Reads before a workspace is known: scoped by the person, or of whoever holds the machine. */
const BEFORE_ANY_WORKSPACE = ['base/workspaces/find-workspaces.ts', 'base/workspaces/unsafe-find-workspace.ts'];

/** The statements written in a file, each the text between the backticks that follow `sql`. */
function statementsOf(path: string): string[] {
  return [...readFileSync(path, 'utf8').matchAll(/\bsql(?:<[^`]*>)?`([^`]*(?:\$\{`[^`]*`\}[^`]*)*)`/g)].map(
    (found) => found[1] ?? '',
  );
}

/** How many times a statement names one of our tables, and how many times it says which workspace. */
function countScopes(statement: string): { readonly named: number; readonly scoped: number } {
  const named = [...statement.matchAll(/\b(?:from|join|update|into)\s+(\w+)\b(?!\s*\()/g)].filter((found) =>
    tables.includes(found[1] ?? ''),
  );
  const listed = [...statement.matchAll(/,\s*(\w+)\s+(?:a|g|w|m)\s+where\b/g)].filter((found) =>
    tables.includes(found[1] ?? ''),
  );
  const scoped = statement.match(/workspace_id = \$\{|insert into \w+ \(workspace_id/g) ?? [];
  return { named: named.length + listed.length, scoped: scoped.length };
}

test('the schema was read: it names the tables of the base', () => {
  expect(tables).toEqual(expect.arrayContaining(['account', 'contact', 'import_row', 'workspace_member']));
});

test('every table named in a statement carries its own workspace_id', () => {
  const found = globSync('{base,quality}/**/*.ts', { cwd: SOURCE })
    .filter((path) => !path.endsWith('.test.ts') && !BEFORE_ANY_WORKSPACE.includes(path))
    .flatMap((path) =>
      statementsOf(`${SOURCE}${path}`).map((statement) => ({ path, statement, ...countScopes(statement) })),
    );
  expect(found.filter(({ named }) => named > 0).length).toBeGreaterThan(20);
  expect(found.filter(({ named, scoped }) => scoped < named)).toEqual([]);
});
