import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Asker, cookieOf, openWholeApp, PASSWORD, type WholeApp } from '../../../test/support/whole-app.ts';

// Passwords are hashed slowly on purpose, and several people log in.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let whole: WholeApp;
let owner: { cookie: string; workspaceId: string; userId: string };
beforeAll(async () => {
  whole = await openWholeApp();
  owner = await whole.createOwner();
});
afterAll(() => whole.close());

const call: WholeApp['call'] = (...words) => whole.call(...words);
/** The code that an application shows at this moment (RFC 6238: HMAC-SHA-1, 30 seconds, six digits). */
function codeNow(uri: string): string {
  const secret = new URL(uri).searchParams.get('secret') ?? '';
  const bits = [...secret].map((sign) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0'));
  const key = Buffer.from((bits.join('').match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const mac = createHmac('sha1', key).update(step).digest();
  const at = (mac.at(-1) ?? 0) & 0xf;
  return String((mac.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}
const login = (email: string) => call('POST', '/session', { body: { email, password: PASSWORD } });
const secondStep = (cookie: string, code: string) => call('POST', '/session/code', { as: { cookie }, body: { code } });

async function turnOn(email: string, as: Asker) {
  const { uri, recoveryCodes } = (await call('POST', '/two-factor', { as, body: { password: PASSWORD } })).json();
  expect((await login(email)).statusCode).toBe(204);
  const confirmed = await call('POST', '/two-factor/confirm', { as, body: { code: codeNow(uri) } });
  expect(confirmed.statusCode).toBe(204);
  return { uri, recoveryCodes, cookie: cookieOf(confirmed) };
}

test('once confirmed, every login asks for a code of the application or a recovery code, each good once', async () => {
  const { cookie } = await whole.hire(owner, 'claire@lamy.example', 'sales_rep');
  const wrong = await call('POST', '/two-factor', { as: { cookie }, body: { password: 'autre chose' } });
  expect([wrong.statusCode, wrong.json().code]).toEqual([422, 'password_wrong']);
  const { uri, recoveryCodes } = await turnOn('claire@lamy.example', { cookie });
  const first = await login('claire@lamy.example');
  expect([first.statusCode, first.json()]).toEqual([202, { needsCode: true }]);
  const half = cookieOf(first);
  expect((await call('GET', '/members', { as: { cookie: half } })).statusCode).toBe(401);
  expect((await secondStep(half, '000000')).json().code).toBe('code_wrong');
  const inside = await secondStep(half, codeNow(uri));
  expect(inside.statusCode).toBe(204);
  expect((await call('GET', '/members', { as: { cookie: cookieOf(inside) } })).statusCode).toBe(200);
  const rescue = recoveryCodes[0];
  expect((await secondStep(cookieOf(await login('claire@lamy.example')), rescue)).statusCode).toBe(204);
  expect((await secondStep(cookieOf(await login('claire@lamy.example')), rescue)).statusCode).toBe(422);
  expect((await secondStep('', '123456')).statusCode).toBe(422);
});

test('a workspace may ask every member for it, and nobody locks himself out by asking', async () => {
  const rep = await whole.hire(owner, 'paul@lamy.example', 'sales_rep');
  const ask = (as: Asker, requiresTwoFactor: boolean) =>
    call('PATCH', '/settings', { as, body: { requiresTwoFactor } });
  expect((await ask(owner, true)).json().code).toBe('two_factor_yours_first');
  const { cookie } = await turnOn('lea@durand.example', owner);
  expect((await ask({ cookie }, true)).json().requiresTwoFactor).toBe(true);
  const refused = await call('GET', '/accounts/roots', { as: rep });
  expect([refused.statusCode, refused.json().code]).toEqual([403, 'two_factor_required']);
  const { cookie: now } = await turnOn('paul@lamy.example', rep);
  expect((await call('GET', '/accounts/roots', { as: { cookie: now } })).statusCode).toBe(200);
  const off = await call('POST', '/two-factor/remove', { as: { cookie: now }, body: { password: PASSWORD } });
  expect((await call('GET', '/accounts/roots', { as: { cookie: cookieOf(off) } })).statusCode).toBe(403);
  await ask({ cookie }, false);
  owner = { ...owner, cookie };
});

test('a person sees where he is logged in, by no token, and ends all other sessions', async () => {
  const { cookie } = await whole.hire(owner, 'luc@lamy.example', 'viewer');
  const other = cookieOf(await login('luc@lamy.example'));
  const third = cookieOf(await login('luc@lamy.example'));
  const list = async () => (await call('GET', '/sessions', { as: { cookie } })).json();
  const seen = await list();
  expect(seen[0]).toMatchObject({ userAgent: 'lightMyRequest', ipAddress: '127.0.0.1' });
  expect(seen.map((one: { isCurrent: boolean }) => one.isCurrent).sort()).toEqual([false, false, true]);
  const { rows } = await whole.database.pool.query('select token from auth.session');
  for (const { token } of rows) expect(JSON.stringify(seen)).not.toContain(token);
  const theirs = seen.find((one: { isCurrent: boolean }) => !one.isCurrent).id;
  const stranger = await whole.hire(owner, 'autre@lamy.example', 'viewer');
  expect((await call('DELETE', `/sessions/${theirs}`, { as: stranger })).statusCode).toBe(404);
  expect((await call('DELETE', `/sessions/${theirs}`, { as: { cookie } })).statusCode).toBe(204);
  expect(await list()).toHaveLength(2);
  expect((await call('DELETE', '/sessions/others', { as: { cookie } })).statusCode).toBe(204);
  expect(await list()).toMatchObject([{ isCurrent: true }]);
  for (const gone of [other, third])
    expect((await call('GET', '/members', { as: { cookie: gone } })).statusCode).toBe(401);
});
