import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { arrangeRows } from '../../../test/support/arrange-rows.ts';
import type { RowWords } from '../../../test/support/make-record.ts';
import { NOW, openSavingBase, type SavingBase, USER } from '../../../test/support/saving-base.ts';
import { newId } from '../../platform/db/new-id.ts';
import { type CommitResult, commitImport } from './commit-plan.ts';

let base: SavingBase;
beforeAll(async () => {
  base = await openSavingBase();
});
afterAll(() => base.database.drop());

const LAMY: RowWords = {
  company: 'Lamy Services Propreté',
  street: '12 rue Pasteur',
  town: 'Lyon',
  postcode: '69003',
  phone: '04 78 00 00 01',
};
const JEAN = { first: 'Jean', last: 'Dupont', job: 'Acheteur', email: 'jean.dupont@lamy.fr' };

/** Saves the rows of a file, understood and arranged, under bytes that nobody has saved yet. */
async function save(
  workspaceId: string,
  rows: readonly RowWords[],
  answers: Readonly<Record<string, 'yes' | 'no'>> = {},
): Promise<CommitResult> {
  const arrangement = arrangeRows(rows);
  const table = {
    headers: ['Ligne'],
    headerRow: 1,
    rows: rows.map((row, index) => ({ rowId: index + 1, kind: 'data' as const, cells: [JSON.stringify(row)] })),
  };
  const sha256 = randomUUID().replaceAll('-', '').repeat(2);
  const file = { sha256, name: 'clients.csv', sheet: null, encoding: 'utf-8', headerRow: 1 };
  const mapping = { columns: [] };
  const input = { workspaceId, userId: USER, arrangement, table, mapping, file, answers, now: NOW, newId };
  return commitImport(base.database.pool, input);
}

/** What two files create, one saved after the other. */
async function createdBySecond(first: readonly RowWords[], second: readonly RowWords[]) {
  const workspaceId = await base.makeWorkspace();
  await save(workspaceId, first);
  const { counts } = await save(workspaceId, second);
  return { workspaceId, counts, created: counts.created };
}

test('a second file of the same customers, without identifiers and spelled differently, creates no second company', async () => {
  const second = [
    { ...LAMY, company: 'LAMY SERVICE PROPRETE SARL', street: '12 r. Pasteur' },
    { company: 'Lamy Services Proprete', town: 'LYON', postcode: '69003', phone: '04 78 00 00 01' },
  ];
  const { created } = await createdBySecond([{ ...LAMY, siren: '812345676', person: JEAN }], second);
  expect(created).toMatchObject({ entity: 0, site: 0 });
});

test('a homonym in another town stays a company of its own', async () => {
  const martin = { company: 'Boulangerie Martin', street: '3 rue Foch', town: 'Lille', postcode: '59000' };
  const others = Array.from({ length: 12 }, (_, index) => ({
    company: `Boulangerie ${['Petit', 'Durand', 'Moreau', 'Martin'][index % 4]}`,
    street: `${index + 1} rue de la Gare`,
    town: `Ville${index}`,
    postcode: `${10 + index}000`,
  }));
  const nantes = { ...martin, street: '9 quai de la Fosse', town: 'Nantes', postcode: '44000' };
  const { created } = await createdBySecond([martin, ...others], [nantes]);
  expect(created).toMatchObject({ entity: 1, site: 1 });
});

test('two valid different SIRENs never meet, whatever else the lines share', async () => {
  const second = [{ ...LAMY, siren: '552032534', person: JEAN }];
  const { created } = await createdBySecond([{ ...LAMY, siren: '812345676', person: JEAN }], second);
  expect(created.entity).toBe(1);
});

test('the same file under other bytes writes nothing', async () => {
  const rows = [
    { ...LAMY, person: JEAN },
    { ...LAMY, company: 'Zirmatech', street: '3 rue Foch', phone: '0478000002' },
  ];
  const { counts } = await createdBySecond(rows, rows);
  expect(counts.created).toEqual({ group: 0, entity: 0, site: 0, contact: 0, network: 0 });
  expect(counts).toMatchObject({ completed: 0, toCheck: 0 });
});

test('a site that moved is found by the address that it left, and its company with it', async () => {
  const first = [
    { ...LAMY, siret: '81234567600011', note: 'déménagé 8 avenue Thiers' },
    { ...LAMY, siret: '81234567600029', street: '8 avenue Thiers' },
  ];
  const { created } = await createdBySecond(first, [LAMY, { ...LAMY, street: '8 avenue Thiers' }]);
  expect(created).toMatchObject({ entity: 0, site: 0 });
});

test('two sites of a file that the base knows as one are not made one once a person has said no of anything', async () => {
  const first = [
    { ...LAMY, siret: '81234567600011', note: 'déménagé 8 avenue Thiers' },
    { ...LAMY, siret: '81234567600029', street: '8 avenue Thiers' },
  ];
  const workspaceId = await base.makeWorkspace();
  await save(workspaceId, first);
  const { counts } = await save(workspaceId, [LAMY, { ...LAMY, street: '8 avenue Thiers' }], { question: 'no' });
  expect(counts).toMatchObject({ created: { entity: 0, site: 1 }, toCheck: 1 });
});

test('a contact known under another spelling is found by what the lines share beside it', async () => {
  const second = [{ ...LAMY, person: { first: 'J', last: 'Dupond', email: 'jean.dupont@lamy.fr' } }];
  const { created } = await createdBySecond([{ ...LAMY, person: JEAN }], second);
  expect(created).toMatchObject({ entity: 0, contact: 0 });
});

test('a namesake at another company stays another person', async () => {
  const other = { company: 'Zirmatech', street: '8 avenue Thiers', town: 'Nice', postcode: '06000' };
  const { created } = await createdBySecond(
    [{ ...LAMY, person: JEAN }],
    [{ ...other, person: { first: 'Jean', last: 'Dupont' } }],
  );
  expect(created).toMatchObject({ entity: 1, contact: 1 });
});

test('what stands in the base is never replaced by a line that resembles it', async () => {
  const workspaceId = await base.makeWorkspace();
  await save(workspaceId, [{ ...LAMY, siren: '812345676' }]);
  await save(workspaceId, [{ ...LAMY, company: 'Lamy Service Proprete', form: 'SARL', email: 'contact@lamy.fr' }]);
  const { rows } = await base.database.pool.query(
    "select name, siren, legal_form as form from account where workspace_id = $1 and level = 'entity'",
    [workspaceId],
  );
  expect(rows).toEqual([{ name: 'Lamy Services Propreté', siren: '812345676', form: 'SARL' }]);
});

test('a doubt joins nothing: the company is saved apart, its lines are to review, and both say what it resembles', async () => {
  const known = { company: 'Lamy Services', siren: '812345676', street: '12 rue Pasteur', town: 'Lyon' };
  const { workspaceId, counts } = await createdBySecond(
    [known],
    [{ ...known, siren: undefined as never, company: 'Lamy Services Propreté' }],
  );
  expect(counts).toMatchObject({ created: { entity: 1 }, toCheck: 1 });
  const resembles = { code: 'resembles_record', values: { name: 'Lamy Services', code: 'SOC-0001' } };
  const { rows } = await base.database.pool.query(
    "select status, reasons from import_row where workspace_id = $1 and status = 'to_review'",
    [workspaceId],
  );
  expect(rows.map(({ reasons }) => reasons[0])).toEqual([resembles]);
  const { rows: placed } = await base.database.pool.query(
    'select reasons from import_placement where workspace_id = $1 and reasons @> $2::jsonb',
    [workspaceId, JSON.stringify([{ code: 'resembles_record' }])],
  );
  expect(placed).toHaveLength(1);
});

test('whatever two files say, no account of the base is lost and companies of two SIRENs stay two', async () => {
  const row = fc.record(
    {
      company: fc.constantFrom('Lamy Services', 'LAMY SERVICE', 'Zirmatech', 'Garage Martin'),
      siren: fc.constantFrom('812345676', '552032534', '732829320'),
      street: fc.constantFrom('12 rue Pasteur', '3 rue Foch'),
      town: fc.constantFrom('Lyon', 'Lille'),
      phone: fc.constantFrom('0478000001', '0320000001'),
    },
    { requiredKeys: ['company', 'town'] },
  );
  const file = fc.array(row, { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(file, file, async (first, second) => {
      const workspaceId = await base.makeWorkspace();
      await save(workspaceId, first as RowWords[]);
      const before = await base.count(workspaceId, 'account');
      const { counts } = await save(workspaceId, second as RowWords[]);
      const { group, entity, site, network } = counts.created;
      expect(await base.count(workspaceId, 'account')).toBe(before + group + entity + site + network);
      const said = new Set([...first, ...second].flatMap(({ siren }) => siren ?? []));
      expect(await base.count(workspaceId, 'account', "level = 'entity' and siren is not null")).toBe(said.size);
    }),
    { numRuns: 25 },
  );
});
