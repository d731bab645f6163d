import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { processStart } from './process-start.ts';
import { claimFolder, isRunning, readRunFile } from './run-file.ts';

const NOW = new Date('2026-11-21T08:00:00Z');
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ramure-claim-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const runFile = () => join(folder, 'run.json');

function leaveClaim(pid: number, start: string): void {
  const claim = {
    pid,
    processStart: start,
    startedAt: NOW.toISOString(),
    port: 3000,
    address: 'http://127.0.0.1:3000',
  };
  writeFileSync(runFile(), JSON.stringify(claim));
}

test('a claim names this process, then where it answers, and goes with it', () => {
  const claim = claimFolder(folder, NOW);
  expect(readRunFile(folder)).toMatchObject({ pid: process.pid, startedAt: NOW.toISOString(), port: null });
  expect(statSync(runFile()).mode & 0o777).toBe(0o600);
  claim.announce(3001, 'http://127.0.0.1:3001');
  expect(JSON.parse(readFileSync(runFile(), 'utf8'))).toMatchObject({ port: 3001, address: 'http://127.0.0.1:3001' });
  claim.release();
  claim.release();
  expect(existsSync(runFile())).toBe(false);
});

test('the folder of a living Ramure is refused, with its number and address', () => {
  leaveClaim(process.ppid, processStart(process.ppid) ?? '');
  expect(() => claimFolder(folder, NOW)).toThrow(
    expect.objectContaining({
      code: 'data_folder_in_use_at',
      values: { folder, pid: String(process.ppid), address: 'http://127.0.0.1:3000' },
    }),
  );
});

test('what a dead process left is taken over', async () => {
  const child = spawn('sleep', ['60']);
  leaveClaim(child.pid ?? 0, processStart(child.pid ?? 0) ?? '');
  expect(() => claimFolder(folder, NOW)).toThrow();
  child.kill('SIGKILL');
  await once(child, 'exit');
  claimFolder(folder, NOW).release();
});

test('a number given again to another process is no owner', () => {
  leaveClaim(process.ppid, 'started at another time');
  claimFolder(folder, NOW).release();
});

test('an unreadable file is replaced', () => {
  writeFileSync(runFile(), '{"pid": 12');
  claimFolder(folder, NOW).release();
});

test('a process is known by its number and its start, and a dead one by nothing', () => {
  expect(processStart(process.pid)).toBe(processStart(process.pid));
  expect(processStart(2 ** 22 + 1)).toBeNull();
  expect(isRunning({ pid: process.pid, processStart: 'x', startedAt: '', port: null, address: null })).toBe(false);
});

test('a start that was killed while it took over leaves nothing that stops the next one', () => {
  leaveClaim(2 ** 22 + 1, 'long ago');
  writeFileSync(
    join(folder, 'run.json.turn'),
    JSON.stringify({ pid: 2 ** 22 + 2, processStart: 'then', startedAt: '' }),
  );
  claimFolder(folder, new Date());
  expect(readRunFile(folder)?.pid).toBe(process.pid);
  expect(readdirSync(folder)).toEqual(['run.json']);
});

test('of several that claim a dead folder at once, exactly one gets it', async () => {
  leaveClaim(2 ** 22 + 1, 'long ago');
  const module = new URL('./run-file.ts', import.meta.url).href;
  const script = `
    const { claimFolder } = await import(${JSON.stringify(module)});
    process.stdin.once('data', () => {
      try {
        claimFolder(${JSON.stringify(folder)}, new Date());
        console.log('mine');
      } catch (error) {
        console.log(error.code);
      }
      process.stdin.once('data', () => process.exit(0));
    });
    console.log('ready');`;
  const children = Array.from({ length: 6 }, () => spawn(process.execPath, ['--input-type=module', '-e', script]));
  const say = (text: string) => children.forEach((child) => void child.stdin.write(text));
  const hear = () => Promise.all(children.map(async (child) => String((await once(child.stdout, 'data'))[0]).trim()));
  await hear();
  const answers = hear();
  say('go\n');
  expect((await answers).sort()).toEqual([...Array(5).fill('data_folder_in_use'), 'mine']);
  say('end\n');
  await Promise.all(children.map((child) => once(child, 'exit')));
  expect(readdirSync(folder)).toEqual(['run.json']);
});
