import { afterAll, beforeAll, expect, test } from 'vitest';
import { type GovernedBase, openGovernedBase } from '../../../test/support/governed-base.ts';
import { newId } from '../../platform/db/new-id.ts';

let base: GovernedBase;
beforeAll(async () => {
  base = await openGovernedBase();
});
afterAll(() => base.close());

test('a rep reads the persons of the whole group and writes their added fields only where he follows', async () => {
  const rep = { role: 'sales_rep', userId: newId() } as const;
  await base.rows(`update account set owner_id = $2 where workspace_id = $1 and name = 'Agence Grenoble'`, rep.userId);
  const martin = await base.contactId('Martin');
  const url = `/contacts/${martin}/custom`;
  const read = await base.ask('GET', url, undefined, rep);
  expect(read.status).toBe(200);
  const write = await base.ask('PUT', url, { version: read.body.version, values: {} }, rep);
  expect([write.status, write.body.code]).toEqual([403, 'contact_not_yours']);
  await base.rows(`update account set owner_id = $2 where workspace_id = $1 and name = 'Siège Lyon'`, rep.userId);
  expect((await base.ask('PUT', url, { version: read.body.version, values: {} }, rep)).status).toBe(200);
});
