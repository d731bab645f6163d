import { expect, test } from 'vitest';
import { embeddedSettings } from './embedded-settings.ts';

const GIGABYTE = 1024 ** 3;

test('PostgreSQL takes a sixteenth of the memory, never under its own default, never over half a gigabyte', () => {
  expect(embeddedSettings(GIGABYTE).shared_buffers).toBe('128MB');
  expect(embeddedSettings(4 * GIGABYTE).shared_buffers).toBe('256MB');
  expect(embeddedSettings(64 * GIGABYTE).shared_buffers).toBe('512MB');
});
