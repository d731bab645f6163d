import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type PlannedCell, plannedRow } from '../../../test/support/planned-row.ts';
import { hasLuhnKey } from '../../domain/siren.ts';
import { readIdentifiers, readNames } from './read-identity.ts';
import { noDoubts } from './row-doubts.ts';

function identify(...cells: PlannedCell[]) {
  const { row, plan } = plannedRow(cells);
  const doubts = noDoubts();
  return { ...readIdentifiers(row, plan, doubts), issues: doubts.issues.map(({ code }) => code) };
}
function name(...cells: PlannedCell[]) {
  const { row, plan } = plannedRow(cells);
  const doubts = noDoubts();
  const { groupName, networkName, companyNames } = readNames(row, plan, doubts);
  return {
    group: groupName?.display ?? null,
    network: networkName?.display ?? null,
    names: companyNames.map(({ display }) => display),
    forms: companyNames.map(({ legalForm }) => legalForm),
    unread: doubts.unread,
  };
}

const withKey = (digits: string): string => digits + [...'0123456789'].find((digit) => hasLuhnKey(digits + digit));
const siren = fc.integer({ min: 1_000_000, max: 35_000_000 }).map((serial) => withKey(String(serial).padStart(8, '0')));
const siretOf = (company: string): string => withKey(`${company}0001`);

test('a SIRET gives the SIREN, whatever else is empty, and says that it did', () => {
  fc.assert(
    fc.property(siren, (company) => {
      expect(identify(['siret', siretOf(company)])).toMatchObject({
        siret: siretOf(company),
        siren: company,
        sirenFrom: 'siret',
        issues: [],
      });
    }),
  );
});

test('two numbers of one company agree in silence; of two companies the SIRET is kept and the other told', () => {
  fc.assert(
    fc.property(siren, siren, (company, other) => {
      const found = identify(['siren', other], ['siret', siretOf(company)]);
      expect(found).toMatchObject({ siren: company, sirenFrom: 'siret' });
      expect(found.issues).toEqual(company === other ? [] : ['siren_contradiction']);
    }),
  );
});

test('a NIC completes the SIREN of its row to a SIRET, and alone says nothing', () => {
  fc.assert(
    fc.property(siren, (company) => {
      const siret = siretOf(company);
      expect(identify(['siren', company], ['nic', siret.slice(9)])).toMatchObject({ siret, siren: company });
    }),
  );
  expect(identify(['nic', '00074'])).toMatchObject({ siret: null, siren: null });
});

test('a VAT number gives the SIREN where nothing else does', () => {
  expect(identify(['vat', 'FR83404833048'])).toMatchObject({ siren: '404833048', sirenFrom: 'vat' });
  expect(identify(['vat', 'FR83404833048'], ['siren', '404 833 048'])).toMatchObject({
    sirenFrom: 'siren',
    issues: [],
  });
});

test.each([
  ['4321A', '43.21A'],
  ['43.21a', '43.21A'],
  ['43 21 A', '43.21A'],
  ['43.21A - Travaux d’installation électrique', '43.21A'],
  ['4321', null],
  ['Électricité', null],
])('the activity « %s » is %s', (text, naf) => {
  const { row, plan } = plannedRow([['naf', text]]);
  const doubts = noDoubts();
  expect(readIdentifiers(row, plan, doubts).naf).toBe(naf);
  if (naf === null) expect(doubts.unread).toEqual({ 'naf 0': text });
});

test('every spelling of the company is kept once, its own name first', () => {
  expect(name(['trade_name', 'Le Bon Pain'], ['company_name', 'SARL Dupont']).names).toEqual([
    'SARL Dupont',
    'Le Bon Pain',
  ]);
  expect(name(['company_name', 'Lamy'], ['trade_name', 'Lamy']).names).toEqual(['Lamy']);
});

test.each(['-', 'N/A', 'nc', 'aucun', 'Néant', '???', 'xxx', '0', 'sans', 'Indépendant'])(
  '« %s » names no company, no group and no network',
  (text) => {
    expect(name(['company_name', text], ['group_name', text], ['network_name', text])).toMatchObject({
      group: null,
      network: null,
      names: [],
    });
  },
);

test('a group in a column of its own wins over the one inside the name', () => {
  expect(name(['company_name', 'Lamy / Groupe Orbia'])).toMatchObject({ group: 'Groupe Orbia', names: ['Lamy'] });
  expect(name(['company_name', 'Lamy / Groupe Orbia'], ['group_name', 'Vernet'])).toMatchObject({
    group: 'Vernet',
    names: ['Lamy'],
  });
});

test('a legal form of its own column completes a name that says none, and never changes one that does', () => {
  expect(name(['company_name', 'Dupont'], ['legal_form', 'Société par actions simplifiée']).forms).toEqual(['SAS']);
  expect(name(['company_name', 'SARL Dupont'], ['legal_form', 'SAS']).forms).toEqual(['SARL']);
  expect(name(['company_name', 'Dupont'], ['legal_form', 'zorglub'])).toMatchObject({
    forms: [null],
    unread: { 'legal_form 1': 'zorglub' },
  });
});

test('a second group of a row is kept as it was written', () => {
  expect(name(['group_name', 'Orbia'], ['group_name', 'Vernet'])).toMatchObject({
    group: 'Orbia',
    unread: { 'group_name 1': 'Vernet' },
  });
});
