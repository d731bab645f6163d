import { expect, test } from 'vitest';
import { arrangeRecords } from './arrange.ts';
import { buildTable } from './build-table.ts';
import { suggestMapping } from './map-columns.ts';
import { normalizeRecord } from './normalize/normalize-record.ts';

const HEADER = ['Nom établissement', 'SIRET', 'Adresse', 'Code postal', 'Ville', 'Téléphone'];

/** The site that each line ended in, lines being those of a directory that somebody keeps with care. */
function sitesOf(lines: readonly (readonly string[])[]): (string | null)[] {
  const table = buildTable([HEADER, ...lines].map((cells, position) => ({ number: position + 1, cells })));
  const mapping = suggestMapping(table);
  const records = table.rows.map((row) => normalizeRecord(row, mapping));
  return arrangeRecords(table, records, {}).placements.map((placement) => placement.siteId);
}

test('two SIRETs of one SIREN at one address with one phone stay two sites: nothing says that one of them moved', () => {
  const [institute, workshop] = sitesOf([
    ['Institut Hallouvry', '20001140100029', "13 rue d'Hallouvry", '35135', 'Chantepie', '02 99 41 40 40'],
    ['ITEP Hallouvry', '20001140100011', "13 rue d'Hallouvry", '35135', 'Chantepie', '02 99 41 40 40'],
  ]);
  expect(institute).not.toBe(workshop);
});

test('one SIRET written on two lines with two addresses is one site when the company has other SIRETs of its own', () => {
  const [college, annex, lycee] = sitesOf([
    ['Collège Saint-Joseph', '77766017600010', '3 avenue Alphonse Legault', '35170', 'Bruz', '02 99 52 61 04'],
    [
      'Collège Saint-Paul (annexe du collège Saint-Joseph)',
      '77766017600010',
      '22 avenue de la Mare Guesclin',
      '35580',
      'Goven',
      '',
    ],
    ['Lycée Saint-Joseph', '77766017600044', '3 avenue Alphonse Legault', '35170', 'Bruz', '02 99 05 96 96'],
  ]);
  expect(annex).toBe(college);
  expect(lycee).not.toBe(college);
});

test('an annex keeps the SIRET that its line states, even at the address of nobody else', () => {
  const [lycee, college, annex] = sitesOf([
    ['Lycée Assomption', '77774565400015', '18 boulevard Painlevé', '35000', 'Rennes', '02 99 36 25 41'],
    ['Collège Assomption', '77774565400023', '18 boulevard Painleve', '35000', 'Rennes', '02 99 36 25 41'],
    [
      "Lycée de la Mennais - annexe de l'Assomption",
      '77774565400015',
      '20 square Charles de Gaulle',
      '35000',
      'Rennes',
      '',
    ],
  ]);
  expect(annex).toBe(lycee);
  expect(college).not.toBe(lycee);
});
