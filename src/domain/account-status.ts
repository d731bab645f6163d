import { foldText } from './fold-text.ts';

/** Where a customer stands with us. */
export type AccountStatus = 'prospect' | 'client' | 'former_client' | 'partner' | 'inactive';

const EXACT: Readonly<Record<string, AccountStatus>> = {
  c: 'client',
  cl: 'client',
  cli: 'client',
  clt: 'client',
  ca: 'client',
  actif: 'client',
  active: 'client',
  p: 'prospect',
  pr: 'prospect',
  pro: 'prospect',
  psp: 'prospect',
  prosp: 'prospect',
  suspect: 'prospect',
  lead: 'prospect',
  piste: 'prospect',
  'a prospecter': 'prospect',
  cible: 'prospect',
  ac: 'former_client',
  anc: 'former_client',
  perdu: 'former_client',
  ex: 'former_client',
  resilie: 'former_client',
  churn: 'former_client',
  lost: 'former_client',
  ci: 'inactive',
  i: 'inactive',
  inactif: 'inactive',
  inactive: 'inactive',
  dormant: 'inactive',
  sommeil: 'inactive',
  archive: 'inactive',
  ferme: 'inactive',
  bloque: 'inactive',
  part: 'partner',
  fournisseur: 'partner',
  frs: 'partner',
  revendeur: 'partner',
  prescripteur: 'partner',
  apporteur: 'partner',
};
/** In this order: « ancien client » holds « client », « client inactif » too. */
const WORDS: readonly (readonly [AccountStatus, RegExp])[] = [
  [
    'inactive',
    /\b(inacti\w+|dormante?s?|en sommeil|archivee?s?|radiee?s?|cessee?s?|en veille|non acti\w+|closed|inactive)\b/,
  ],
  ['former_client', /\b(anciens?|ancienne|ex|former|perdu[es]*|resilie[es]*|lost|ancient)\b.*|\bclient perdu/],
  ['partner', /\b(partenaires?|partners?|revendeurs?|resellers?|apporteurs?|distributeurs?|fournisseurs?)\b/],
  [
    'prospect',
    /\b(prospects?|prospection|suspects?|leads?|pistes?|a conquerir|non clients?|futurs? clients?|pas (encore )?clients?)\b/,
  ],
  ['client', /\b(clients?|cliente|customers?|clt|actifs?|active|acquis|gagne|en compte|fidele|regulier)\b/],
];

/** The status that a cell of a status column says, null where it says none that we know. */
export function normalizeStatus(text: string): AccountStatus | null {
  const folded = foldText(text)
    .replace(/[._-]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (folded === '') return null;
  if (Object.hasOwn(EXACT, folded)) return EXACT[folded] ?? null;
  return WORDS.find(([, words]) => words.test(folded))?.[0] ?? null;
}
