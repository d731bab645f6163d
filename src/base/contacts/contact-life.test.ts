import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessTo } from '../../../test/support/made-access.ts';
import { openPeopleBase, type PeopleBase, writing } from '../../../test/support/people-base.ts';
import { NOW } from '../../../test/support/saving-base.ts';
import { newId } from '../../platform/db/new-id.ts';
import { getChanges } from '../change-log/get-changes.ts';
import { addAffiliation } from './add-affiliation.ts';
import { addContactPoint } from './add-contact-point.ts';
import { changeJob } from './change-job.ts';
import { findFormerDeciders } from './committee/find-former-deciders.ts';
import type { ContactTwin } from './contract.ts';
import { deleteContact } from './delete-contact.ts';
import { getContact } from './get-contact.ts';
import { updateAffiliation } from './update-affiliation.ts';
import { updateContact } from './update-contact.ts';
import { removeContactPoint, updateContactPoint } from './update-contact-point.ts';
import { verifyContact } from './verify-contact.ts';

let base: PeopleBase;
let lyon: string;
let grenoble: string;
beforeAll(async () => {
  base = await openPeopleBase();
  lyon = await base.accountId('Siège Lyon');
  grenoble = await base.accountId('Agence Grenoble');
});
afterAll(() => base.database.drop());

const view = (id: string) => base.run((tx) => getContact(tx, base.admin, id));

test('a person is added as an import would write him, and the log tells it', async () => {
  const made = await base.addContact({
    civility: 'Mme',
    firstName: 'anne marie',
    lastName: 'LE GOFF',
    phones: ['Tél : 04.72.00.00.09'],
    emails: ['A.LeGoff@Lamy.fr'],
    worksAt: {
      accountId: lyon,
      jobTitle: 'Resp. Achats',
      statedRoles: ['buyer'],
      stances: { buyer: 'supports' },
      isMain: true,
    },
  });
  const found = await view(made.id);
  expect(found).toMatchObject({ firstName: 'Anne-Marie', lastName: 'Le Goff', version: 1, source: 'person' });
  expect(found.code).toMatch(/^CON-\d{4}$/);
  expect(found.points.map((point) => point.canonical).sort()).toEqual(['+33472000009', 'a.legoff@lamy.fr']);
  expect(found.affiliations[0]).toMatchObject({
    ...{ department: 'purchasing', seniority: 'manager', statedRoles: ['buyer'], stances: { buyer: 'supports' } },
    ...{ isMain: true, account: { id: lyon, companyName: 'Lamy Services' } },
  });
  const [line] = await base.run((tx) => getChanges(tx, base.workspaceId, made.id));
  expect(line?.changes).toMatchObject({ last_name: [null, 'Le Goff'], first_name: [null, 'Anne-Marie'] });
  expect(Object.keys(line?.changes ?? {}).filter((name) => name.startsWith('affiliation:'))).toHaveLength(1);
});

test('two persons who are added at the same moment never get one code', async () => {
  const made = await Promise.all(
    Array.from({ length: 8 }, (_, at) => base.addContact({ lastName: `Codé ${at}`, worksAt: { accountId: lyon } })),
  );
  expect(new Set(made.map((one) => one.code)).size).toBe(8);
});

test('a code that an import gave already is passed over', async () => {
  const { id } = await base.addContact({ lastName: 'Numéro' });
  const { code } = await view(id);
  const next = (by: number) => `CON-${String(Number(code.slice(4)) + by).padStart(4, '0')}`;
  await base.database.pool.query('update contact set code = $2 where contact_id = $1', [id, next(1)]);
  const added = await base.addContact({ lastName: 'Suivant' });
  expect((await view(added.id)).code).toBe(next(2));
});

test('whoever is likely there already is not added, unless somebody says that it is another', async () => {
  const twin: ContactTwin = {
    ...{ id: newId(), name: 'Claire Martin', companyName: 'Lamy Services', town: 'Lyon', ownerName: null },
    ...{ band: 'same' as const, reasons: ['same_email'] },
  };
  const asked = { firstName: 'Claire', lastName: 'Martin', worksAt: { accountId: lyon } };
  const before = await base.count('contact');
  await expect(base.addContact(asked, { twins: [twin] })).rejects.toMatchObject({
    ...{ code: 'duplicate_likely', status: 409 },
    details: [{ code: 'twin_found', values: { id: twin.id, name: 'Claire Martin', band: 'same' } }],
  });
  expect(await base.count('contact')).toBe(before);
  const made = await base.addContact({ ...asked, distinctFrom: [twin.id] }, { twins: [twin] });
  const [line] = await base.run((tx) => getChanges(tx, base.workspaceId, made.id));
  expect(line?.cause).toEqual({ distinct_from: twin.id });
  const apart: ContactTwin = { ...twin, band: 'apart' };
  await expect(base.addContact({ ...asked, lastName: 'Martinet' }, { twins: [apart] })).resolves.toBeDefined();
});

test('somebody without name, phone nor e-mail is nobody', async () => {
  await expect(base.addContact({ civility: 'Mme' })).rejects.toMatchObject({ code: 'contact_nameless' });
  await expect(base.addContact({ lastName: 'Faux', phones: ['rappeler'] })).rejects.toMatchObject({
    code: 'phone_unreadable',
  });
});

test('a change made on an old version is refused with both values of each field', async () => {
  const { id } = await base.addContact({ lastName: 'Versionné', worksAt: { accountId: lyon } });
  await base.run((tx) =>
    updateContact(
      tx,
      base.admin,
      { contactId: id, version: 1, persona: 'acheteur', timeZone: 'Europe/Paris' },
      writing(),
    ),
  );
  const late = { contactId: id, version: 1, persona: 'technicien' };
  await expect(base.run((tx) => updateContact(tx, base.admin, late, writing()))).rejects.toMatchObject({
    ...{ code: 'record_changed_meanwhile', values: { version: 2, yours: 1 } },
    details: [{ values: { field: 'persona', theirs: 'acheteur', yours: 'technicien' } }],
  });
  expect(await view(id)).toMatchObject({ version: 2, persona: 'acheteur', timeZone: 'Europe/Paris' });
  const wrong = { contactId: id, version: 2, timeZone: 'Europe/Lyon' };
  await expect(base.run((tx) => updateContact(tx, base.admin, wrong, writing()))).rejects.toMatchObject({
    code: 'time_zone_unknown',
  });
});

test('a job change keeps what was held before, and the former decider stays findable', async () => {
  const { id } = await base.addContact({
    lastName: 'Partant',
    worksAt: { accountId: lyon, jobTitle: 'Directeur général', decisionTag: 'A', statedRoles: ['decision_maker'] },
    covers: [{ accountId: grenoble }],
  });
  const to = { accountId: await base.accountId('Atelier Dupont'), jobTitle: 'DAF' };
  await base.run((tx) =>
    changeJob(tx, base.admin, { contactId: id, version: 1, leftOn: '2026-10-01', to, covers: 'end' }, writing()),
  );
  const found = await view(id);
  expect(found.affiliations.map((one) => [one.account.name, one.hasEnded, one.validTo])).toEqual([
    ['Atelier Dupont', false, null],
    ['Siège Lyon', true, '2026-10-01'],
    ['Agence Grenoble', true, '2026-10-01'],
  ]);
  const { deciders } = await base.run((tx) => findFormerDeciders(tx, base.admin, { accountId: lyon, limit: 50 }));
  expect(deciders).toMatchObject([{ contactId: id, left: { name: 'Siège Lyon' }, now: { name: 'Atelier Dupont' } }]);
});

test('nobody works at two places at once, and no affiliation stands twice', async () => {
  const { id } = await base.addContact({ lastName: 'Unique', worksAt: { accountId: lyon } });
  const add = (kind: 'works_at' | 'covers', accountId: string) =>
    base.run((tx) => addAffiliation(tx, base.admin, { contactId: id, kind, accountId }, writing()));
  await expect(add('works_at', grenoble)).rejects.toMatchObject({ code: 'works_elsewhere_already' });
  await expect(add('works_at', lyon)).rejects.toMatchObject({ code: 'affiliation_already_there' });
  await add('covers', grenoble);
  await expect(add('covers', grenoble)).rejects.toMatchObject({ code: 'affiliation_already_there' });
});

test('the main contact of an account is one: the former gives way', async () => {
  const first = await base.addContact({ lastName: 'Premier', worksAt: { accountId: grenoble, isMain: true } });
  const second = await base.addContact({ lastName: 'Second', worksAt: { accountId: grenoble, isMain: true } });
  expect((await view(first.id)).affiliations[0]?.isMain).toBe(false);
  expect((await view(second.id)).affiliations[0]?.isMain).toBe(true);
});

test('roles, stance and perimeter change under the version; a stance goes with its role', async () => {
  const { id } = await base.addContact({
    lastName: 'Rôle',
    worksAt: { accountId: lyon, statedRoles: ['buyer', 'user'] },
  });
  const affiliationId = (await view(id)).affiliations[0]?.id ?? '';
  const change = (version: number, asked: object) =>
    base.run((tx) => updateAffiliation(tx, base.admin, { contactId: id, affiliationId, version, ...asked }, writing()));
  await change(1, { stances: { buyer: 'blocks' }, influence: 4, regions: ['paca', '84'], perimeter: 'Grand Sud' });
  expect((await view(id)).affiliations[0]).toMatchObject({
    ...{ stances: { buyer: 'blocks' }, influence: 4, regions: ['93', '84'], perimeter: 'Grand Sud' },
  });
  await expect(change(2, { stances: { signatory: 'blocks' } })).rejects.toMatchObject({ code: 'stance_without_role' });
  await expect(change(2, { regions: ['Atlantide'] })).rejects.toMatchObject({ code: 'region_unknown' });
  await change(2, { statedRoles: ['user'] });
  expect((await view(id)).affiliations[0]).toMatchObject({ statedRoles: ['user'], stances: {} });
});

test('one number on two persons is allowed and said; the first of each kind is one', async () => {
  const one = await base.addContact({ lastName: 'Partage', phones: ['04 76 11 22 33'], worksAt: { accountId: lyon } });
  const other = await base.addContact({ lastName: 'Commun', worksAt: { accountId: lyon } });
  const add = (text: string) =>
    base.run((tx) =>
      addContactPoint(
        tx,
        base.admin,
        { contactId: other.id, kind: 'phone', text, use: 'direct', isPrimary: true },
        writing(),
      ),
    );
  await add('+33 4 76 11 22 33');
  expect((await view(other.id)).points[0]?.alsoOf).toEqual([{ id: one.id, name: 'Partage' }]);
  await add('06 12 34 56 70');
  expect((await view(other.id)).points.map((point) => point.isPrimary)).toEqual([true, false]);
  await expect(add('0612345670')).rejects.toMatchObject({ code: 'point_already_there' });
  const pointId = (await view(other.id)).points[0]?.id ?? '';
  const checked = { contactId: other.id, pointId, version: 3, verification: 'bounced' } as const;
  await base.run((tx) => updateContactPoint(tx, base.admin, checked, writing()));
  expect((await view(other.id)).points[0]).toMatchObject({ verification: 'bounced', verifiedAt: NOW.toISOString() });
  await base.run((tx) => removeContactPoint(tx, base.admin, { contactId: other.id, pointId }, writing()));
  expect((await view(other.id)).points).toHaveLength(1);
});

test('vouching for a person dates him and his current places', async () => {
  const { id } = await base.addContact({ lastName: 'Vérifié', worksAt: { accountId: lyon } });
  await base.run((tx) => verifyContact(tx, base.admin, id, writing()));
  const found = await view(id);
  expect([found.verifiedAt, found.affiliations[0]?.verifiedAt]).toEqual([NOW.toISOString(), NOW.toISOString()]);
});

test('who was typed by mistake can be removed, whoever has a history cannot', async () => {
  const { id } = await base.addContact({
    lastName: 'Erreur',
    phones: ['04 76 99 88 77'],
    worksAt: { accountId: lyon },
  });
  await base.run((tx) => deleteContact(tx, base.admin, id, writing()));
  await expect(view(id)).rejects.toMatchObject({ code: 'contact_unknown' });
  const [line] = await base.run((tx) => getChanges(tx, base.workspaceId, id));
  expect(line?.changes).toMatchObject({ last_name: ['Erreur', null] });
  const claire = await base.contactId('Petit');
  await expect(base.run((tx) => deleteContact(tx, base.admin, claire, writing()))).rejects.toMatchObject({
    ...{ code: 'contact_not_empty', values: { objections: 1, files: 1 } },
  });
});

test('a rep changes the persons of his own site, reads those of the group, and knows nobody else’s', async () => {
  const rep = newId();
  await base.database.pool.query(`update account set owner_id = $2 where workspace_id = $1 and account_id = $3`, [
    ...[base.workspaceId, rep, grenoble],
  ]);
  const as = accessTo(base.workspaceId, { role: 'sales_rep', userId: rep });
  const atelier = await base.accountId('Atelier Dupont');
  const mine = await base.addContact(
    { lastName: 'Mien', worksAt: { accountId: grenoble }, covers: [{ accountId: lyon }] },
    { as },
  );
  await expect(base.addContact({ lastName: 'Non', worksAt: { accountId: lyon } }, { as })).rejects.toMatchObject({
    code: 'account_not_yours',
  });
  await expect(base.addContact({ lastName: 'Non', worksAt: { accountId: atelier } }, { as })).rejects.toMatchObject({
    code: 'account_unknown',
  });
  const theirs = await base.addContact({ lastName: 'Leur', worksAt: { accountId: lyon } });
  const far = await base.addContact({ lastName: 'Loin', worksAt: { accountId: atelier } });
  const change = (contactId: string) =>
    base.run((tx) => updateContact(tx, as, { contactId, version: 1, persona: 'x' }, writing()));
  await change(mine.id);
  await expect(change(theirs.id)).rejects.toMatchObject({ code: 'contact_not_yours' });
  await expect(change(far.id)).rejects.toMatchObject({ code: 'contact_unknown' });
  expect((await base.run((tx) => getContact(tx, as, theirs.id))).isMine).toBe(false);
  const viewer = accessTo(base.workspaceId, { role: 'viewer' });
  const asViewer = { contactId: mine.id, version: 2, persona: 'y' };
  await expect(base.run((tx) => updateContact(tx, viewer, asViewer, writing()))).rejects.toMatchObject({
    code: 'right_missing',
  });
  // Once he has gone to nowhere known, the former site may still say where he went.
  await base.run((tx) => changeJob(tx, as, { contactId: mine.id, version: 2, covers: 'end' }, writing()));
  await base.run((tx) => updateContact(tx, as, { contactId: mine.id, version: 3, persona: 'ancien' }, writing()));
});
