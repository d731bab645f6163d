import { expect, test } from 'vitest';
import { classifyRow, headerKeysOf } from './classify-rows.ts';

const HEADERS = headerKeysOf(['Code', 'Société', 'CP', 'Ville', 'Tél', 'CA N-1', 'Observations']);
const kindOf = (line: string): string =>
  classifyRow(
    line.split('|').map((cell) => cell.trim()),
    HEADERS,
  );

test.each([
  'Total : 5 clients|||||165 000 €|',
  'Total clients actifs : 213',
  'TOTAL GENERAL||||12|450 000,00 €',
  'TOTAL GÉNÉRAL :||||| 450 000',
  '|S/TOTAL LYON||||45 000',
  'S/T Lyon|||||12',
  'Sous-total Agence de Lyon|||||12 500',
  'Sous total secteur Nord|3|||| 8 000',
  '|Moyenne||||12 345',
  'Moyenne par client|||||12 345,00 €',
  'Cumul||||| 123 456',
  'Cumul 2024||||| 123 456',
  'Cumul annuel||||| 123 456',
  '|Report||||1 200',
  'À reporter|||||1 200',
  'Report page précédente|||||1 200',
  'Somme|||||12',
  'Somme de CA N-1|||||12',
  'Total région Sud|||||45 000',
  'Total des ventes HT : 120 000 €',
  'TOTAL||213 clients|||45 000 €',
  'Total||213|||45 000 €',
  'Totaux|||||45 000',
  'Grand Total|||||14',
  'Total Lyon :|||||45 000',
  'TOTAL K€|||||45',
  'Total (€)|||||45 000',
  'Total au 31/12/2025|||||45 000',
  'Total portefeuille L. Roux|||||45 000',
  'Nombre de clients|213',
  'Nb total de clients : 213',
  'Médiane|||||12',
  'Average|||||12',
  'Écart N/N-1|||||3,5 %',
])('« %s » is a line of sums', (line) => {
  expect(kindOf(line)).toBe('total');
});

test.each([
  'Fin',
  'FIN DE LISTE',
  "Fin de l'édition",
  '*** FIN ***',
  '* données au 12/11/2025',
  '* hors clients en sommeil',
  '(1) hors Corse',
  'Données au 31/12/2025',
  'Document interne',
  'Document confidentiel – ne pas diffuser',
  'Usage interne uniquement',
  'NB: chiffres provisoires',
  'N.B. : montants en milliers d’euros',
  'Nota : les prospects ne sont pas comptés',
  'Note : CA hors taxes',
  'Édité le 12/11/2025 par S. Roux|Page 3 / 12',
  'Source : ERP, extraction du 12/11/2025',
  '© Lamy 2025',
  'Extraction du 12/11/2025',
  'Filtres appliqués : Statut = Client',
  'Montants en k€',
  'Mise à jour : 12/11/2025',
  'Légende : en rouge, clients bloqués',
  '213 clients actifs',
])('« %s » is a footer', (line) => {
  expect(kindOf(line)).toBe('total');
});

test.each([
  'C01|TOTAL ENERGIES|92400|Courbevoie|01 47 44 45 46||',
  '|TOTAL ENERGIES||||12 000|',
  '|Total Access Lyon||||12 000|',
  '|Somme Transports||||12 000|',
  '|Report Assurances||||12 000|',
  '|Moyenne Montagne SARL||||12 000|',
  '|Total Réunion||||12 000|',
  '|Total|69003|Lyon|04 72 00 00 01||',
  '|Total|||04 72 00 00 01||',
  '|Cumul SARL||||8 000|',
  '|Fin Gourmet||||8 000|',
  '|Fin|35000|Rennes|||',
  '|NB Consulting||||8 000|',
  '|Nota Bene Éditions||||8 000|',
  '|Document Services||||8 000|',
  '|Page Personnel||||8 000|',
  '|Source Vive|35000||||',
  '|Maximum Fitness||||8 000|',
  '|Somme Habitat|80000|Amiens|||',
  '|Solde Express||||8 000|',
  '|La Moyenne Bretonne',
  '|Variation Coiffure||||8 000|',
  '|Extraction Sud SAS||||',
  '|Total|||||NPA, rappeler en mars',
])('« %s » is a customer', (line) => {
  expect(kindOf(line)).toBe('data');
});

test('a customer called as a header says is told from a header written again', () => {
  expect(kindOf('Code|Société|CP|Ville|Tél|CA N-1|Observations')).toBe('repeated_header');
  expect(kindOf('CODE|SOCIETE|CP|VILLE|TEL||')).toBe('repeated_header');
  expect(kindOf('C12|Ville|35000|Rennes|||')).toBe('data');
  expect(kindOf(' | | ||||')).toBe('blank');
});
