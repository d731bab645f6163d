import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSavingBase, type SavingBase } from '../../../test/support/saving-base.ts';

const CLI = fileURLToPath(new URL('../../cli.ts', import.meta.url));
const EXAMPLE = fileURLToPath(new URL('./example/clients-exemple.csv', import.meta.url));

let base: SavingBase;
let folder: string;
beforeAll(async () => {
  base = await openSavingBase();
  folder = await mkdtemp(join(tmpdir(), 'ramure-import-'));
});
afterAll(async () => {
  await base.database.drop();
  await rm(folder, { recursive: true, force: true });
});

function ramure(...words: string[]): Promise<{ exitCode: number | null; stdout: string; stderr: string }> {
  const env = { ...process.env, DATABASE_URL: base.database.url, RAMURE_DATA: folder };
  const child = spawn(process.execPath, [CLI, 'import', ...words], { env });
  const heard = { stdout: '', stderr: '' };
  child.stdout.on('data', (piece) => (heard.stdout += piece));
  child.stderr.on('data', (piece) => (heard.stderr += piece));
  return new Promise((resolve) => child.on('close', (exitCode) => resolve({ exitCode, ...heard })));
}

test('a dry run says what saving would change and writes nothing; --commit writes it; again, it says so', {
  timeout: 120_000,
}, async () => {
  const workspaceId = await base.makeWorkspace();
  const of = ['--workspace', workspaceId, '--json'];
  const dry = await ramure(EXAMPLE, ...of);
  expect(dry).toMatchObject({ exitCode: 0, stderr: '' });
  const plan = JSON.parse(dry.stdout);
  expect(plan).toMatchObject({ status: 'planned', importId: null });
  expect(plan.counts.created.site).toBeGreaterThan(5);
  expect(await base.count(workspaceId, 'account')).toBe(0);
  const saved = JSON.parse((await ramure(EXAMPLE, '--commit', ...of)).stdout);
  expect(saved.status).toBe('saved');
  expect(saved.counts.created).toEqual(plan.counts.created);
  expect(await base.count(workspaceId, 'import_file', "status = 'committed'")).toBe(1);
  expect(JSON.parse((await ramure(EXAMPLE, '--commit', ...of)).stdout).status).toBe('already_saved');
});

test('what is wrong has the exit codes of structure', { timeout: 120_000 }, async () => {
  const mapping = join(folder, 'mapping.json');
  await writeFile(mapping, '{}');
  expect((await ramure()).exitCode).toBe(2);
  expect((await ramure(EXAMPLE, '--planet')).exitCode).toBe(2);
  expect((await ramure(join(folder, 'absent.csv'))).exitCode).toBe(3);
  expect((await ramure(EXAMPLE, '--mapping', mapping)).exitCode).toBe(3);
  const nowhere = await ramure(EXAMPLE, '--workspace', 'Ailleurs');
  expect(nowhere.exitCode).toBe(1);
  expect(nowhere.stdout).toBe('');
});
