#!/usr/bin/env node
import { join } from 'node:path';
import { runNode } from './node24.mjs';
import { ROOT, setUp } from './setup.mjs';

await setUp();
process.exitCode = await runNode([join(ROOT, 'src', 'cli.ts'), ...process.argv.slice(2)], {
  stdio: 'inherit',
  graceMs: 3000,
});
