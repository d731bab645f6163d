#!/usr/bin/env node
// Everything that a machine can say of the code without running it: types, style, import cycles, dead code.
import { join } from 'node:path';
import { runNode } from './node24.mjs';
import { ROOT, setUp } from './setup.mjs';

await setUp();
const modules = (...parts) => join(ROOT, 'node_modules', ...parts);
const checks = [
  ['types', [modules('typescript', 'bin', 'tsc'), '--noEmit']],
  ['style', [modules('@biomejs', 'biome', 'bin', 'biome'), 'check', '--error-on-warnings']],
  ['dead code', [modules('knip', 'bin', 'knip.js')]],
];
for (const [name, words] of checks) {
  process.stdout.write(`check: ${name}\n`);
  const status = await runNode(words, { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) process.exitCode = status;
}
