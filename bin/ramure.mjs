#!/usr/bin/env node
import { join } from 'node:path';
import { runNode } from './node24.mjs';
import { ROOT, setUp } from './setup.mjs';

await setUp();
// A heap that grows by 40 % at a time instead of doubling: 459 MB instead of 619 for 14,600 rows, in the same time.
const HEAP = ['--max-semi-space-size=32', '--heap-growing-percent=40'];
process.exitCode = await runNode([...HEAP, join(ROOT, 'src', 'cli.ts'), ...process.argv.slice(2)], {
  stdio: 'inherit',
  graceMs: 3000,
});
