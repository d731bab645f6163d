import { expect, test } from 'vitest';
import { THEMES } from '../../../domain/words/catalogue.ts';
import { MESSY, readText, reportOf, sectionOf, structureLines } from './made-report.ts';
import { reportPage } from './write-report.ts';

const page = reportOf(MESSY);
const english = reportOf(MESSY, 'en');

test('the title is the result, and names the file without a date', () => {
  const title = /<h1>(.*?)<\/h1>/.exec(page)?.[1] ?? '';
  expect(title.replaceAll('\u00a0', ' ')).toMatch(/^7 lignes, \d clients, \d sites : voici votre base$/);
  expect(/<h1>(.*?)<\/h1>/.exec(english)?.[1]?.replaceAll('\u00a0', ' ')).toMatch(/^7 rows, \d customers, .*base$/);
  expect(readText(page)).toContain('clients.csv');
  expect(page).not.toMatch(/\d{2}\/\d{2}\/20\d\d|20\d\d-\d{2}-\d{2}|T\d{2}:\d{2}/);
});

test('the ten parts of the report stand in the order in which a sales director reads', () => {
  const titles = [...page.matchAll(/<h2>(.*?)<\/h2>/g)].map(([, title]) =>
    readText(title ?? '').replace(/[\u00a0\u202f]/g, ' '),
  );
  const asked = [
    'Ce que votre fichier cachait',
    'Un exemple',
    'Vos ',
    'Qui décide',
    'Trous et chevauchements',
    'La qualité, avant et après',
    'Fait sans vous consulter',
    'À vérifier d’abord',
    'Les ',
    'Comment lire ces chiffres',
  ];
  expect(titles.map((title, at) => title.startsWith(asked[at] ?? '-'))).toEqual(asked.map(() => true));
  expect([...english.matchAll(/<h2>/g)]).toHaveLength(titles.length);
});

test('no code of the catalogue appears raw, in either language', () => {
  const codes = new Set(THEMES.flatMap((theme) => Object.keys(theme)));
  for (const code of codes) codes.add(code.replace(/_(?:zero|one|other)$/, ''));
  for (const one of [page, english, reportOf(['Nom;Ville', 'Dupont;Lyon']), reportOf([MESSY[0] ?? ''])]) {
    const words = readText(one).match(/\b[a-z]+(?:_[a-z0-9]+)+\b/g) ?? [];
    expect(words.filter((word) => codes.has(word) || word.startsWith('report_'))).toEqual([]);
    expect(one).not.toContain('{{');
  }
});

test('a cell of the sheet never becomes markup', () => {
  expect(page).not.toContain('<b>Garage');
  expect(page).toContain('&lt;b&gt;');
});

test('the page asks nothing of the network and runs no script', () => {
  expect(page).not.toMatch(/<script|<link|<img|https?:\/\/|url\(/);
  expect(page).toContain("default-src 'none'");
});

test('the same sheet gives the same bytes', () => {
  expect(reportPage(structureLines(MESSY), 'fr')).toBe(page);
});

test('names, mailboxes, phones and comments are inside what the mask hides', () => {
  const masked = page.replace(/<span class="person">.*?<\/span>/g, '');
  for (const personal of [
    'Dupont',
    'DUPONT',
    'Claire',
    'jean.dupont@',
    '06\u00a012\u00a034',
    '612345678',
    'L. Petit',
    'l.roy(at)',
  ]) {
    expect(page, personal).toContain(personal);
    expect(masked, personal).not.toContain(personal);
  }
  expect(masked).toContain('Lamy Industrie');
  expect(readText(page)).toContain('Données personnelles\u00a0: diffusion restreinte');
});

test('French typography is kept: no plain space before high punctuation', () => {
  const own = readText(page).replace(/clients\.csv/g, '');
  expect(own.match(/[^\s] [;:!?%»€]/g)?.filter((found) => !found.includes(')'))).toBeFalsy();
});

test('a sheet with a header and nothing under it still gives a page that says so', () => {
  const empty = reportOf([MESSY[0] ?? '']);
  expect(readText(empty)).toContain('Rien\u00a0: ce fichier est déjà bien tenu.');
  expect(readText(sectionOf(empty, 'Comment lire'))).toContain('0 ligne lue = 0 placée');
});

test('no gain in euros is invented', () => {
  expect(readText(sectionOf(page, 'Les '))).not.toMatch(/€|euro/);
  expect(readText(page)).toContain('Ce rapport n’estime aucun gain en euros.');
});
