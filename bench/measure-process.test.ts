import { expect, test } from 'vitest';
import { measureProcess } from './measure-process.ts';

test('the exit code, the words and the memory of a process and its children are told', async () => {
  const child = `setTimeout(() => { const held = Buffer.alloc(60e6, 1); setTimeout(() => held.fill(0), 150); }, 10)`;
  const parent = `
    const { spawn } = require('node:child_process');
    process.stderr.write('said');
    spawn(process.execPath, ['-e', ${JSON.stringify(child)}]).on('exit', () => process.exit(3));`;
  const measured = await measureProcess(process.execPath, ['-e', parent]);
  expect(measured.exitCode).toBe(3);
  expect(measured.stderr).toBe('said');
  if (process.platform === 'linux') expect(measured.peakMegabytes).toBeGreaterThan(100);
});
