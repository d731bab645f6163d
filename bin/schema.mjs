#!/usr/bin/env node
import { join } from 'node:path';
import { runNode } from './node24.mjs';
import { ROOT, setUp } from './setup.mjs';

await setUp();
process.exitCode = await runNode([join(ROOT, 'src', 'platform', 'db', 'write-schema.ts')], { cwd: ROOT });
