import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { createTestDatabase } from '../../../test/support/database.ts';
import { describeSchema } from './describe-schema.ts';
import { describeTables } from './describe-tables.ts';
import { SCHEMA_FILE, TABLES_FILE } from './write-schema.ts';

test('db/schema.sql and tables.ts say what the migrations made (else: npm run schema)', async () => {
  const database = await createTestDatabase();
  const client = await database.pool.connect();
  try {
    expect(await readFile(SCHEMA_FILE, 'utf8')).toBe(await describeSchema(client));
    expect(await readFile(TABLES_FILE, 'utf8')).toBe(await describeTables(client));
  } finally {
    client.release();
    await database.drop();
  }
});

test('a column, a policy, a grant and an index that nobody wrote down change the text', async () => {
  const database = await createTestDatabase();
  const client = await database.pool.connect();
  try {
    const before = await describeSchema(client);
    const changes = [
      'create table stray (workspace_id uuid not null primary key, note text default $$none$$)',
      'create index stray_note on stray (note)',
      'alter table stray enable row level security',
      'create policy stray_all on stray using (true)',
      'grant select, update on stray to ramure_app',
    ];
    let text = before;
    for (const change of changes) {
      await client.query(change);
      const next = await describeSchema(client);
      expect(next, change).not.toBe(text);
      text = next;
    }
    expect(text).toContain('grant select, update on public.stray to ramure_app;');
    expect(await describeTables(client)).toContain('  note: Generated<string | null>;');
  } finally {
    client.release();
    await database.drop();
  }
});
