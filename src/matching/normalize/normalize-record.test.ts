import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildTable } from '../build-table.ts';
import { suggestMapping } from '../map-columns.ts';
import type { NormalizedRecord, Person } from '../record.ts';
import { distinctRows } from '../rows/source-row.ts';
import { normalizeRecord } from './normalize-record.ts';

/** The records of a sheet written as people write it: headers, then lines, `|` between cells, ⏎ for a line break in a cell. */
function records(...lines: string[]): NormalizedRecord[] {
  const rows = lines.map((line, position) => ({
    number: position + 1,
    cells: line.split('|').map((cell) => cell.trim().replaceAll('⏎', '\n')),
  }));
  const table = buildTable(rows);
  const mapping = suggestMapping(table);
  return table.rows.filter(({ kind }) => kind === 'data').map((row) => normalizeRecord(row, mapping));
}

function only(...lines: string[]): NormalizedRecord {
  const [record] = records(...lines);
  if (record === undefined) throw new Error('no data row');
  return record;
}

const who = ({ civility, firstName, lastName, job, hasLeft }: Person) =>
  [civility, firstName, lastName, job?.display, hasLeft ? 'left' : null]
    .filter((part) => part !== null && part !== undefined)
    .join(' | ');

test('one line of merged cells gives company, head office, person, desk and mobile', () => {
  const record = only(
    'Client|Adresse|Contact|Tél|Mail|CA 2025|Statut',
    'SARL DUPONT ET FILS (siège)|12 r. de la Gare 69003 LYON|M. Jean DUPONT (DAF)|04.72.11.00.01 / 06 12 34 56 70|contact@dupont.fr ; j.dupont@dupont.fr|12 400 €|C',
  );
  expect(record.companyNames.map(({ display, tokens, legalForm }) => [display, tokens.join(' '), legalForm])).toEqual([
    ['SARL Dupont et Fils', 'dupont fils', 'SARL'],
  ]);
  expect(record).toMatchObject({
    isHeadOffice: true,
    siteName: 'Siège',
    status: 'client',
    revenueWithUs: [{ year: 2025, cents: 1_240_000 }],
    domains: ['dupont.fr'],
  });
  expect(record.address).toMatchObject({ postcode: '69003', townKey: 'lyon' });
  expect(record.persons.map(who)).toEqual(['M. | Jean | Dupont | DAF']);
  expect(record.persons[0]?.job).toMatchObject({
    department: 'finance',
    seniority: 'director',
    inferredRoles: ['decision_maker', 'budget_holder'],
  });
  expect(record.persons[0]?.emails.map(({ address }) => address)).toEqual(['j.dupont@dupont.fr']);
  expect(record.persons[0]?.phones.map(({ e164 }) => e164)).toEqual(['+33612345670']);
  expect(record.emails.map(({ address }) => address)).toEqual(['contact@dupont.fr']);
  expect(record.phones.map(({ e164 }) => e164)).toEqual(['+33472110001']);
});

test('two persons of one cell keep their own jobs', () => {
  const record = only('Société|Interlocuteur', 'Lamy|Mme MARTIN Sophie - Resp. agence / M. Paul Petit - acheteur');
  expect(record.persons.map(who)).toEqual(['Mme | Sophie | Martin | Resp. agence', 'M. | Paul | Petit | Acheteur']);
});

test('jobs of two persons in a column of their own are shared out', () => {
  const record = only('Société|Contact|Fonction', 'Lamy|M. Paul Petit / Mme Anne Roux|DAF / DRH');
  expect(record.persons.map(who)).toEqual(['M. | Paul | Petit | DAF', 'Mme | Anne | Roux | DRH']);
});

test('contacts 1 and 2 of a row have each their own mailbox and phone', () => {
  const record = only(
    'Société|Contact 1|Mail contact 1|Tél contact 1|Contact 2|Mail contact 2|Fonction contact 2',
    'Lamy|M. Petit|paul.petit@lamy.fr|0476110001|Mme Roux|z.roux@lamy.fr|DRH',
  );
  expect(record.persons.map(who)).toEqual(['M. | Paul | Petit', 'Mme | Z. | Roux | DRH']);
  expect(record.persons.map(({ emails }) => emails[0]?.address)).toEqual(['paul.petit@lamy.fr', 'z.roux@lamy.fr']);
  expect(record.persons[0]?.phones[0]?.use).toBe('direct');
});

test('first and last name in each other’s column are put right, and a mailbox settles what lists cannot', () => {
  expect(only('Société|Nom|Prénom', 'Lamy|Sophie|LEROUX').persons.map(who)).toEqual(['Sophie | Leroux']);
  expect(only('Société|Nom|Prénom|Mail', 'Lamy|Romain|Cazenave|romain.cazenave@lamy.fr').persons.map(who)).toEqual([
    'Romain | Cazenave',
  ]);
  expect(only('Société|Nom|Prénom', 'Lamy|Romain|Cazenave').persons[0]?.mayBeSwapped).toBe(true);
});

test('« M. » under « Prénom » beside a civility is an initial', () => {
  expect(only('Société|Civilité|Prénom|Nom', 'Lamy|Mme|M.|MARTY').persons.map(who)).toEqual(['Mme | M. | Marty']);
});

test('a surname or an initial is completed by the person’s own mailbox, never by another’s', () => {
  expect(only('Société|Contact|Mail', 'Lamy|M. LE GOFF|yann.legoff@lamy.fr').persons[0]).toMatchObject({
    firstName: 'Yann',
    lastName: 'Le Goff',
    hasInitialOnly: false,
  });
  expect(only('Société|Contact|Mail', 'Lamy|J. Durand|jean.durand@lamy.fr').persons[0]).toMatchObject({
    firstName: 'Jean',
    firstKey: 'jean',
  });
  expect(only('Société|Contact|Mail', 'Lamy|J. Durand|paul.durand@lamy.fr').persons[0]).toMatchObject({
    firstName: 'J.',
    hasInitialOnly: true,
  });
  expect(only('Société|Contact|Mail', 'Lamy|M. Durand|contact@lamy.fr').persons[0]?.firstName).toBeNull();
});

test('a mailbox that names somebody is somebody, a generic one is nobody', () => {
  expect(only('Société|Mail', 'Lamy|marie.durand@lamy.fr').persons.map(who)).toEqual(['Marie | Durand']);
  expect(only('Société|Mail', 'Lamy|contact@lamy.fr')).toMatchObject({
    persons: [],
    emails: [{ address: 'contact@lamy.fr' }],
  });
});

test('who left is kept as a former one beside who came after', () => {
  expect(only('Société|Contact', 'Lamy|Durand (parti), remplacé par Mme Roux').persons.map(who)).toEqual([
    'Durand | left',
    'Mme | Roux',
  ]);
  expect(only('Société|Contact|Commentaire', 'Lamy|M. Durand|n’est plus dans la société').persons.map(who)).toEqual([
    'M. | Durand | left',
  ]);
});

test('words of perimeter say region, group, sites or site', () => {
  const job = (title: string) => only('Société|Contact|Fonction', `Lamy|Jean Petit|${title}`).persons[0]?.perimeter;
  expect(job('Directeur régional Sud-Est')).toMatchObject({ level: 'region', places: ['sud-est'] });
  expect(job('DAF groupe')).toMatchObject({ level: 'group', places: [] });
  expect(job('acheteur groupe')).toMatchObject({ level: 'group' });
  expect(job('responsable agence Lyon')).toMatchObject({ level: 'site', places: ['lyon'] });
  expect(job('responsable des sites de Lyon et Grenoble')).toMatchObject({
    level: 'sites',
    places: ['lyon', 'grenoble'],
  });
  expect(job('comptable')).toBeNull();
});

test('an objection goes to the person it names, else to the row', () => {
  const row = only(
    'Société|Contact|Commentaire',
    'Lamy|M. Paul Petit / Mme Anne Roux|Mme Roux ne veut plus être appelée',
  );
  expect(row.objections).toEqual([]);
  expect(row.persons.map(({ objections }) => objections.map(({ channel }) => channel))).toEqual([[], ['phone']]);
  expect(
    only('Société|Contact|Commentaire', 'Lamy|M. Petit|NE PLUS APPELER').objections.map(({ channel }) => channel),
  ).toEqual(['phone']);
  expect(only('Société|Commentaire', 'Lamy|rappeler en mars').objections).toEqual([]);
});

test('an objection in a column that nobody understood still counts', () => {
  expect(
    only('Société|Zorg|Ville', 'Lamy|opposition RGPD|Lyon', 'Roux|rien|Nice').objections.map(({ channel }) => channel),
  ).toEqual(['all']);
});

test('agency, closed and moved places are told from the company', () => {
  expect(only('Client', 'Lamy Services - Agence de Grenoble', 'Roux SARL')).toMatchObject({
    siteName: 'Agence de Grenoble',
    siteKind: 'agency',
  });
  expect(only('Société|Commentaire', 'Lamy|site fermé depuis 2023').siteState).toBe('closed');
  expect(only('Société|Commentaire', 'Lamy|a déménagé à Plaisir').siteState).toBe('moved');
  expect(only('Société|Commentaire', 'Lamy|fermé le lundi').siteState).toBeNull();
});

test('the group of a double name is a group', () => {
  expect(only('Société', 'Lamy Services / Groupe Lamy', 'Roux SARL')).toMatchObject({
    groupName: { display: 'Groupe Lamy' },
    companyNames: [{ display: 'Lamy Services' }],
  });
});

test('a SIREN that contradicts the SIRET is an issue, not a choice in silence', () => {
  const record = only('Société|SIRET|SIREN', 'Dupont|73282932000074|552032534', 'Roux|73282932000074|732829320');
  expect(record).toMatchObject({ siret: '73282932000074', siren: '732829320', sirenFrom: 'siret' });
  expect(record.issues).toContainEqual({ code: 'siren_contradiction', column: 'SIREN', raw: '552032534' });
});

test('comments become dated notes, and no word is lost', () => {
  const { notes } = only('Société|Historique', 'Lamy|12/03/2024 : RDV ok⏎15/04/2024 : relance');
  expect(notes).toEqual([
    { on: '2024-03-12', text: 'RDV ok', column: 'Historique' },
    { on: '2024-04-15', text: 'relance', column: 'Historique' },
  ]);
});

test('what a column could not be read as is kept under its header', () => {
  const record = only(
    'Société|Statut|Dernier contact|Couleur',
    'Lamy|zorglub|bientôt|bleu',
    'Roux|client|12/03/2024|rouge',
    'Petit|prospect|13/03/2024|vert',
  );
  expect(record.extra).toEqual({ Statut: 'zorglub', 'Dernier contact': 'bientôt', Couleur: 'bleu' });
});

test('rows that say the same are one content, whatever their place and spaces', () => {
  const said = records('Société|Ville', 'Lamy  Services|Lyon', 'Roux|Nice', 'Lamy Services |Lyon');
  expect(distinctRows(said).map(({ rowIds }) => rowIds)).toEqual([[1, 3], [2]]);
});

test('a record shares the cells of its row', () => {
  const table = buildTable([
    { number: 1, cells: ['Société', 'Ville'] },
    { number: 2, cells: ['Lamy', 'Lyon'] },
  ]);
  const [row] = table.rows;
  expect(normalizeRecord(row!, suggestMapping(table)).contentKey).toBe(row?.cells);
});

const cell = fc.oneof(
  fc.constantFrom(
    '',
    'SARL Dupont',
    'M. Jean Dupont - DAF',
    'j.dupont@acme.fr',
    '04 72 11 00 01',
    '69003 LYON',
    '73282932000074',
    '8,2E+13',
    'NE PLUS APPELER',
    '12/03/2024',
    '12,4 k€',
    'siège',
    '-',
    '???',
  ),
  fc.string({ maxLength: 40 }),
);
const HEADERS = [
  'Société',
  'SIRET',
  'Adresse',
  'CP',
  'Ville',
  'Tél',
  'Mail',
  'Contact',
  'Fonction',
  'Statut',
  'CA 2025',
  'Commentaire',
  'Couleur',
];

test('whatever the cells hold, a row is read the same twice and its unknown cells are kept', () => {
  fc.assert(
    fc.property(fc.array(cell, { minLength: HEADERS.length, maxLength: HEADERS.length }), (cells) => {
      const plain = HEADERS.map((header) => (header === 'Couleur' ? 'bleu' : ''));
      const mapping = suggestMapping({
        headers: HEADERS,
        headerRow: 1,
        rows: [{ rowId: 1, kind: 'data', cells: plain }],
      });
      const row = { rowId: 1, kind: 'data', cells } as const;
      const record = normalizeRecord(row, mapping);
      expect(normalizeRecord(row, mapping)).toEqual(record);
      const color = (cells[12] ?? '')
        .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '')
        .replace(/\s+/g, ' ')
        .trim();
      expect(record.extra.Couleur ?? '').toBe(color);
      if (/\p{L}{3}/u.test(cells[11] ?? '')) expect(record.notes.length).toBeGreaterThan(0);
    }),
    { numRuns: 200 },
  );
});

test('a tidy record written out and read again says the same', () => {
  const headers = 'Société|Civilité|Prénom|Nom|Fonction|Mail';
  const [first] = records(headers, 'SARL DUPONT|M|JEAN PIERRE|DE LA TOUR|RESPONSABLE ACHATS|JP.DELATOUR@DUPONT.FR');
  const person = first?.persons[0];
  const line = [
    first?.companyNames[0]?.display,
    person?.civility,
    person?.firstName,
    person?.lastName,
    person?.job?.display,
    person?.emails[0]?.address,
  ].join('|');
  const [again] = records(headers, line);
  expect(again?.companyNames.map(({ display, tokens }) => [display, tokens])).toEqual(
    first?.companyNames.map(({ display, tokens }) => [display, tokens]),
  );
  expect(again?.persons.map(who)).toEqual(first?.persons.map(who));
  expect(again?.persons[0]?.firstKey).toBe('jeanpierre');
});
