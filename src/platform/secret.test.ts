import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSecret } from './secret.ts';

test('the secret of a data folder is made once, and only its owner reads it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ramure-secret-'));
  const secret = readSecret(null, folder);
  expect(secret).toMatch(/^[0-9a-f]{64}$/);
  expect(readSecret(null, folder)).toBe(secret);
  expect(readSecret('given by the owner of the machine', folder)).toBe('given by the owner of the machine');
  expect(statSync(join(folder, 'secret')).mode & 0o777).toBe(0o600);
  rmSync(folder, { recursive: true });
});
