import { expect, test } from 'vitest';
import type { Question } from '../../../matching/arrangement.ts';
import { MESSY, readText, reportOf, sectionOf, structureLines } from './made-report.ts';
import { reportPage } from './write-report.ts';

const page = reportOf(MESSY);
const plain = (part: string) => readText(part).replace(/[\u00a0\u202f]/g, ' ');
const section = (title: string, of = page) => plain(sectionOf(of, title));

test('what the file hid is told with names: spellings, group, reps, refusals', () => {
  const told = section('Ce que votre fichier cachait');
  expect(told).toMatch(/Lamy Services SAS est écrit de 3 façons : LAMY SERVICES · Lamy Services · Lamy Services SAS/);
  expect(told).toMatch(/Lamy, votre plus grand groupe, réunit 2 sociétés, 3 sites et 3 contacts\. 3 de ses 4 lignes/);
  expect(told).toContain('Lamy est suivi par 2 personnes : L. Petit, S. Nguyen. C’est le seul client dans ce cas.');
  expect(told).toMatch(/1 personne ne veut plus être contactée.*Mme Claire Martin \(ligne 4\)/);
});

test('eight schools of one SIREN are no eight spellings of one school', () => {
  const schools = ['Les Lilas', 'Jean Moulin', 'Victor Hugo'].map(
    (name, at) => `École ${name};213500168000${at}${at};Bain`,
  );
  expect(section('Ce que', reportOf(['Nom;SIRET;Ville', ...schools]))).not.toContain('façons');
});

test('the example shows the lines with their numbers in the file beside what they became', () => {
  const example = section('Un exemple');
  expect(example).toContain('Un exemple, Lamy Services SAS : 3 lignes de votre fichier');
  expect(example).toMatch(/2 Lamy Services SAS 81234567600017 .* 3 LAMY SERVICES/);
  expect(example).toMatch(/◆ Lamy ■ Lamy Services SAS 812 345 676 .*● .*812 345 676 00017 · lignes 2, 3/);
});

test('the first customers are ranked by revenue, and what they weigh is said', () => {
  const clients = section('Vos ');
  expect(clients).toMatch(/Classés par chiffre d’affaires avec vous/);
  expect(clients).toMatch(/◆ Lamy 2 3 2 3 2 20 000 € L\. Petit, S\. Nguyen/);
  expect(clients).toContain('1 client = 96 % du CA connu');
});

test('without revenue the customers are ranked by sites, and the page says so', () => {
  const lines = [
    'Raison sociale;SIREN;Adresse;CP;Ville',
    'Durand;812345676;1 rue X;69003;Lyon',
    'Durand;812345676;9 rue Y;38000;Grenoble',
    'Zed;;1 rue Z;35000;Rennes',
  ];
  const clients = section('Vos ', reportOf(lines));
  expect(clients).toContain('Classés par nombre de sites : votre fichier ne donne pas de chiffre d’affaires.');
  expect(clients).toMatch(/1 client = 67 % des sites/);
  expect(clients).not.toContain('Suivi par');
});

test('a role stated in the file stands apart from one inferred from the job title', () => {
  const lines = [
    'Raison sociale;Ville;Prénom;Nom;Fonction;Rôle',
    'Durand;Lyon;Anne;Roy;Acheteuse;Signataire',
    'Durand;Lyon;Paul;Bon;DAF;',
  ];
  const who = section('Qui décide', reportOf(lines));
  expect(who).toMatch(/Anne Roy, Acheteuse rôle indiqué : signataire rôle déduit de la fonction : acheteur/);
  expect(who).toContain('1 personne a un rôle indiqué. 1 personne n’a qu’un rôle déduit.');
  expect(section('Qui décide')).toContain('Aucun rôle n’est indiqué dans votre fichier.');
  expect(section('Qui décide')).toMatch(
    /1 client sans décideur connu \(ni rôle indiqué, ni rôle déduit de la fonction\)/,
  );
  expect(section('Qui décide')).toMatch(
    /50 % de vos clients ont au moins deux contacts connus \(1 sur 2\) ; .* de 90 %/,
  );
});

test('a file that names nobody gets a sentence, not an empty grid', () => {
  const who = sectionOf(reportOf(['Raison sociale;Ville', 'Durand;Lyon']), 'Qui décide');
  expect(plain(who)).toContain('Votre fichier ne nomme personne');
  expect(who).not.toContain('<table');
});

test('holes name what nobody covers, overlaps who covers twice', () => {
  const holes = section('Trous');
  expect(holes).toMatch(/1 site sans contact \(.*\) .*Rennes/);
  expect(holes).toMatch(/1 région sans aucun contact \(.*\) Bretagne/);
  expect(holes).toMatch(/1 client que personne ne suit/);
  expect(holes).toMatch(/1 client suivi par plusieurs personnes \(.*\) Lamy \(L\. Petit, S\. Nguyen\)/);
  expect(holes).toMatch(/1 région que personne ne suit \(.*\) Bretagne/);
  expect(section('Trous', reportOf(['Raison sociale;Ville', 'A;Lyon']))).toContain('ne dit pas qui suit vos clients');
});

test('each quality figure stands beside its definition, and lists what still lacks it', () => {
  const quality = section('La qualité');
  expect(quality).toMatch(/SIRET 40 % 40 %/);
  expect(quality).toContain('Part des lignes de données.');
  expect(quality).toContain('Objectif : moins de 10.');
  expect(quality).toMatch(/3 sites sans SIRET .*Grenoble/);
  expect(quality).toMatch(/1 SIRET réparé · aucun SIRET perdu · 1 e-mail inutilisable/);
  expect(quality).toMatch(/E-mail mal formé 1 ligne 5 l\.roy\(at\)lamy/);
});

test('each kind of automatic decision gives its count and real examples with their lines', () => {
  const alone = section('Fait sans');
  expect(alone).toMatch(/Contacts dont des lignes ont été réunies 1 M\. Jean Dupont \(lignes 2 et 3\) – /);
  expect(alone).toMatch(/Téléphone : zéro de tête perdu, remis 1 ligne 2 612345678 → 06 12 34 56 78/);
  expect(alone).toMatch(/Personnes marquées « ne plus contacter » 1 Mme Claire Martin/);
});

test('a doubt shows a line of each side and what speaks for and against', () => {
  const structured = structureLines(MESSY);
  const question: Question = {
    id: 'q',
    kind: 'same_entity',
    left: 'a',
    right: 'b',
    leftRows: [1, 2],
    rightRows: [4],
    rowCount: 23,
    valueCents: 0,
    evidence: {
      reasons: [{ code: 'same_phone' }, { code: 'name_slips' }],
      against: [{ code: 'place_other_town' }],
      score: 1,
      probability: 0.6,
      bars: [],
      priorWeight: 0,
    },
  };
  const questions = Array.from({ length: 12 }, () => question);
  const withDoubt = { ...structured, arrangement: { ...structured.arrangement, questions, unaskedCount: 7 } };
  const doubts = sectionOf(reportPage(withDoubt, 'fr'), 'À vérifier');
  expect(plain(doubts)).toMatch(
    /Est-ce la même société \? vaut pour 23 lignes ligne 2 Lamy · Lamy Services SAS · .* ligne 5 Lamy · Lamy Industrie SAS · .* Pour : même téléphone, noms presque identiques \(faute de frappe\) Contre : villes différentes/,
  );
  expect(doubts.match(/class="doubt"/g)).toHaveLength(10);
  expect(plain(doubts)).toContain('Restent 2 questions, dans clients.xlsx.');
  expect(plain(doubts)).toContain('7 autres doutes, de moindre valeur, ne sont pas posés');
  expect(section('À vérifier')).not.toContain('moindre valeur');
  expect(section('À vérifier')).toContain('Aucune question ne reste ouverte.');
});

test('each next step says who, how long and what it brings', () => {
  const steps = section('Les ');
  expect(steps).toMatch(/Faire confirmer qui décide chez Lamy\. Commercial 4 min /);
  expect(steps).toMatch(/Décider qui suit Lamy\. Directeur commercial 2 min Un seul responsable pour ce client\./);
  expect(steps).toMatch(/Corriger 1 e-mail inutilisable\. Référent données 1 min/);
});

test('the accounting adds up, and what was not checked is said', () => {
  const reading = section('Comment lire');
  const [, read, ...parts] =
    /(\d+) lignes lues = (\d+) placées?(?: \+ (\d+) rép\S+ réunies?)?(?: \+ (\d+) à vérifier)?(?: \+ (\d+) vides?)?/.exec(
      reading,
    ) ?? [];
  expect(Number(read)).toBe(7);
  expect(parts.reduce((sum, part) => sum + Number(part ?? 0), 0)).toBe(7);
  expect(reading).toContain('existence à l’INSEE n’a pas été vérifiée');
  expect(reading).toMatch(/Ramure, version \d+\.\d+\.\d+/);
  expect(reading).toMatch(/1 colonne sur 16 non reconnue, conservée telle quelle Zorg/);
});

test('the same parts are told in English', () => {
  const english = reportOf(MESSY, 'en');
  expect(section('What your file was hiding', english)).toContain('Lamy is followed by 2 people: L. Petit, S. Nguyen.');
  expect(section('Your 2 groups', english)).toContain('1 customer = 96% of known revenue');
  expect(section('Holes', english)).toMatch(/1 region followed by nobody \(.*\) Bretagne/);
  expect(section('Done without', english)).toContain('Phone: lost leading zero, put back');
  expect(section('The next', english)).toMatch(/Decide who follows Lamy\. Sales director 2 min One person in charge/);
  expect(section('How to read', english)).toMatch(/7 rows read = 4 placed \+ 1 repetition united \+ 2 blank/);
});

test('a list longer than a page bears says how many more there are', () => {
  const rows = Array.from({ length: 130 }, (_, at) => `Client ${at}x;${at} rue du Port;35000;Rennes`);
  const who = sectionOf(reportOf(['Raison sociale;Adresse;CP;Ville;Nom', ...rows]), 'Trous');
  expect(plain(who)).toMatch(/130 sites sans contact .* et 30 autres/);
});
