import type { Language } from '../../../domain/words/words.ts';
import { arrangeRecords } from '../../../matching/arrange.ts';
import { buildTable } from '../../../matching/build-table.ts';
import { suggestMapping } from '../../../matching/map-columns.ts';
import { normalizeRecord } from '../../../matching/normalize/normalize-record.ts';
import type { StructuredFile } from '../structure-file.ts';
import { summarize } from '../summary.ts';
import { reportPage } from './write-report.ts';

// A small sheet driven through the whole engine, for the tests of this folder.

/** Cells apart by semicolons, the header first. */
export function structureLines(lines: readonly string[]): StructuredFile {
  const table = buildTable(lines.map((line, at) => ({ number: at + 1, cells: line.split(';') })));
  const mapping = suggestMapping(table);
  const records = table.rows.filter(({ kind }) => kind === 'data').map((row) => normalizeRecord(row, mapping));
  const arrangement = arrangeRecords(table, records);
  const file = {
    name: 'clients.csv',
    sha256: 'ab',
    format: 'csv' as const,
    sheet: null,
    otherSheets: [],
    encoding: 'utf-8',
    delimiter: ';',
    headerRow: table.headerRow,
  };
  const whole = { file, table, mapping, records, arrangement, remarks: [], headerRemarks: [] };
  return { ...whole, summary: summarize(whole) };
}

/** The report of a sheet. */
export function reportOf(lines: readonly string[], language: Language = 'fr'): string {
  return reportPage(structureLines(lines), language);
}

/** What a person reads of a part of the page: no markup, one space between words. */
export function readText(html: string): string {
  return html
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<(?:h\d|p|tr|td|th|li|ul|ol|div|br|details|section|table)\b[^>]*>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/[^\S\u00a0\u202f]+/g, ' ')
    .trim();
}

/** The section under that title. */
export function sectionOf(page: string, title: string): string {
  const found = page.split('<section>').find((part) => readText(part).startsWith(title));
  if (found === undefined) throw new Error(`no section « ${title} »`);
  return found;
}

/** A sheet with a bit of everything: two spellings, two reps, an objection, a move, damaged numbers, a total. */
export const MESSY: readonly string[] = [
  'Groupe;Raison sociale;SIRET;Adresse;CP;Ville;Civilité;Prénom;Nom;Fonction;Email;Mobile;CA 2025;Suivi par;Commentaire;Zorg',
  'Lamy;Lamy Services SAS;81234567600017;12 rue des Lilas;69003;Lyon;M.;Jean;Dupont;DAF;jean.dupont@lamy-services.example;612345678;12000;L. Petit;;x1',
  'Lamy;LAMY SERVICES;812 345 676 00017.0;12 r. des Lilas;69003;LYON;M;J.;DUPONT;Directeur financier;jean.dupont@lamy-services.example;06 12 34 56 78;12000;L. Petit;;',
  ';Lamy Services;;4 avenue de la Gare;38000;Grenoble;Mme;Claire;Martin;Responsable agence;c.martin@lamy-services.example;;3000;S. Nguyen;ne plus appeler;',
  'Lamy;Lamy Industrie SAS;;8 rue du Port;44000;Nantes;M.;Louis;Roy;Directeur;l.roy(at)lamy;;5000;S. Nguyen;;',
  ';<b>Garage</b> du Centre;;1 place du Marché;35000;Rennes;;;;;;;900;;;',
  ';;;;;;;;;;;;;;;',
  'TOTAL;5;;;;;;;;;;;32900;;;',
];
