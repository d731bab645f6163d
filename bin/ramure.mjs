#!/usr/bin/env node
import module from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { COMPILED, isNode24, runNode, watchParent } from './node24.mjs';
import { ROOT, setUp } from './setup.mjs';

await setUp();
const COMMAND = join(ROOT, 'src', 'cli.ts');
if (isNode24()) {
  // npx finds our Node first: one process then, instead of one of 47 MB that waits for another.
  // Threads look at the environment for it.
  process.env.NODE_COMPILE_CACHE ??= COMPILED;
  module.enableCompileCache();
  watchParent(() => process.kill(process.pid, 'SIGTERM'))?.unref();
  await import(pathToFileURL(COMMAND).href);
} else {
  process.exitCode = await runNode([COMMAND, ...process.argv.slice(2)], { stdio: 'inherit' });
}
