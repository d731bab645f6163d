import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PRODUCT_VERSION } from './version.ts';

test('the version that is shown is the one of the package', () => {
  const packageFile = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  expect(PRODUCT_VERSION).toBe(packageFile.version);
});
