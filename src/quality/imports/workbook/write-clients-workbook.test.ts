import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Language } from '../../../domain/words/words.ts';
import { openSpreadsheet } from '../../../platform/spreadsheets/open-spreadsheet.ts';
import { madeStructure } from './made-structure.ts';
import { writeClientsWorkbook } from './write-clients-workbook.ts';

type Rows = readonly (readonly string[])[];

async function withWorkbook<T>(
  language: Language,
  use: (path: string) => Promise<T>,
  structured = madeStructure(),
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'ramure-workbook-'));
  try {
    const path = join(folder, 'clients.xlsx');
    await writeClientsWorkbook(path, structured, language);
    return await use(path);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function readWorkbook(language: Language, structured = madeStructure()): Promise<Map<string, Rows>> {
  return withWorkbook(
    language,
    async (path) => {
      const opened = await openSpreadsheet(path);
      const sheets = new Map<string, Rows>();
      for (const { name } of opened.sheets) {
        const rows: (readonly string[])[] = [];
        for await (const batch of opened.rows(name)) rows.push(...batch.map(({ cells }) => cells));
        sheets.set(name, rows);
      }
      await opened.close();
      return sheets;
    },
    structured,
  );
}

/** A row of a sheet as title → text; no-break spaces are plain here. */
function readRow(rows: Rows | undefined, index: number): Record<string, string> {
  const [titles = [], ...data] = rows ?? [];
  return Object.fromEntries(
    titles.map((title, at) => [title, (data[index]?.[at] ?? '').replace(/[\u00a0\u202f]/g, ' ')]),
  );
}

test('the tabs stand in the order in which a customer is told', async () => {
  const french = await readWorkbook('fr');
  expect([...french.keys()]).toEqual([
    'Groupes',
    'Sociétés',
    'Sites',
    'Contacts',
    'Rattachements',
    'À vérifier',
    "Lignes d'origine",
    'Rapport',
  ]);
  expect([...(await readWorkbook('en')).keys()][6]).toBe('Original rows');
});

test('a group says what hangs under it and what made us see it', async () => {
  const sheets = await readWorkbook('fr');
  expect(readRow(sheets.get('Groupes'), 0)).toMatchObject({
    'Code groupe': 'GRP-0001',
    Groupe: 'Durand',
    'Reconnu par': 'colonne groupe du fichier, domaine web en commun',
    'Nombre de sociétés': '1',
    'Nombre de sites': '1',
    'Nombre de contacts': '1',
    'Lignes du fichier': '4, 5, 7',
  });
});

test('identifiers are written the French way and revenue by year', async () => {
  const sheets = await readWorkbook('fr');
  expect(readRow(sheets.get('Sociétés'), 0)).toMatchObject({
    Société: '=Durand SAS',
    SIREN: '404 833 048',
    'Réseaux et enseignes': 'Réseau Pro',
    'Suivi par': 'Anne, Paul',
    'CA avec nous 2025 (€)': '9000',
    'CA avec nous 2024 (€)': '12500.5',
    'Confiance (%)': '99',
  });
});

test('a moved site keeps its former SIRET apart and its postcode its zero', async () => {
  const sheets = await readWorkbook('fr');
  expect(readRow(sheets.get('Sites'), 0)).toMatchObject({
    SIRET: '404 833 048 00022',
    'Anciens SIRET': '404 833 048 00014',
    'Type de site': 'agence',
    Siège: 'oui',
    État: 'déménagé',
    'Code postal': '01000',
    Département: '01 Ain',
    Région: 'Auvergne-Rhône-Alpes',
    Téléphones: '01 23 45 67 89 poste 12',
    'Dernier contact': '2024-02-29',
  });
});

test('stated roles stand apart from those inferred from the job title', async () => {
  const sheets = await readWorkbook('fr');
  expect(readRow(sheets.get('Contacts'), 0)).toMatchObject({
    'Rôles indiqués': 'signataire',
    'Rôles déduits de la fonction': 'décideur, acheteur',
    'Travaille à': 'Agence de Bourg',
    Société: '=Durand SAS',
    Groupe: 'Durand',
    Couvre: 'Durand',
    'Ne plus contacter': 'téléphone',
  });
});

test('working at a place and covering a group are two affiliations of one contact', async () => {
  const sheets = await readWorkbook('fr');
  const rows = sheets.get('Rattachements');
  expect(readRow(rows, 0)).toMatchObject({
    Rattachement: 'travaille à',
    'Code du compte': 'SIT-0001',
    Origine: 'indiqué',
  });
  expect(readRow(rows, 1)).toMatchObject({ Rattachement: 'couvre', 'Code du compte': 'GRP-0001', Origine: 'déduit' });
});

test('questions come before the doubtful values, each with its rows', async () => {
  const rows = (await readWorkbook('fr')).get('À vérifier');
  expect(readRow(rows, 0)).toMatchObject({ 'Code 1': 'SIT-0001', 'Code 2': 'SOC-0001', 'Lignes du fichier': '4, 5' });
  expect(readRow(rows, 1)).toMatchObject({ Colonne: 'SIRET', Valeur: '1234', 'Lignes du fichier': '5' });
});

test("the user's own rows are all there, in order, untouched, with their codes", async () => {
  const rows = (await readWorkbook('fr')).get("Lignes d'origine") ?? [];
  expect(rows[0]).toEqual([
    'Société',
    'SIRET',
    'Code site',
    'Code groupe',
    'Code société',
    'Code site (Ramure)',
    'Code contact',
    'À vérifier',
    'Raison',
    'Ligne du fichier',
  ]);
  expect(rows).toHaveLength(5);
  expect(rows[2]?.slice(0, 8)).toEqual([
    '=HYPERLINK("http://a")',
    '-12',
    ' Durand  ',
    'GRP-0001',
    'SOC-0001',
    'SIT-0001',
    'CON-0001',
    'oui',
  ]);
  expect(rows[3]?.slice(0, 7)).toEqual(['', '', '', '', '', '', '']);
  expect(rows[4]?.[9]).toBe('7');
});

test('the report counts rows, results and what was noticed', async () => {
  const rows = (await readWorkbook('fr')).get('Rapport') ?? [];
  const said = rows.map((cells) => cells.join(' | '));
  expect(said).toContain('Lignes | Lignes lues | 4');
  expect(said).toContain('Résultat | Personnes à ne plus contacter | 1');
  expect(said.some((line) => line.startsWith('Remarqué à la lecture | 2 lignes masquées'))).toBe(true);
  expect(said).toContain('Doublons pour 1 000 fiches | Sociétés, avant | 12.5');
});

test('a cell too long for Excel is cut in the workbook, and the report says so', async () => {
  const long = { rowId: 1, kind: 'data', cells: ['x'.repeat(40_000), '', ''] } as const;
  const sheets = await readWorkbook('fr', madeStructure([long]));
  expect(sheets.get("Lignes d'origine")?.[1]?.[0]).toHaveLength(32_767);
  const said = (sheets.get('Rapport') ?? []).map(([, text]) => text ?? '');
  expect(said.some((text) => text.startsWith('1 cellule est coupée'))).toBe(true);
});

test('no title and no word is missing from the catalogue', async () => {
  for (const language of ['fr', 'en'] as const) {
    const text = [...(await readWorkbook(language)).values()].flat(2).join('\n');
    expect(text).not.toMatch(/\b(?:workbook|role|department|seniority|status|channel|basis|question|report)_[a-z_]+/);
    expect(text).not.toContain('{{');
  }
});

test('the same result gives the same bytes', async () => {
  const write = () => withWorkbook('fr', async (path) => readFile(path));
  expect((await write()).equals(await write())).toBe(true);
});
