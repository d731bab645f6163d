import { expect, test } from 'vitest';
import { buildTable } from './build-table.ts';
import { suggestMapping } from './map-columns.ts';

/** A sheet written as people write it: one line of headers, then lines of cells, `|` between them. */
function mapped(...lines: string[]): Record<string, string> {
  const table = buildTable(
    lines.map((line, position) => ({ number: position + 1, cells: line.split('|').map((cell) => cell.trim()) })),
  );
  const { columns } = suggestMapping(table);
  return Object.fromEntries(
    columns.map(({ header, fields, grade, person }) => [
      header,
      `${fields.join('+') || '?'} ${grade}${person > 0 ? ` #${person}` : ''}`,
    ]),
  );
}

test('headers of a plain sheet are understood, accents and abbreviations apart', () => {
  const columns = mapped(
    'Raison soc.|N° SIRET|Adr.|CP|Localité|Tél. std|Interlocuteur|Fonction|Suivi par|Code client|Potentiel|Dernier contact|Commentaire',
    'SARL DUPONT|73282932000074|12 rue Foch|69003|Lyon|04 72 00 00 01|M. Jean PETIT|DAF|L. Roux|C001|12 000|12/03/2024|rappeler',
    'ETS MARTIN|35600000000048|3 av. de la Gare|75001|Paris|01 40 00 00 02|Mme Anne ROUX|Acheteuse|L. Roux|C002|3 000|01/02/2024|NPA',
  );
  expect(columns).toEqual({
    'Raison soc.': 'company_name sure',
    'N° SIRET': 'siret sure',
    'Adr.': 'address sure',
    CP: 'postcode sure',
    Localité: 'town sure',
    'Tél. std': 'switchboard sure',
    Interlocuteur: 'civility+full_name sure',
    Fonction: 'job_title sure',
    'Suivi par': 'owner sure',
    'Code client': 'company_code sure',
    Potentiel: 'potential sure',
    'Dernier contact': 'last_contact_on sure',
    Commentaire: 'comment sure',
  });
});

test('fourteen digits that pass the key are a SIRET whatever the header', () => {
  const columns = mapped(
    'Société|Zorglub',
    'Dupont|73282932000074',
    'Martin|35600000000048',
    'La Poste|35600000000048',
  );
  expect(columns.Zorglub).toBe('siret probable');
});

test('a header that lies is decided by the values, and never sure', () => {
  const columns = mapped('Société|SIRET', 'Dupont|04 72 00 00 01', 'Martin|01 40 00 00 02', 'Petit|06 12 00 00 03');
  expect(columns.SIRET).toBe('phone probable');
});

test('« Nom » beside « Prénom » is a surname, alone it is a company or a person by its values', () => {
  expect(mapped('Société|Nom|Prénom', 'Dupont SA|MARTIN|Jean', 'Lamy SAS|ROUX|Anne').Nom).toBe('last_name sure');
  expect(mapped('Nom|Ville', 'SARL Dupont|Lyon', 'Lamy SAS|Paris', 'Roux|Nice').Nom).toMatch(/^company_name/);
  expect(mapped('Société|Nom', 'Dupont SA|M. Jean Martin', 'Lamy SAS|Mme Anne Roux').Nom).toBe(
    'civility+full_name probable',
  );
});

test('of two « Nom » columns the one beside « Prénom » is the person, the other the company', () => {
  const columns = mapped('Nom|CP|Nom|Prénom', 'Garage Lamy|69003|MARTIN|Jean', 'Ets Roux|75001|PETIT|Anne');
  expect(columns.Nom).toMatch(/^company_name/);
  expect(columns['Nom (2)']).toMatch(/^last_name/);
});

test('contacts in several columns are several persons', () => {
  const columns = mapped(
    'Société|Contact 1 - Nom|Contact 1 - Mail|Contact 2 - Nom|Contact 2 - Mail',
    'Dupont SA|Jean Martin|j.martin@dupont.fr|Anne Roux|a.roux@dupont.fr',
    'Lamy SA|Paul Petit|p.petit@lamy.fr|Zoé Le Goff|z.legoff@lamy.fr',
  );
  expect(columns['Contact 1 - Nom']).toBe('full_name sure');
  expect(columns['Contact 1 - Mail']).toBe('email sure');
  expect(columns['Contact 2 - Nom']).toBe('full_name sure #1');
  expect(columns['Contact 2 - Mail']).toBe('email sure #1');
});

test('columns named by a function are persons of that function', () => {
  const columns = mapped(
    'Société|Gérant|Mail gérant|Acheteur|Mail acheteur',
    'Dupont|Jean Martin|j@dupont.fr|Anne Roux|a@dupont.fr',
    'Lamy|Paul Petit|p@lamy.fr|Zoé Roy|z@lamy.fr',
  );
  expect(columns.Acheteur).toBe('full_name sure #1');
  expect(columns['Mail acheteur']).toBe('email sure #1');
  expect(columns['Mail gérant']).toBe('email sure');
});

test('one column that holds several things lists them all', () => {
  const columns = mapped(
    'Client|CP VILLE|Contact|Adresse complète',
    'SARL Dupont (siège)|75001 PARIS|M. Jean MARTIN - DAF 01 40 00 00 01 j.martin@dupont.fr|12 rue Foch 75001 PARIS',
    'Lamy - Agence de Lyon|69003 LYON|Mme Anne ROUX - Acheteuse|3 avenue Thiers 69003 LYON',
  );
  expect(columns.Client).toBe('company_name+site_name+is_head_office sure');
  expect(columns['CP VILLE']).toBe('postcode+town sure');
  expect(columns.Contact).toBe('civility+full_name+job_title+phone+email sure');
  expect(columns['Adresse complète']).toBe('address+postcode+town sure');
});

test('unknown columns are kept, and flags are nobody’s field', () => {
  const columns = mapped('Société|Fournil|Voie générale|Machin', 'Dupont|1|0|bleu', 'Lamy|0|1|vert');
  expect(columns).toMatchObject({ Fournil: '? unsure', 'Voie générale': '? unsure', Machin: '? unsure' });
});

test('revenue with us or the customer’s own: only the user can say', () => {
  expect(mapped('Société|CA 2025', 'Dupont|12 400')['CA 2025']).toBe('revenue_with_us unsure');
  expect(mapped('Société|CA N-1', 'Dupont|12 400')['CA N-1']).toBe('revenue_with_us unsure');
  const { columns } = suggestMapping({
    headers: ['CA 2025'],
    headerRow: 1,
    rows: [{ rowId: 1, kind: 'data', cells: ['12 400'] }],
  });
  expect(columns[0]?.year).toBe(2025);
});

test('a « Client » column of numbers is a code', () => {
  expect(mapped('Client|Raison sociale', '10023|Dupont', '10024|Lamy', '10023|Dupont').Client).toBe(
    'company_code probable',
  );
});

test('a column that counts the rows is no code of a customer', () => {
  expect(mapped('ID|Société', '1|Dupont', '2|Lamy', '3|Roux', '4|Petit').ID).toBe('? sure');
});

test('a second column of one field never stands silently beside the first', () => {
  const table = buildTable([
    { number: 1, cells: ['Société', 'CP', 'Ville', 'Code postal siège'] },
    { number: 2, cells: ['Dupont', '69003', 'Lyon', '75001'] },
    { number: 3, cells: ['Lamy', '38000', 'Grenoble', '75002'] },
  ]);
  const second = suggestMapping(table).columns[3];
  expect(second?.warnings).toContainEqual({ code: 'warning_repeats_column', values: { header: 'CP' } });
  expect(second?.grade).not.toBe('sure');
});

test('SIRETs damaged by Excel are counted over every row', () => {
  const rows = Array.from({ length: 700 }, (_, index) => ({
    number: index + 2,
    cells: [`Client ${index}`, index % 2 === 0 ? '8,2E+13' : '73282932000074'],
  }));
  const table = buildTable([{ number: 1, cells: ['Société', 'SIRET'] }, ...rows]);
  expect(suggestMapping(table).columns[1]?.warnings).toContainEqual({
    code: 'warning_siret_scientific',
    values: { count: 350 },
  });
});

test('without headers the values say what the columns are', () => {
  const columns = mapped(
    'SARL Dupont|73282932000074|12 rue Foch|04 72 00 00 01|j.martin@dupont.fr',
    'Lamy SAS|35600000000048|3 rue Thiers|01 40 00 00 02|a.roux@lamy.fr',
    'Roux SA|35600000000048|5 avenue Foch|01 40 00 00 03|info@roux.fr',
  );
  expect(columns).toMatchObject({
    'Colonne A': 'company_name unsure',
    'Colonne B': 'siret sure',
    'Colonne C': 'address unsure',
    'Colonne D': 'phone sure',
    'Colonne E': 'email sure',
  });
});

test('an « Enseigne » over many companies is a network, over one company it is a trade name', () => {
  const shared = [
    'Century 21|SARL Dupont',
    'Century 21|SAS Lamy',
    'Century 21|EURL Roux',
    'Orpi|SARL Petit',
    'Orpi|SA Durand',
    'Orpi|SNC Vidal',
  ];
  expect(mapped('Enseigne|Société', ...shared).Enseigne).toBe('network_name probable');
  const own = ['Chez Léon|SARL Dupont', 'Chez Léon|SARL DUPONT', 'Le Zinc|SAS Lamy', 'Le Zinc|Lamy'];
  expect(mapped('Enseigne|Société', ...own).Enseigne).toBe('trade_name sure');
});

test('the establishment is the company where no other column names one', () => {
  const columns = mapped('Nom_etablissement|SIREN_SIRET', 'Lycée Jaurès|73282932000074', 'Collège Foch|35600000000048');
  expect(columns).toEqual({ Nom_etablissement: 'company_name probable', SIREN_SIRET: 'siret sure' });
});

test('a column of post boxes is an address line, not a postcode', () => {
  const columns = mapped(
    'Société|Adresse_1|Adresse_2|CP|Ville',
    'Dupont|12 rue Foch|BP 87609|35000|Rennes',
    'Lamy|3 rue Thiers|BP 71033|35000|Rennes',
  );
  expect(columns.Adresse_2).toBe('address sure');
});
