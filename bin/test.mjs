#!/usr/bin/env node
import { join } from 'node:path';
import { runNode } from './node24.mjs';
import { ROOT, setUp } from './setup.mjs';
import { buildWeb } from './web.mjs';

await setUp();
await buildWeb();
process.exitCode = await runNode([join(ROOT, 'test', 'support', 'run-tests.ts'), ...process.argv.slice(2)], {
  cwd: ROOT,
});
