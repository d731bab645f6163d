#!/usr/bin/env node
import { join } from 'node:path';
import { runNode } from './node24.mjs';
import { ROOT, setUp } from './setup.mjs';

await setUp();
// A heap that grows by 60 % at a time instead of doubling: 505–551 MB of this process for 20,000 rows and the workbook instead of
// 775–820, in 9.9–13.6 s against 10.6 s on a machine that others used (bench/RESULTS.md). Smaller steps gained no memory.
const HEAP = ['--max-semi-space-size=16', '--heap-growing-percent=60'];
process.exitCode = await runNode([...HEAP, join(ROOT, 'src', 'cli.ts'), ...process.argv.slice(2)], {
  stdio: 'inherit',
  graceMs: 3000,
});
