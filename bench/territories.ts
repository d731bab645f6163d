import { parseArgs } from 'node:util';
import type { Pool } from 'pg';
import { owedWork } from '../src/base/activities/owed-work.ts';
import { applyTerritories, previewApplication } from '../src/base/territories/apply-territories.ts';
import type { Rule, SaveTerritory } from '../src/base/territories/contract.ts';
import { findUncoveredAccounts } from '../src/base/territories/find-covered-accounts.ts';
import { getCoverage } from '../src/base/territories/get-coverage.ts';
import { previewTerritory } from '../src/base/territories/preview-territory.ts';
import { createTerritory } from '../src/base/territories/save-territory.ts';
import { undoPortfolioChange } from '../src/base/territories/undo-portfolio-change.ts';
import type { Access } from '../src/base/workspaces/access.ts';
import { createWorkspace } from '../src/base/workspaces/create-workspace.ts';
import { rightsOf } from '../src/base/workspaces/rights.ts';
import { listDepartments, regionOfDepartment } from '../src/domain/department.ts';
import { newId } from '../src/platform/db/new-id.ts';
import { type Tx, withWorkspace } from '../src/platform/db/transaction.ts';
import { withEmptyBase } from './with-empty-base.ts';

const DEPARTMENTS = listDepartments().slice(0, 96);
const REPS = 32;

/** Companies alone and their sites, a site and a half each, spread over the departments; every tenth one bought something. */
async function fillAccounts(pool: Pool, workspaceId: string, accounts: number): Promise<void> {
  const companies = Math.round(accounts * 0.4);
  const codes = `'{${DEPARTMENTS.join()}}'::text[]`;
  const regions = `'{${DEPARTMENTS.map(regionOfDepartment).join()}}'::text[]`;
  const id = (kind: number, number: string) =>
    `('0190000${kind}-0000-7000-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`;
  const columns = `workspace_id, account_id, level, parent_id, path, entity_id, code, name, other_names, search_key, is_head_office,
    domains, source, sourced_on, created_at, updated_at, naf_code, postcode, department, region, country`;
  const rest = `'{}', md5(g::text), false, '{}', 'import', '2026-01-01', now(), now()`;
  const place = `(10 + g % 86)::text || '.20Z', '', (${codes})[1 + g % 96], (${regions})[1 + g % 96], 'FR'`;
  await pool.query(`begin; set local session_replication_role = 'replica';
    insert into account (${columns}) select '${workspaceId}', ${id(1, 'g')}, 'entity', null, '{}', ${id(1, 'g')}, 'S-' || g,
      'Société ' || g, ${rest}, ${place} from generate_series(1, ${companies}) g;
    insert into account (${columns}) select '${workspaceId}', ${id(2, 'g')}, 'site', ${id(1, `1 + g % ${companies}`)},
      array[${id(1, `1 + g % ${companies}`)}], ${id(1, `1 + g % ${companies}`)}, 'T-' || g, 'Site ' || g, ${rest}, ${place}
      from generate_series(1, ${accounts - companies}) g;
    insert into revenue_with_us select '${workspaceId}', ${id(3, 'g')}, ${id(2, 'g * 10')}, 2025, (g % 9973) * 10000, 'EUR'
      from generate_series(1, ${Math.floor((accounts - companies) / 10)}) g;
    commit; analyze account; analyze revenue_with_us;`);
}

function say(what: string, started: number, more = ''): void {
  process.stdout.write(`${what}: ${Math.round(performance.now() - started)} ms${more && ` (${more})`}\n`);
}

async function measure(pool: Pool, accounts: number): Promise<void> {
  const userId = newId();
  const now = new Date('2026-11-12T10:00:00Z');
  const { id: workspaceId } = await createWorkspace(pool, { name: 'Banc', userId, now, newId });
  let started = performance.now();
  await fillAccounts(pool, workspaceId, accounts);
  say(`fill ${accounts} accounts`, started);
  const access: Access = {
    ...{ workspaceId, actorId: userId, userId, role: 'admin', rights: rightsOf('admin') },
    ...{ reach: 'workspace', source: 'person', isLimited: false },
  };
  const run = <Result>(work: (tx: Tx) => Promise<Result>) => withWorkspace(pool, workspaceId, work);
  const moment = { now, newId };
  const make = (name: string, kind: SaveTerritory['kind'], rule: Rule, order: SaveTerritory['order'] = []) =>
    run((tx) => createTerritory(tx, access, { name, kind, ownerId: userId, teamId: null, rule, order }, moment));
  started = performance.now();
  for (let rep = 0; rep < REPS - 2; rep += 1)
    await make(`Territoire ${rep}`, 'site', { departments: DEPARTMENTS.slice(rep * 3, rep * 3 + 3) });
  say(`save ${REPS - 2} territories, each checked against those before it`, started, 'all of them');
  const big = await make('Gros clients', 'corporate', { revenue: { from: 50_000_000 } });
  await make('Bâtiment', 'corporate', { sectors: ['F'] }, [{ territoryId: big.id, place: 'after' }]);

  started = performance.now();
  const rhone = await run((tx) =>
    previewTerritory(tx, access, { kind: 'site', rule: { departments: ['69', '38'] } }, now),
  );
  say('preview of two departments', started, `${rhone.accounts} accounts, ${rhone.overlaps.length} overlaps`);
  started = performance.now();
  const trade = await run((tx) => previewTerritory(tx, access, { kind: 'site', rule: { sectors: ['G', 'C'] } }, now));
  say('preview of two sectors, no place', started, `${trade.accounts} accounts, ${trade.overlaps.length} overlaps`);
  started = performance.now();
  const coverage = await run((tx) => getCoverage(tx, access, now));
  say('coverage of the whole base', started, `${coverage.total} accounts, ${coverage.uncovered} holes`);
  started = performance.now();
  await run((tx) => findUncoveredAccounts(tx, access, { department: '69', limit: 50 }, now));
  say('first 50 holes of a department', started);
  started = performance.now();
  const wished = await run((tx) => previewApplication(tx, access, { byHand: 'kept' }, now));
  say('preview of an application', started, `${wished.accounts} accounts would move`);
  started = performance.now();
  const made = await run((tx) => applyTerritories(tx, access, { byHand: 'kept' }, moment));
  say('application', started, `${made.accounts} accounts moved, ${made.left} left`);
  started = performance.now();
  const undone = await run((tx) => undoPortfolioChange(tx, access, made.id, { ...moment, owed: owedWork }));
  say('undo', started, `${undone.restored} restored`);
}

const { values } = parseArgs({ options: { accounts: { type: 'string', default: '1000000' } } });
await withEmptyBase({ rows: 100, seed: 1 }, ({ pool }) => measure(pool, Number(values.accounts)));
