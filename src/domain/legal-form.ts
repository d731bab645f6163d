import { foldText } from './fold-text.ts';

/** Canonical legal forms and the words that say them. Source of the list: Sirene level III in daily use, and common foreign forms. */
const FORMS: Readonly<Record<string, string>> = {
  sarl: 'SARL',
  sarlu: 'SARL',
  eurl: 'EURL',
  sas: 'SAS',
  sasu: 'SASU',
  sa: 'SA',
  sca: 'SCA',
  scs: 'SCS',
  snc: 'SNC',
  sci: 'SCI',
  sccv: 'SCCV',
  scm: 'SCM',
  scp: 'SCP',
  scop: 'SCOP',
  scic: 'SCIC',
  scea: 'SCEA',
  earl: 'EARL',
  gaec: 'GAEC',
  selarl: 'SELARL',
  selarlu: 'SELARL',
  selas: 'SELAS',
  selasu: 'SELAS',
  selafa: 'SELAFA',
  gie: 'GIE',
  geie: 'GEIE',
  gip: 'GIP',
  epic: 'EPIC',
  sem: 'SEM',
  spl: 'SPL',
  se: 'SE',
  ei: 'EI',
  eirl: 'EIRL',
  saem: 'SEM',
  association: 'Association',
  assoc: 'Association',
  ltd: 'LTD',
  limited: 'LTD',
  gmbh: 'GMBH',
  bv: 'BV',
  spa: 'SPA',
  srl: 'SRL',
  sprl: 'SRL',
  inc: 'INC',
  llc: 'LLC',
  sl: 'SL',
  ag: 'AG',
  nv: 'NV',
  plc: 'PLC',
  kg: 'KG',
  oy: 'OY',
  ab: 'AB',
};

/** Words that are also ordinary words or initials: a legal form only where they open or close a name. */
const EDGE_ONLY = new Set([
  'sa',
  'se',
  'ei',
  'sl',
  'ag',
  'nv',
  'bv',
  'sem',
  'spl',
  'spa',
  'inc',
  'kg',
  'oy',
  'ab',
  'gip',
  'epic',
  'srl',
]);

// A map and not the record: asking an object for a word just cut out of a text makes V8 look for that text among all it knows.
const forms = new Map(Object.entries(FORMS));

/** The canonical legal form that a folded word says, null where it says none. */
export function legalFormOf(word: string, isAtEdge: boolean): string | null {
  const form = forms.get(word);
  if (form === undefined || (EDGE_ONLY.has(word) && !isAtEdge)) return null;
  return form;
}

const SPACED =
  /\b(s[ .]+a[ .]+r[ .]+l|s[ .]+a[ .]+s[ .]+u|s[ .]+a[ .]+s|e[ .]+u[ .]+r[ .]+l|s[ .]+c[ .]+i|s[ .]+n[ .]+c|s\. ?a)\b\.?/gi;
const DOTTED = /\b(?:[a-z]\.){2,}(?:[a-z](?![a-z]))?/gi;

/** A letter by itself before a dot or a space: both patterns begin so, and hardly any name has one. */
const LONE_LETTER = /\b[a-z][. ]/i;

/** Initials written with dots or spaces are put together: « S.A.R.L. » → « SARL », « J.C. Decaux » → « JC Decaux ». */
export function joinInitials(text: string): string {
  if (!LONE_LETTER.test(text)) return text;
  return text
    .replace(SPACED, (found) => found.replace(/[ .]/g, ''))
    .replace(DOTTED, (found) => found.replace(/\./g, ''));
}

/** A cell of a « Forme juridique » column, as one canonical form; null where it is none we know. */
export function normalizeLegalForm(text: string): string | null {
  const folded = foldText(joinInitials(text)).trim();
  for (const word of folded.match(/[a-z]+/g) ?? []) {
    const form = legalFormOf(word, true);
    if (form !== null) return form;
  }
  return LONG_FORMS.find(([words]) => folded.includes(words))?.[1] ?? null;
}

/** In this order: the words of a SARL stand in those of four other forms. */
const LONG_FORMS: readonly (readonly [string, string])[] = [
  ['exercice liberal a responsabilite limitee', 'SELARL'],
  ['exercice liberal par actions', 'SELAS'],
  ['agricole a responsabilite limitee', 'EARL'],
  ['individuel a responsabilite limitee', 'EIRL'],
  ['individuelle a responsabilite limitee', 'EIRL'],
  ['unipersonnelle a responsabilite limitee', 'EURL'],
  ['simplifiee unipersonnelle', 'SASU'],
  ['simplifiee a associe unique', 'SASU'],
  ['simplifiee', 'SAS'],
  ['responsabilite limitee unipersonnelle', 'EURL'],
  ['responsabilite limitee', 'SARL'],
  ['societe anonyme', 'SA'],
  ['nom collectif', 'SNC'],
  ['civile immobiliere', 'SCI'],
  ['entrepreneur individuel', 'EI'],
  ['entreprise individuelle', 'EI'],
];
