#!/usr/bin/env node
// `npm run bench -- structure [options]`: what is claimed about speed and accuracy, measured here. Without a name, lists them.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runNode } from './node24.mjs';
import { ROOT, setUp } from './setup.mjs';

await setUp();
const [name, ...options] = process.argv.slice(2);
const file = join(ROOT, 'bench', `${name}.ts`);
if (name && /^[a-z-]+$/.test(name) && existsSync(file)) {
  process.exitCode = await runNode([file, ...options], { cwd: ROOT, stdio: 'inherit' });
} else {
  const names = readdirSync(join(ROOT, 'bench')).filter((entry) => entry.endsWith('.ts'));
  process.stderr.write(
    `npm run bench -- NAME [options]\n${names.map((entry) => `  ${entry.slice(0, -3)}\n`).join('')}`,
  );
  process.exitCode = 2;
}
