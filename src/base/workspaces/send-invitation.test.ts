import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWholeApp, type WholeApp } from '../../../test/support/whole-app.ts';

const received: { to: string[]; from: string; text: string }[] = [];
let refuses = false;
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo: (_address, _session, done) => done(refuses ? new Error('boîte pleine') : null),
  onData: (stream, session, done) => {
    const { mailFrom, rcptTo } = session.envelope;
    text(stream).then((mail) => {
      received.push({ to: rcptTo.map((one) => one.address), from: mailFrom ? mailFrom.address : '', text: mail });
      done();
    }, done);
  },
});
let whole: WholeApp;
let owner: { cookie: string };
beforeAll(async () => {
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  // A TCP server always has an address of this shape.
  const { port } = listening.address() as AddressInfo;
  whole = await openWholeApp({ SMTP_URL: `smtp://127.0.0.1:${port}?from=ramure@durand.example` });
  owner = await whole.createOwner();
});
afterAll(async () => {
  await whole.close();
  await new Promise<void>((resolve) => server.close(resolve));
});

const invite = async (email: string, headers = {}) =>
  (await whole.call('POST', '/invitations', { as: owner, body: { email, role: 'viewer' }, headers })).json();
/** A mail as a person reads it: quoted-printable undone. */
const readable = (mail: string) =>
  Buffer.from(
    mail
      .replace(/=\r\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_sign, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');

test('with a mail server the link goes by mail alone, and works', async () => {
  const made = await invite('claire@lamy.example');
  expect(made).toMatchObject({ isMailed: true, link: null });
  expect(received[0]).toMatchObject({ to: ['claire@lamy.example'], from: 'ramure@durand.example' });
  const mail = readable(received[0]?.text ?? '');
  expect(mail).toContain('Léa Petit vous invite à rejoindre l’espace');
  const [, token] = /invitation#(\S+)/.exec(mail) ?? [];
  const seen = await whole.call('POST', '/invitations/read', { body: { token } });
  expect(seen.json()).toMatchObject({ email: 'claire@lamy.example' });
});

test('the mail speaks the language of whoever invites', async () => {
  await invite('paul@lamy.example', { 'accept-language': 'en' });
  expect(readable(received.at(-1)?.text ?? '')).toContain('invites you to join the workspace');
});

test('where the mail server refuses, the link is there to copy instead', async () => {
  refuses = true;
  const made = await invite('plein@lamy.example');
  expect(made).toMatchObject({ isMailed: false, link: expect.stringContaining('/invitation#') });
  expect(whole.faults).toHaveLength(1);
});
