import { afterAll, beforeAll, expect, test } from 'vitest';
import { type GovernedBase, openGovernedBase } from '../../../test/support/governed-base.ts';
import { accessTo } from '../../../test/support/made-access.ts';
import { BUILT_IN_FIELDS } from '../../base/fields/built-in-fields.ts';
import { say } from '../../domain/words/say.ts';
import { newId } from '../../platform/db/new-id.ts';
import { withWorkspace } from '../../platform/db/transaction.ts';
import { progressOf } from './get-indicators.ts';
import { INDICATORS } from './indicators.ts';
import { QUALITY_RULES } from './quality-rules.ts';
import { takeDailySnapshots, takeSnapshot } from './take-snapshot.ts';

interface Figure {
  readonly code: string;
  readonly numerator: number;
  readonly denominator: number;
  readonly value: number | null;
}
interface Line {
  readonly name: string;
}

let base: GovernedBase;
beforeAll(async () => {
  base = await openGovernedBase();
  await base.rows(
    `update affiliation set stated_roles = '{budget_holder}' where workspace_id = $1 and contact_id = $2`,
    await base.contactId('Martin'),
  );
});
afterAll(() => base.close());

const figure = async (code: string, as: object = {}): Promise<Figure> =>
  (await base.ask('GET', '/quality/indicators', undefined, as)).body.indicators.find(
    (one: Figure) => one.code === code,
  );
const failing = async (code: string) =>
  (await base.ask('GET', `/quality/rules/${code}/records`)).body.records.map((one: Line) => one.name);
const refresh = () => base.ask('POST', '/quality/snapshots');

test('every rule, indicator and field of the product has its words in both languages', () => {
  const codes = [
    ...QUALITY_RULES.map(({ code }) => `rule_${code}`),
    ...INDICATORS.flatMap(({ code }) => [`indicator_${code}`, `indicator_${code}_meaning`]),
    ...BUILT_IN_FIELDS.flatMap(({ recordKind, key }) =>
      ['', '_meaning', '_use'].map((end) => `field_${recordKind}_${key}${end}`),
    ),
    ...BUILT_IN_FIELDS.flatMap(({ filledBy, legalBasis }) => [filledBy ?? '', legalBasis ?? '']).filter(Boolean),
  ];
  for (const language of ['fr', 'en'] as const)
    expect(codes.filter((code) => say(language, code) === code)).toEqual([]);
});

test('a site without contact, a group nobody follows: each rule lists who fails it', async () => {
  expect(await failing('site_without_contact')).toEqual(['Agence Grenoble']);
  expect(await failing('group_without_owner')).toEqual(['Groupe Lamy']);
  expect(await failing('contact_without_role')).toEqual(['Luc Petit']);
  expect(await failing('contact_unreachable')).toEqual(['Luc Petit']);
  expect(await failing('closed_site_with_contacts')).toEqual([]);
  await base.rows(`update account set state = 'closed' where workspace_id = $1 and name = 'Siège Lyon'`);
  expect(await failing('closed_site_with_contacts')).toEqual(['Siège Lyon']);
  await base.rows(`update account set state = null where workspace_id = $1 and name = 'Siège Lyon'`);
  const { body } = await base.ask('GET', '/quality/rules');
  const counts = Object.fromEntries(
    body.rules.map((one: { code: string; failing: number }) => [one.code, one.failing]),
  );
  expect(counts).toMatchObject({ site_without_contact: 1, group_without_owner: 1, closed_site_with_contacts: 0 });
});

test('a postcode that says another department is an error, Corsica and overseas are not', async () => {
  const set = (postcode: string, department: string) =>
    base.rows(
      `update account set postcode = $2, department = $3 where workspace_id = $1 and name = 'Siège Lyon'`,
      postcode,
      department,
    );
  await set('69003', '38');
  expect(await failing('postcode_department_mismatch')).toEqual(['Siège Lyon']);
  for (const [postcode, department] of [
    ['20000', '2A'],
    ['97400', '974'],
    ['69003', '69'],
  ] as const) {
    await set(postcode, department);
    expect(await failing('postcode_department_mismatch')).toEqual([]);
  }
});

test('« à compléter » follows the dictionary: what is no longer required is no longer missing', async () => {
  expect(await failing('record_incomplete')).toEqual(['Agence Grenoble', 'Atelier Dupont', 'Dupont', 'Lamy Services']);
  await base.ask('PUT', '/fields/account/status', { version: 0, tiers: { entity: { any: 'recommended' } } });
  expect(await failing('record_incomplete')).toEqual(['Agence Grenoble', 'Atelier Dupont']);
  await base.ask('PUT', '/fields/account/town', {
    version: 0,
    tiers: { site: { any: 'optional', client: 'required' } },
  });
  await base.ask('PUT', '/fields/account/postcode', {
    version: 0,
    tiers: { site: { any: 'optional', client: 'required' } },
  });
  expect(await failing('record_incomplete')).toEqual([]);
  await base.rows(`update account set status = 'client' where workspace_id = $1 and name = 'Agence Grenoble'`);
  expect(await failing('record_incomplete')).toEqual(['Agence Grenoble']);
});

test('the share of groups with a decider, the strategic accounts with two contacts, each with the records behind', async () => {
  await base.rows(`update account set priority = 'A' where workspace_id = $1 and name = 'Groupe Lamy'`);
  // Priority says whom to call first; a key account is one that somebody marked so.
  expect(await figure('strategic_two_contacts')).toMatchObject({ denominator: 0 });
  await base.rows(`update account set is_strategic = true where workspace_id = $1 and name = 'Groupe Lamy'`);
  // Claire Martin said that she holds the budget.
  expect(await figure('groups_with_decider')).toMatchObject({ numerator: 1, denominator: 1, value: 100 });
  expect(await figure('strategic_two_contacts')).toMatchObject({ numerator: 1, denominator: 1 });
  const guess = (roles: string) =>
    base.rows(
      `update affiliation set stated_roles = inferred_roles, inferred_roles = stated_roles
       where workspace_id = $1 and inferred_roles || stated_roles = $2::text[]`,
      roles,
    );
  // Guessed from her job, the chair is as empty as the committee shows it.
  await guess('{budget_holder}');
  expect(await figure('groups_with_decider')).toMatchObject({ numerator: 0, denominator: 1 });
  const [likely] = (await base.ask('GET', '/quality/strategic-groups?limit=1')).body.groups;
  expect(likely).toMatchObject({ isStrategic: true, deciders: 0, likelyDeciders: 1 });
  await guess('{budget_holder}');
  await base.rows(`update affiliation set has_ended = true where workspace_id = $1 and stated_roles <> '{}'`);
  expect(await figure('groups_with_decider')).toMatchObject({ numerator: 0, denominator: 1, value: 0 });
  const behind = await base.ask('GET', '/quality/indicators/groups_with_decider/records');
  expect(behind.body.records.map((one: Line) => one.name)).toEqual(['Groupe Lamy']);
  expect(await figure('strategic_two_contacts')).toMatchObject({ numerator: 0, denominator: 1 });
});

test('the gestures that bring most are named first, with the points that they add', async () => {
  const { corrections } = (await base.ask('GET', '/quality/corrections')).body;
  expect(corrections[0]).toMatchObject({
    gesture: 'name_decider',
    gain: 100,
    valueCents: 1_240_000,
    record: { name: 'Groupe Lamy' },
  });
  expect(corrections.map((one: { gesture: string }) => one.gesture)).toContain('add_contact');
  await base.rows(`update affiliation set has_ended = false where workspace_id = $1`);
  const after = (await base.ask('GET', '/quality/corrections')).body.corrections;
  expect(after.map((one: { gesture: string }) => one.gesture)).not.toContain('name_decider');
});

test('doing what a correction says moves the figure by what it promised', async () => {
  const before = await figure('completeness_critical');
  const { corrections } = (await base.ask('GET', '/quality/corrections')).body;
  const gesture = corrections.find((one: { gesture: string }) => one.gesture === 'fill_required');
  await base.rows(
    `update account set postcode = '38000', town = 'Grenoble' where workspace_id = $1 and account_id = $2`,
    gesture.record.id,
  );
  const after = await figure('completeness_critical');
  expect((after.value ?? 0) - (before.value ?? 0)).toBeCloseTo(gesture.gain, 6);
});

test('an impossible e-mail counts once per contact, a repeated account counts once per repetition', async () => {
  expect(await figure('invalid_emails')).toMatchObject({ numerator: 0, denominator: 1 });
  await base.rows(`update contact_point set canonical = 'c.martin' where workspace_id = $1 and kind = 'email'`);
  expect(await figure('invalid_emails')).toMatchObject({ numerator: 1, denominator: 1, value: 100 });
  expect(await failing('email_invalid')).toEqual(['Claire Martin']);
  expect(await figure('duplicate_accounts')).toMatchObject({ numerator: 0 });
  await base.rows(
    `insert into account (workspace_id, account_id, level, path, entity_id, code, name, other_names, search_key, is_head_office,
       domains, postcode, source, sourced_on, created_at, updated_at, parent_id)
     select workspace_id, $2, level, path, entity_id, 'SIT-9999', name, other_names, search_key, false, domains, postcode, source,
       sourced_on, created_at, updated_at, parent_id from account where workspace_id = $1 and name = 'Atelier Dupont'`,
    newId(),
  );
  expect(await figure('duplicate_accounts')).toMatchObject({ numerator: 0 });
  await base.rows(`update account set postcode = '69001' where workspace_id = $1 and name = 'Atelier Dupont'`);
  expect(await figure('duplicate_accounts')).toMatchObject({ numerator: 1 });
  const decide = (decision: string | null) =>
    base.rows(`update candidate_pair set decision = $2 where workspace_id = $1`, decision);
  const find = (band: string, pair: string) =>
    base.rows(
      `insert into candidate_pair (workspace_id, left_id, right_id, record_kind, score, band, evidence, value_cents, found_at, candidate_search_id)
       select $1, (array_agg(account_id order by account_id))[1], (array_agg(account_id order by account_id))[2], 'account', 9, $2, '{}',
         0, now(), $3 from account where workspace_id = $1 and name = any($4::text[])`,
      ...[band, newId(), pair],
    );
  // The two workshops were found again by a search: still one too many, and none once somebody says that they are two.
  await find('same', '{Atelier Dupont}');
  expect(await figure('duplicate_accounts')).toMatchObject({ numerator: 1 });
  await decide('distinct');
  expect(await figure('duplicate_accounts')).toMatchObject({ numerator: 0 });
  // Under other names, a search is what tells; doubtful ones wait for a person.
  await find('same', '{Siège Lyon,Agence Grenoble}');
  expect(await figure('duplicate_accounts')).toMatchObject({ numerator: 1 });
  await decide('later');
  expect(await figure('duplicate_accounts')).toMatchObject({ numerator: 2 });
  await base.rows('delete from candidate_pair where workspace_id = $1');
  await find('possible', '{Siège Lyon,Agence Grenoble}');
  expect(await figure('duplicate_accounts')).toMatchObject({ numerator: 1 });
});

test('who reads a part of the base is given the figures of that part', async () => {
  const rep = { role: 'sales_rep', userId: newId() } as const;
  expect(await figure('groups_with_decider', rep)).toMatchObject({ denominator: 0, value: null });
  await base.rows(`update account set owner_id = $2 where workspace_id = $1 and name = 'Atelier Dupont'`, rep.userId);
  expect(await figure('groups_with_decider', rep)).toMatchObject({ denominator: 0 });
  const { records } = (await base.ask('GET', '/quality/rules/site_without_contact/records', undefined, rep)).body;
  expect(new Set(records.map((one: Line) => one.name))).toEqual(new Set(['Atelier Dupont']));
  expect((await refresh()).status).toBe(200);
  const mine = (await base.ask('GET', '/quality/indicators', undefined, rep)).body;
  expect([mine.countedFrom, mine.indicators.every((one: { trend: unknown[] }) => one.trend.length === 0)]).toEqual([
    'now',
    true,
  ]);
});

test('the figures of a day are kept once, again the same day replaces them, and the days make the trend', async () => {
  const count = () => base.count(base.workspaceId, 'indicator_snapshot');
  await refresh();
  const lines = await count();
  await refresh();
  expect(await count()).toBe(lines);
  const take = (on: string) =>
    withWorkspace(base.database.pool, base.workspaceId, (tx) =>
      takeSnapshot(tx, accessTo(base.workspaceId), new Date(on)),
    );
  await take('2026-01-01T08:00:00Z');
  expect(await takeDailySnapshots(base.database.pool, new Date())).toBe(0);
  expect(await takeDailySnapshots(base.database.pool, new Date('2026-01-02T00:10:00Z'))).toBe(1);
  const shown = (await base.ask('GET', '/quality/indicators')).body;
  expect(shown.countedFrom).toBe('snapshot');
  expect((await base.ask('POST', '/quality/snapshots', undefined, { role: 'viewer' })).status).toBe(403);
});

test('a rule that grew since the day before is an alert', async () => {
  await refresh();
  const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
  await base.rows(
    `insert into indicator_snapshot select workspace_id, $2::date, family, code, scope,
       case when code = 'email_invalid' then 0 else numerator end, denominator
     from indicator_snapshot where workspace_id = $1 and taken_on = current_date`,
    yesterday,
  );
  const { rules, alerts } = (await base.ask('GET', '/quality/rules')).body;
  expect(rules.find((one: { code: string }) => one.code === 'email_invalid')).toMatchObject({ failing: 1, change: 1 });
  expect(alerts).toEqual(['email_invalid']);
});

test('an objective has its progress from where the figure stood when it was set', async () => {
  const put = (payload: object, as: object = {}) =>
    base.ask('PUT', '/quality/objectives/groups_with_decider', payload, as);
  expect((await put({ target: 95, dueOn: '2026-12-31' }, { role: 'sales_rep' })).status).toBe(403);
  expect((await put({ target: 95, dueOn: '2026-12-31' })).status).toBe(204);
  expect(await figure('groups_with_decider')).toMatchObject({ target: 95, dueOn: '2026-12-31', isReached: true });
  expect(progressOf(50, 70, 90)).toBe(0.5);
  expect(progressOf(20, 30, 10)).toBe(0);
  expect(progressOf(null, 70, 90)).toBeNull();
  expect((await base.ask('PUT', '/quality/objectives/beauty', { target: 1, dueOn: null })).status).toBe(404);
});

test('how full each field is, per level, and which fields serve nobody', async () => {
  await base.ask('POST', '/fields', {
    ...{ recordKind: 'account', key: 'fax', label: { fr: 'Télécopie', en: 'Fax' }, definition: 'x', purpose: 'x' },
    ...{ filledBy: 'x', type: 'text', tiers: { site: { any: 'optional' } } },
  });
  await refresh();
  const { fills, unused } = (await base.ask('GET', '/quality/fills', undefined, { role: 'viewer' })).body;
  const fill = (key: string, level: string) =>
    fills.find((one: { key: string; level: string }) => one.key === key && one.level === level);
  expect(fill('siret', 'site')).toMatchObject({ filled: 2, total: 4 });
  expect(fill('siret', 'entity')).toBeUndefined();
  expect(fill('last_name', 'contact')).toMatchObject({ filled: 2, total: 2 });
  expect(unused).toContainEqual({ recordKind: 'account', key: 'fax', because: 'empty' });
});

test('the strategic map shows what is known of a group and its holes', async () => {
  const { groups } = (await base.ask('GET', '/quality/strategic-groups?limit=50')).body;
  expect(groups).toMatchObject([
    {
      name: 'Groupe Lamy',
      priority: 'A',
      valueCents: 1_240_000,
      entities: 1,
      sites: 2,
      sitesWithoutContact: 1,
      contacts: 2,
      deciders: 1,
    },
  ]);
});
