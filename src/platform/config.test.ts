import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { serverWords } from '../domain/words/server-words.ts';
import { readConfig } from './config.ts';

test('without any setting, everything has a value and the server answers this machine only', () => {
  const config = readConfig({});
  expect(config).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    isLoopback: true,
    dataFolder: resolve('data'),
    databaseUrl: null,
    secret: null,
    smtpUrl: null,
  });
  expect(config.workers).toBeGreaterThanOrEqual(1);
});

test('an empty variable counts as absent', () => {
  expect(readConfig({ PORT: '', DATABASE_URL: '', RAMURE_WORKERS: '' })).toEqual(readConfig({}));
});

test('given settings are read', () => {
  const config = readConfig({
    PORT: '8080',
    HOST: '0.0.0.0',
    RAMURE_DATA: '/srv/my data',
    DATABASE_URL: 'postgresql://a:b@db.example.fr:5432/ramure',
    RAMURE_SECRET: 'x'.repeat(32),
    RAMURE_WORKERS: '3',
    SMTP_URL: 'smtps://mail.example.fr',
  });
  expect(config).toMatchObject({ port: 8080, isLoopback: false, dataFolder: '/srv/my data', workers: 3 });
});

test.each(['localhost', '127.0.0.1', '127.0.1.1', '::1'])('%s is this machine', (host) => {
  expect(readConfig({ HOST: host }).isLoopback).toBe(true);
});

test('all wrong variables are named at once, each with a sentence and none with its value', () => {
  const wrong = {
    PORT: '70000',
    HOST: 'not a host',
    DATABASE_URL: 'mysql://root:hunter2@db/x',
    RAMURE_SECRET: 'short',
    RAMURE_WORKERS: 'many',
    SMTP_URL: 'mail.example.fr',
  };
  try {
    readConfig(wrong);
    expect.unreachable();
  } catch (error) {
    expect(error).toMatchObject({ code: 'settings_wrong', values: { count: 6 } });
    const { details } = error as { details: { code: keyof typeof serverWords; values: { name: string } }[] };
    expect(details.map((detail) => detail.values.name).sort()).toEqual(Object.keys(wrong).sort());
    for (const detail of details) expect(serverWords[detail.code].fr).toContain('{{name}}');
    expect(JSON.stringify(error)).not.toContain('hunter2');
  }
});
