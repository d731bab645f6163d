#!/usr/bin/env node
// For whoever changes Ramure: the server starts again at each change, the pages are built again beside it.
import { join } from 'node:path';
import { runNode } from './node24.mjs';
import { ROOT, setUp } from './setup.mjs';
import { buildWeb } from './web.mjs';

await setUp();
await buildWeb();
const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
const watching = [vite, 'build', '--watch', '--outDir', join(ROOT, 'dist', 'web'), '--logLevel', 'warn'];
const results = await Promise.all([
  runNode(['--watch', join(ROOT, 'src', 'server.ts')], { stdio: 'inherit' }),
  runNode(watching, { cwd: ROOT, stdio: 'inherit' }),
]);
process.exitCode = Math.max(...results);
