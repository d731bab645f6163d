import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AccountDesk, MOMENT, openAccountDesk } from '../../../test/support/account-desk.ts';
import { USER } from '../../../test/support/saving-base.ts';
import { newId } from '../../platform/db/new-id.ts';
import { assignAccount } from '../accounts/assign-account.ts';
import { findFollowers } from '../accounts/find-followers.ts';
import { createActivity } from '../activities/create-activity.ts';
import { owedWork } from '../activities/owed-work.ts';
import { applyTerritories, previewApplication } from './apply-territories.ts';
import { findPortfolios } from './find-portfolio-changes.ts';
import { handOver } from './hand-over.ts';
import { previewHandover } from './plan-handover.ts';
import { createTerritory } from './save-territory.ts';
import { startDueHandovers } from './start-due-handovers.ts';
import { undoPortfolioChange } from './undo-portfolio-change.ts';

let desk: AccountDesk;
const [paul, ines, gone] = [newId(), newId(), newId()];
const deps = { ...MOMENT, owed: owedWork };
const TODAY = '2026-11-12';
const accounts: Record<string, string> = {};
let rhone: string;

beforeAll(async () => {
  desk = await openAccountDesk();
  for (const [id, name] of [
    [paul, 'Paul Girard'],
    [ines, 'Inès Ferrand'],
  ]) {
    await desk.ask(`insert into workspace_member values ($1, $2, 'sales_rep', now())`, id);
    await desk.ask(`insert into member_name values ($1, $2, $3, $4)`, id, name, `${id}@durand.example`);
  }
  const company = await desk.make({ level: 'entity', name: 'Lamy Services' });
  for (const [name, postcode] of [
    ['Lyon', '69003'],
    ['Villeurbanne', '69100'],
    ['Grenoble', '38000'],
  ])
    accounts[name ?? ''] = (
      await desk.make({ level: 'site', name, parentId: company.id, address: { postcode, town: name } })
    ).id;
  const rule = { departments: ['69'] };
  const asked = { name: 'Rhône', kind: 'site', ownerId: paul, teamId: null, rule, order: [] } as const;
  rhone = (
    await desk.run((tx, access) => createTerritory(tx, access, { ...asked, rule: { ...rule }, order: [] }, MOMENT))
  ).id;
}, 120_000);
afterAll(() => desk.database.drop());

/** Who follows each account of the workspace. */
async function followers(): Promise<Record<string, unknown>> {
  const rows = await desk.ask('select account_id, owner_id from account where workspace_id = $1 order by 1');
  return Object.fromEntries(rows.map(({ account_id, owner_id }) => [account_id, owner_id]));
}
async function assign(name: string, ownerId: string | null): Promise<void> {
  const id = accounts[name] ?? '';
  const { version } = await desk.state(id);
  await desk.run((tx, access) => assignAccount(tx, access, id, { version, ownerId }, MOMENT));
}
const undo = (changeId: string) => desk.run((tx, access) => undoPortfolioChange(tx, access, changeId, deps));
const apply = (byHand: 'kept' | 'replaced') =>
  desk.run((tx, access) => applyTerritories(tx, access, { byHand }, MOMENT));

test('a territory is applied as one operation: who was named by hand stays, and taking it back restores everyone', async () => {
  await assign('Lyon', ines);
  const before = await followers();
  const preview = await desk.run((tx, access) => previewApplication(tx, access, { byHand: 'kept' }, MOMENT.now));
  expect(preview).toMatchObject({
    accounts: 1,
    kept: 1,
    replaced: 0,
    moves: [{ fromId: null, toId: paul, accounts: 1 }],
  });
  const { version } = await desk.state(accounts.Villeurbanne ?? '');
  const made = await apply('kept');
  expect(made).toMatchObject({ accounts: 1, left: 0, isApplied: true });
  expect(await followers()).toEqual({ ...before, [accounts.Villeurbanne ?? '']: paul });
  expect(await desk.state(accounts.Villeurbanne ?? '')).toMatchObject({ version: version + 1 });
  const [line] = await desk.ask(
    `select changes, cause from change_log where workspace_id = $1 and record_id = $2 order by change_id desc limit 1`,
    accounts.Villeurbanne,
  );
  expect(line).toMatchObject({
    changes: { owner_id: [null, paul] },
    cause: { portfolio_change: made.id, kind: 'application' },
  });
  expect(await undo(made.id)).toEqual({ restored: 1, kept: 0 });
  expect(await followers()).toEqual(before);
  await expect(undo(made.id)).rejects.toMatchObject({ code: 'portfolio_change_undone', status: 409 });

  const replaced = await apply('replaced');
  expect(await followers()).toMatchObject({ [accounts.Lyon ?? '']: paul, [accounts.Villeurbanne ?? '']: paul });
  await undo(replaced.id);
  expect(await followers()).toEqual(before);
  await assign('Lyon', null);
});

test('what somebody gave to another since the operation stays as he left it', async () => {
  const made = await apply('kept');
  expect(made.accounts).toBe(2);
  await assign('Lyon', ines);
  expect(await undo(made.id)).toEqual({ restored: 1, kept: 1 });
  expect(await followers()).toMatchObject({ [accounts.Lyon ?? '']: ines, [accounts.Villeurbanne ?? '']: null });
  await assign('Lyon', null);
});

test('a portfolio goes to another with its tasks, its territories and its reason; taken back, all is as before', async () => {
  const made = await apply('kept');
  await assign('Grenoble', paul);
  const task = await desk.run((tx, access) =>
    createActivity(
      tx,
      access,
      { kind: 'task', accountId: accounts.Lyon, subject: 'Rappeler', dueOn: '2026-12-01', assigneeId: paul },
      MOMENT,
    ),
  );
  const before = await followers();
  const scope = { fromId: paul, toId: ines };
  const preview = await desk.run((tx, access) => previewHandover(tx, access, scope, deps));
  expect(preview).toMatchObject({ accounts: 3, byLevel: { site: 3 }, activities: 1, territories: ['Rhône'] });
  const note = 'Paul part à Nantes, voir le dossier du contrat-cadre.';
  const handed = await desk.run((tx, access) => handOver(tx, access, { ...scope, startsOn: TODAY, note }, deps));
  expect(handed).toMatchObject({ accounts: 3, activities: 1, territories: 1, isApplied: true });
  const after = await followers();
  expect(Object.values(after).filter((id) => id === ines)).toHaveLength(3);
  const owner = async () => (await desk.ask('select owner_id from territory where workspace_id = $1'))[0]?.owner_id;
  const assignee = async () =>
    (await desk.ask('select assignee_id from activity where workspace_id = $1 and activity_id = $2', task.id))[0]
      ?.assignee_id;
  expect([await owner(), await assignee()]).toEqual([ines, ines]);
  const history = await desk.run((tx, access) => findFollowers(tx, access, accounts.Lyon ?? ''));
  expect(history.filter(({ accountId }) => accountId === accounts.Lyon).map(({ ownerId }) => ownerId)).toEqual(
    expect.arrayContaining([ines, paul]),
  );
  const [line] = await desk.ask(
    'select cause from change_log where workspace_id = $1 and record_id = $2 order by change_id desc limit 1',
    accounts.Lyon,
  );
  expect(line).toMatchObject({ cause: { kind: 'handover', note } });
  // What Paul had been named for by hand stays named by hand: the territory gives none of it away.
  const next = await desk.run((tx, access) => previewApplication(tx, access, { byHand: 'kept' }, MOMENT.now));
  expect(next).toMatchObject({ accounts: 0, kept: 0 });

  expect(await undo(handed.id)).toEqual({ restored: 5, kept: 0 });
  expect([await followers(), await owner(), await assignee()]).toEqual([before, paul, paul]);
  await undo(made.id);
  await assign('Grenoble', null);
});

test('one territory, or what criteria cover, is handed over without the rest', async () => {
  for (const name of ['Lyon', 'Grenoble']) await assign(name, paul);
  const hand = (part: object) =>
    desk.run((tx, access) =>
      handOver(tx, access, { fromId: paul, toId: ines, startsOn: TODAY, note: null, ...part }, deps),
    );
  const some = await hand({ filter: { departments: ['38'] } });
  expect(some).toMatchObject({ accounts: 1, territories: 0 });
  expect(await followers()).toMatchObject({ [accounts.Lyon ?? '']: paul, [accounts.Grenoble ?? '']: ines });
  await undo(some.id);
  const one = await hand({ territoryId: rhone });
  expect(one).toMatchObject({ accounts: 1, territories: 1 });
  await undo(one.id);
  await expect(hand({ toId: paul })).rejects.toMatchObject({ code: 'handover_to_self' });
  await expect(hand({ toId: newId() })).rejects.toMatchObject({ code: 'member_unknown' });
  await expect(hand({ fromId: newId() })).rejects.toMatchObject({ code: 'nothing_to_hand_over', status: 409 });
});

test('who has left is still handed over, and goes back to him when it is taken back', async () => {
  for (const name of ['Lyon', 'Grenoble']) await assign(name, null);
  await desk.ask('update account set owner_id = $2 where workspace_id = $1 and account_id = $3', gone, accounts.Lyon);
  await desk.ask(
    'insert into member_name values ($1, $2, $3, $4, now())',
    gone,
    'Marc Teyssier',
    'marc@durand.example',
  );
  const portfolios = await desk.run((tx, access) => findPortfolios(tx, access, MOMENT.now));
  expect(portfolios).toEqual([{ userId: gone, name: 'Marc Teyssier', hasLeft: true, accounts: 1, revenueCents: 0 }]);
  const scope = { fromId: gone, toId: ines, startsOn: TODAY, note: null };
  const handed = await desk.run((tx, access) => handOver(tx, access, scope, deps));
  expect(await followers()).toMatchObject({ [accounts.Lyon ?? '']: ines });
  await undo(handed.id);
  expect(await followers()).toMatchObject({ [accounts.Lyon ?? '']: gone });
});

test('a handover for a day to come waits for it, and is carried out in the name of who asked', async () => {
  const scope = { fromId: gone, toId: ines, startsOn: '2026-12-01', note: null };
  const planned = await desk.run((tx, access) => handOver(tx, access, scope, deps));
  expect(planned).toMatchObject({ accounts: 0, isApplied: false });
  const faults: unknown[] = [];
  const due = (day: string) =>
    startDueHandovers({
      ...{ pool: desk.database.pool, owed: owedWork, now: () => new Date(day) },
      report: (error) => faults.push(error),
    });
  expect(await due('2026-11-30T12:00:00Z')).toBe(0);
  expect(await followers()).toMatchObject({ [accounts.Lyon ?? '']: gone });
  expect(await due('2026-12-01T06:00:00Z')).toBe(1);
  expect(await followers()).toMatchObject({ [accounts.Lyon ?? '']: ines });
  expect([await due('2026-12-02T06:00:00Z'), faults]).toEqual([0, []]);
  const [line] = await desk.ask(
    'select changed_by from change_log where workspace_id = $1 and record_id = $2 order by change_id desc limit 1',
    accounts.Lyon,
  );
  expect(line?.changed_by).toBe(USER);
});
