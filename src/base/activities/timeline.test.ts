import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessTo } from '../../../test/support/made-access.ts';
import { openPeopleBase, type PeopleBase, writing } from '../../../test/support/people-base.ts';
import { NOW } from '../../../test/support/saving-base.ts';
import { newId } from '../../platform/db/new-id.ts';
import { getChanges } from '../change-log/get-changes.ts';
import { changeJob } from '../contacts/change-job.ts';
import type { Access } from '../workspaces/access.ts';
import type { ActivityKind, CreateActivityRequest, TimelineEntry } from './contract.ts';
import { createActivity } from './create-activity.ts';
import { getMyDay } from './get-my-day.ts';
import { getAccountTimeline, getContactTimeline } from './get-timeline.ts';
import { updateActivity } from './update-activity.ts';

let base: PeopleBase;
let ids: Record<'group' | 'lyon' | 'grenoble' | 'atelier', string>;
beforeAll(async () => {
  base = await openPeopleBase();
  ids = {
    group: await base.accountId('Groupe Lamy'),
    lyon: await base.accountId('Siège Lyon'),
    grenoble: await base.accountId('Agence Grenoble'),
    atelier: await base.accountId('Atelier Dupont'),
  };
});
afterAll(() => base.database.drop());

const write = (asked: CreateActivityRequest, as: Access = base.admin) =>
  base.run((tx) => createActivity(tx, as, asked, writing()));
const history = async (accountId: string, kinds?: readonly ActivityKind[], as: Access = base.admin) =>
  (await base.run((tx) => getAccountTimeline(tx, as, { accountId, limit: 200, kinds }))).entries;
const words = (entries: readonly TimelineEntry[]) => entries.map((entry) => entry.body ?? entry.subject);

test('work done on one site shows on the group, tied to its site and its person, imported notes among it', async () => {
  const { id: contactId } = await base.addContact({
    firstName: 'Anne',
    lastName: 'Roche',
    worksAt: { accountId: ids.grenoble },
  });
  await write({
    kind: 'call',
    contactId,
    body: 'Budget voté',
    occurredAt: '2026-11-10T09:00:00Z',
    outcome: 'à relancer',
  });
  await write({ kind: 'visit', accountId: ids.lyon, body: 'Visite du site', occurredAt: '2026-11-11T09:00:00Z' });
  const entries = await history(ids.group);
  expect(words(entries)).toEqual(['Visite du site', 'Budget voté', 'Rappeler en mars']);
  expect(entries[1]).toMatchObject({
    ...{ kind: 'call', origin: 'activity', outcome: 'à relancer', happenedAt: '2026-11-10T09:00:00.000Z' },
    ...{ account: { id: ids.grenoble, name: 'Agence Grenoble' }, contact: { id: contactId, name: 'Anne Roche' } },
  });
  expect(entries[2]).toMatchObject({ origin: 'note', kind: 'note', version: null, account: { name: 'Siège Lyon' } });
  expect(words(await history(ids.grenoble))).toEqual(['Budget voté']);
  expect(words(await history(ids.group, ['note']))).toEqual(['Rappeler en mars']);
  expect(await history(ids.atelier)).toEqual([]);
  const own = await base.run((tx) => getContactTimeline(tx, base.admin, { contactId, limit: 50 }));
  expect(words(own.entries)).toEqual(['Budget voté']);
});

test('the last contact moves forward with a call and never back, without touching the version', async () => {
  const { id: contactId } = await base.addContact({ lastName: 'Échange', worksAt: { accountId: ids.lyon } });
  const last = async () =>
    (await base.database.pool.query('select last_contact_on, version from contact where contact_id = $1', [contactId]))
      .rows[0];
  await write({ kind: 'call', contactId, occurredAt: '2026-11-11T09:00:00Z' });
  expect(await last()).toEqual({ last_contact_on: '2026-11-11', version: 1 });
  await write({ kind: 'meeting', contactId, occurredAt: '2026-01-11T09:00:00Z' });
  await write({ kind: 'note', contactId, body: 'pas un échange', occurredAt: '2026-11-12T09:00:00Z' });
  expect(await last()).toEqual({ last_contact_on: '2026-11-11', version: 1 });
  const lines = await base.run((tx) => getChanges(tx, base.workspaceId, contactId));
  expect(lines.filter((line) => 'last_contact_on' in line.changes)).toHaveLength(1);
});

test('a note of a person stays with the site where he worked when it was written', async () => {
  const { id: contactId } = await base.addContact({ lastName: 'Mobile', worksAt: { accountId: ids.grenoble } });
  const note = (on: string, body: string) =>
    base.database.pool.query(
      `insert into note (workspace_id, note_id, contact_id, noted_on, body, body_hash, source, created_at)
       values ($1, $2, $3, $4, $5, $5, 'import', now())`,
      [base.workspaceId, newId(), contactId, on, body],
    );
  await note('2026-03-01', 'avant');
  const to = { accountId: ids.atelier, validFrom: '2026-06-01' };
  const move = { contactId, version: 1, leftOn: '2026-05-31', covers: 'end', to } as const;
  await base.run((tx) => changeJob(tx, base.admin, move, writing()));
  await note('2026-07-01', 'après');
  expect(words(await history(ids.grenoble))).toContain('avant');
  expect(words(await history(ids.grenoble))).not.toContain('après');
  expect(words(await history(ids.atelier))).toEqual(['après']);
});

test('what is owed is late, then due, then done; it stands in the history all along', async () => {
  const late = await write({ kind: 'follow_up', accountId: ids.atelier, subject: 'Devis', dueOn: '2026-11-10' });
  const due = await write({ kind: 'task', accountId: ids.atelier, subject: 'Plan', dueOn: '2026-11-12' });
  await write({ kind: 'follow_up', accountId: ids.atelier, subject: 'Plus tard', dueOn: '2026-12-01' });
  const day = () => base.run((tx) => getMyDay(tx, base.admin, '2026-11-12'));
  expect([words((await day()).late), words((await day()).due)]).toEqual([['Devis'], ['Plan']]);
  const done = { activityId: late.id, version: 1, isDone: true, outcome: 'signé' };
  await base.run((tx) => updateActivity(tx, base.admin, done, writing()));
  expect((await day()).late).toEqual([]);
  const entry = (await history(ids.atelier)).find((one) => one.id === late.id);
  expect(entry).toMatchObject({ doneAt: NOW.toISOString(), outcome: 'signé', version: 2 });
  const stale = { activityId: late.id, version: 1, subject: 'Autre' };
  await expect(base.run((tx) => updateActivity(tx, base.admin, stale, writing()))).rejects.toMatchObject({
    code: 'record_changed_meanwhile',
  });
  expect(
    (await base.run((tx) => getMyDay(tx, accessTo(base.workspaceId, { userId: newId() }), '2026-11-12'))).due,
  ).toEqual([]);
  expect(due.version).toBe(1);
});

test('what says nothing, is about nobody or is yet to come is refused', async () => {
  const refused: readonly (readonly [CreateActivityRequest, string])[] = [
    [{ kind: 'call' }, 'activity_about_nobody'],
    [{ kind: 'note', accountId: ids.lyon }, 'activity_empty'],
    [{ kind: 'follow_up', accountId: ids.lyon, subject: 'Quand' }, 'due_date_missing'],
    [{ kind: 'call', accountId: ids.lyon, occurredAt: '2027-01-01T00:00:00Z' }, 'activity_in_the_future'],
    [{ kind: 'call', accountId: newId() }, 'account_unknown'],
    [{ kind: 'call', contactId: newId() }, 'contact_unknown'],
    [{ kind: 'task', accountId: ids.lyon, subject: 'x', dueOn: '2026-12-01', assigneeId: newId() }, 'assignee_unknown'],
  ];
  for (const [asked, code] of refused) await expect(write(asked)).rejects.toMatchObject({ code });
});

test('a rep notes on the group that he reads, not elsewhere, and changes what is his alone', async () => {
  const rep = newId();
  const set = [base.workspaceId, rep, ids.grenoble];
  await base.database.pool.query('update account set owner_id = $2 where workspace_id = $1 and account_id = $3', set);
  const as = accessTo(base.workspaceId, { role: 'sales_rep', userId: rep });
  const own = await write({ kind: 'note', accountId: ids.lyon, body: 'vu par le commercial' }, as);
  await expect(write({ kind: 'note', accountId: ids.atelier, body: 'non' }, as)).rejects.toMatchObject({
    code: 'account_unknown',
  });
  await expect(history(ids.atelier, undefined, as)).rejects.toMatchObject({ code: 'account_unknown' });
  const others = await write({ kind: 'note', accountId: ids.lyon, body: 'du responsable' });
  const change = (activityId: string) =>
    base.run((tx) => updateActivity(tx, as, { activityId, version: 1, body: 'corrigé' }, writing()));
  await change(own.id);
  await expect(change(others.id)).rejects.toMatchObject({ code: 'activity_not_yours' });
});

test('walking a history page by page meets every entry once, in order, whatever the size of the pages', async () => {
  const day = fc.integer({ min: 1, max: 9 }).map((number) => `2026-02-0${number}T08:00:00Z`);
  const made = fc.array(fc.record({ at: day, where: fc.constantFrom('lyon' as const, 'grenoble' as const) }), {
    maxLength: 12,
  });
  await fc.assert(
    fc.asyncProperty(made, fc.integer({ min: 1, max: 7 }), async (entries, limit) => {
      for (const { at, where } of entries)
        await write({ kind: 'email', accountId: ids[where], body: 'mot', occurredAt: at });
      const whole = await history(ids.group);
      const walked: TimelineEntry[] = [];
      for (let after: string | undefined; ; ) {
        const ask = { accountId: ids.group, limit, after };
        const page = await base.run((tx) => getAccountTimeline(tx, base.admin, ask));
        walked.push(...page.entries);
        if (page.next === null) break;
        after = page.next;
      }
      expect(walked.slice(0, 200)).toEqual(whole);
      expect(new Set(walked.map((entry) => entry.id)).size).toBe(walked.length);
      const instants = walked.map((entry) => entry.happenedAt);
      expect(instants).toEqual(instants.toSorted().reverse());
    }),
    { numRuns: 12 },
  );
});
