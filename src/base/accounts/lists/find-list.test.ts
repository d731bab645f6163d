import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import { accessTo } from '../../../../test/support/made-access.ts';
import { LAMY, NOW, toCommit } from '../../../../test/support/saving-base.ts';
import { newId } from '../../../platform/db/new-id.ts';
import { withWorkspace } from '../../../platform/db/transaction.ts';
import { commitImport } from '../../../quality/imports/commit-plan.ts';
import { findContactList } from '../../contacts/find-contact-list.ts';
import type { Access } from '../../workspaces/access.ts';
import { createWorkspace } from '../../workspaces/create-workspace.ts';
import { findAccountList } from '../find-account-list.ts';
import { type ListQuery, listQuery } from './contract.ts';

let database: TestDatabase;
let workspaceId: string;
let access: Access;
const rep = newId();
beforeAll(async () => {
  database = await createTestDatabase();
  const owner = newId();
  workspaceId = (await createWorkspace(database.pool, { name: 'Espace', userId: owner, now: NOW, newId })).id;
  access = accessTo(workspaceId);
  await commitImport(database.pool, { ...toCommit(workspaceId, LAMY), userId: owner });
  await database.pool.query(
    `update account set region = '84', department = '69', owner_id = case when name = 'Atelier Dupont' then $2::uuid end
     where workspace_id = $1 and level = 'site'`,
    [workspaceId, rep],
  );
  await database.pool.query(
    `update affiliation set inferred_roles = '{decision_maker,budget_holder}' where workspace_id = $1 and job_title = 'DAF'`,
    [workspaceId],
  );
});
afterAll(() => database.drop());

const accounts = (asked: Partial<ListQuery>, as = access) =>
  withWorkspace(database.pool, as.workspaceId, (tx) => findAccountList(tx, as, listQuery.parse(asked), NOW));
const contacts = (asked: Partial<ListQuery>, as = access) =>
  withWorkspace(database.pool, as.workspaceId, (tx) => findContactList(tx, as, listQuery.parse(asked), NOW));
const named = async (filter: string) => (await accounts({ filter })).accounts.map((line) => line.name);
const people = async (filter: string) => (await contacts({ filter })).contacts.map((line) => line.lastName);

test('sites of a group in a region with a decider whose e-mail is valid', async () => {
  const site = 'level:site;group.name~lamy;region:Auvergne-Rhône-Alpes';
  expect(await named(site)).toEqual(['Agence Grenoble', 'Siège Lyon']);
  expect(await named(`${site};contact.role:decision_maker;contact.email:valid`)).toEqual(['Siège Lyon']);
  // Luc Petit has no mailbox and Claire Martin, who decides, no phone: two people do not make one.
  expect(await named('contact.role:decision_maker;contact.name~petit')).toEqual([]);
  expect(await named(`${site};!contact.role:decision_maker`)).toEqual(['Agence Grenoble']);
  expect(await named('level:site;region:Bretagne')).toEqual([]);
});

test.each([
  ['siren:812345676;level:entity', ['Lamy Services']],
  ['siren:"812345676","000";level:site,entity;isHeadOffice:yes', ['Siège Lyon']],
  ['name~grenob', ['Agence Grenoble']],
  ['name:GROUPE LAMY', ['Groupe Lamy']],
  ['company.siren:none;level:site', ['Atelier Dupont']],
  ['network.name~pro', ['Atelier Dupont', 'Dupont']],
  ['revenueCents.2025>=1240000', ['Siège Lyon']],
  ['revenueCents.2025>1240000', []],
  ['revenueCents:any', ['Siège Lyon']],
  ['town~LYON', ['Siège Lyon']],
  ['!level:site,group', ['Dupont', 'Lamy Services']],
  ['ownerId:none;level:site', ['Agence Grenoble', 'Siège Lyon']],
])('%s finds %j', async (filter, names) => {
  expect(await named(filter)).toEqual(names);
});

test('persons are asked for by what they do and where, of one place at once', async () => {
  expect(await people('role:decision_maker;account.level:site;group.name~lamy')).toEqual(['Martin']);
  expect(await people('email:none')).toEqual(['Petit']);
  expect(await people('email:valid')).toEqual(['Martin']);
  const judge = (verification: string | null) =>
    database.pool.query(`update contact_point set verification = $2 where workspace_id = $1 and kind = 'email'`, [
      workspaceId,
      verification,
    ]);
  for (const wrong of ['invalid', 'bounced']) {
    await judge(wrong);
    expect([await people('email:valid'), await people('email:invalid')]).toEqual([[], ['Martin']]);
  }
  await judge('valid');
  expect(await people('email:valid')).toEqual(['Martin']);
  await judge(null);
  // She works at the head office and covers a workshop of somebody else: no one place is both.
  expect(await people('affiliation:works_at;account.name~atelier')).toEqual([]);
  expect(await people('affiliation:covers;account.name~atelier')).toEqual(['Martin']);
});

test('a person sees in lists and counts what he may read, and nothing else', async () => {
  const asRep = accessTo(workspaceId, { role: 'sales_rep', userId: rep });
  const { accounts: lines, count } = await accounts({}, asRep);
  expect(lines.map((line) => line.name)).toEqual(['Atelier Dupont', 'Dupont']);
  expect(count).toEqual({ count: 2, isExact: true });
  expect(await contacts({ filter: 'account.town:Lyon' }, asRep)).toMatchObject({ contacts: [], count: { count: 0 } });
  // Claire Martin covers his workshop: he reads her, and at that workshop only.
  const [martin] = (await contacts({}, asRep)).contacts;
  expect(martin).toMatchObject({ lastName: 'Martin', accountName: 'Atelier Dupont', companyName: 'Dupont' });
  expect((await accounts({ filter: 'ownerId:me' }, asRep)).accounts.map((line) => line.name)).toEqual([
    'Atelier Dupont',
  ]);
});

test('a group says what all below it adds up to, who follows it and what it lacks, as far as the asker reads', async () => {
  const fields = 'name,siteCount,contactCount,deciderCount,totalRevenueCents.2025,holes,followedBy,isMine';
  const { accounts: lines } = await accounts({ filter: 'level:group;name~lamy', fields });
  expect(lines).toEqual([
    {
      ...{ id: expect.any(String), name: 'Groupe Lamy', siteCount: 2, contactCount: 2, deciderCount: 1 },
      ...{ 'totalRevenueCents.2025': 1_240_000, holes: ['owner', 'status'], followedBy: null, isMine: true },
    },
  ]);
  // He reads the workshop and its company; whom he reads elsewhere counts nowhere for him.
  const asRep = accessTo(workspaceId, { role: 'sales_rep', userId: rep });
  const [company] = (await accounts({ filter: 'level:entity', fields }, asRep)).accounts;
  expect(company).toMatchObject({ name: 'Dupont', siteCount: 1, isMine: false });
  expect((await accounts({ filter: 'level:site', fields }, asRep)).accounts[0]).toMatchObject({ isMine: true });
});

test('somebody who decides is asked for at an account or anywhere below it', async () => {
  expect(await named('level:group;below.role:decision_maker;below.email:valid')).toEqual(['Groupe Lamy']);
  expect(await named('level:group;contact.role:decision_maker')).toEqual(['Groupe Lamy']);
  expect(await named('level:entity;!below.role:decision_maker')).toEqual([]);
  expect(await named('level:entity;below.name~petit')).toEqual(['Lamy Services']);
  expect(await named('isIncomplete:yes')).toEqual([]);
});

test('what is added up orders a list too, the highest first and page by page', async () => {
  const asked = { sort: '-totalRevenueCents.2025,name', fields: 'name', limit: 2 } as const;
  const first = await accounts(asked);
  expect(first.accounts.map((line) => line.name)).toEqual(['Groupe Lamy', 'Lamy Services']);
  const second = await accounts({ ...asked, after: first.next ?? '' });
  expect(second.accounts.map((line) => line.name)).toEqual(['Siège Lyon', 'Agence Grenoble']);
});

test('only the fields that are asked for come, a revenue by its year', async () => {
  const { accounts: lines } = await accounts({ filter: 'name~siege', fields: 'name,town,revenueCents.2025,groupName' });
  expect(lines).toEqual([
    {
      id: expect.any(String),
      name: 'Siège Lyon',
      town: 'Lyon',
      'revenueCents.2025': 1_240_000,
      groupName: 'Groupe Lamy',
    },
  ]);
});

test.each<[Partial<ListQuery>, string]>([
  [{ filter: 'level' }, 'filter_wrong'],
  [{ filter: 'colour:red' }, 'filter_field_unknown'],
  [{ filter: 'constructor:red' }, 'filter_field_unknown'],
  [{ filter: 'groupName:x' }, 'filter_field_unknown'],
  [{ filter: 'level>site' }, 'filter_operator_wrong'],
  [{ filter: 'level:planet' }, 'filter_value_wrong'],
  [{ filter: 'region:Narnia' }, 'filter_value_wrong'],
  [{ filter: 'lastContactOn>2026-02-31' }, 'filter_value_wrong'],
  [{ filter: 'potentialCents>1e5' }, 'filter_value_wrong'],
  [{ filter: 'ownerId:lea' }, 'filter_value_wrong'],
  [{ filter: 'name~any' }, 'filter_value_wrong'],
  [{ sort: '--name' }, 'sort_wrong'],
  [{ sort: 'contact.name' }, 'sort_field_unknown'],
  [{ fields: 'password' }, 'list_field_unknown'],
  [{ fields: 'contact.name' }, 'list_field_unknown'],
  [{ after: 'x' }, 'page_of_another_list'],
  [{ after: Buffer.from(`["-name",["a"],"${newId()}"]`).toString('base64url') }, 'page_of_another_list'],
])('%j is refused by its name: %s', async (asked, code) => {
  await expect(accounts(asked)).rejects.toMatchObject({ code, status: 400 });
});

test('what is no filter is a refusal, never a fault of ours', async () => {
  const field = fc.constantFrom(
    'name',
    'level',
    'siren',
    'contact.role',
    'potentialCents',
    'createdAt',
    'revenueCents.2025',
    'under',
  );
  const value = fc.oneof(
    fc.string(),
    fc.constantFrom('none', 'any', "'; drop table account --", '%', '\\', '99999999999999999999'),
  );
  const filter = fc.tuple(field, fc.constantFrom(':', '~', '>=', '<'), value).map((parts) => parts.join(''));
  await fc.assert(
    fc.asyncProperty(fc.array(filter, { maxLength: 3 }), fc.string(), async (filters, sort) => {
      const outcome = await accounts({ filter: filters.join(';'), sort: sort.slice(0, 200) }).catch(
        (error: unknown) => error,
      );
      expect('status' in Object(outcome) ? outcome : { status: 400 }).toMatchObject({ status: 400 });
    }),
    { numRuns: 150 },
  );
});

const SORTS = [
  'name',
  '-name',
  'town,name',
  '-town,-name',
  'town,-name',
  '-potentialCents',
  'potentialCents,town,-name',
  '-revenueCents.2025,name',
  '-updatedAt',
];

test('walking the pages gives the whole list once, in order, whatever is empty or equal, while others insert', async () => {
  const owner = newId();
  const other = (await createWorkspace(database.pool, { name: 'Pages', userId: owner, now: NOW, newId })).id;
  const as = accessTo(other);
  const towns = [null, 'Lyon', 'lyon', 'Évry', 'Agen'];
  const insert = (count: number, seed: number) =>
    withWorkspace(database.pool, other, async (tx) => {
      for (let at = 0; at < count; at += 1) {
        const id = newId();
        const name = `n${(at * 7 + seed) % 5}`;
        const town = towns[(at + seed) % towns.length] ?? null;
        const potential = at % 3 === 0 ? null : (at % 4) * 100;
        await sql`insert into account (workspace_id, account_id, level, path, group_id, code, name, other_names, search_key, is_head_office,
            domains, town, potential_cents, source, sourced_on, created_at, updated_at)
          values (${other}, ${id}, 'group', '{}', ${id}, ${`${seed}-${at}`}, ${name}, '{}', ${name}, false, '{}', ${town}, ${potential},
            'person', '2026-01-01', now(), now() - ${at % 4} * interval '1.000001 second')`.execute(tx);
        if (at % 4 === 1)
          await sql`insert into revenue_with_us (workspace_id, revenue_with_us_id, account_id, year, amount_cents, currency)
            values (${other}, ${newId()}, ${id}, 2025, ${(at % 3) * 50}, 'EUR')`.execute(tx);
      }
    });
  await insert(60, 1);
  let seed = 2;
  for (const sort of SORTS) {
    for (const limit of [1, 7, 25]) {
      const whole = (await accounts({ sort, limit: 500, fields: 'name' }, as)).accounts.map((line) => line.id);
      const walked: string[] = [];
      let after: string | undefined;
      do {
        const page = await accounts({ sort, limit, fields: 'name', ...(after ? { after } : {}) }, as);
        walked.push(...page.accounts.map((line) => line.id));
        after = page.next ?? undefined;
        if (limit === 25 && after) await insert(1, seed++);
      } while (after);
      expect(new Set(walked).size, `${sort} by ${limit}`).toBe(walked.length);
      const known = new Set(whole);
      expect(
        walked.filter((id) => known.has(id)),
        `${sort} by ${limit}`,
      ).toEqual(whole);
    }
  }
  const sorted = (
    await accounts({ sort: '-potentialCents,town,-name', limit: 500, fields: 'potentialCents,town,name' }, as)
  ).accounts;
  const { rows } = await database.pool.query(
    `select account_id as id from account where workspace_id = $1
     order by potential_cents desc nulls last, town collate "C" nulls last, name collate "C" desc, account_id desc`,
    [other],
  );
  expect(sorted.map((line) => line.id)).toEqual(rows.map((row) => row.id));
}, 60_000);

test('a count is exact as far as it goes, and says so where it stops', async () => {
  const other = (await createWorkspace(database.pool, { name: 'Comptes', userId: newId(), now: NOW, newId })).id;
  await database.pool.query(
    `insert into account (workspace_id, account_id, level, path, group_id, code, name, other_names, search_key, is_head_office, domains,
       source, sourced_on, created_at, updated_at)
     select $1, id, 'group', '{}', id, 'G' || g, 'n', '{}', 'n', false, '{}', 'person', '2026-01-01', now(), now()
     from (select g, gen_random_uuid() as id from generate_series(1, 1001) g) x`,
    [other],
  );
  const as = accessTo(other);
  expect((await accounts({ limit: 1 }, as)).count).toEqual({ count: 1000, isExact: false });
  expect((await accounts({ limit: 1, count: 'exact' }, as)).count).toEqual({ count: 1001, isExact: true });
  expect((await accounts({ limit: 1, filter: '!code:G7' }, as)).count).toEqual({ count: 1000, isExact: true });
  expect((await accounts({ limit: 1, count: 'none' }, as)).count).toBeNull();
});

test('whoever a place leaves in and whoever it leaves out are everybody, once each', async () => {
  const number = async (filter = '') => (await contacts({ filter, count: 'exact' })).count?.count ?? 0;
  // Few places are looked up beforehand; denied, each person is asked by himself.
  for (const place of ['account.town:Lyon', 'account.name~lyon', 'group.name~lamy']) {
    expect(await number(place), place).toBeGreaterThan(0);
    expect((await number(place)) + (await number(`!${place}`)), place).toBe(await number());
  }
});
