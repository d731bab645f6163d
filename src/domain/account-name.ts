import { tidyTownName } from './address.ts';
import { formatCompanyName } from './company-name.ts';
import { foldedWords, tidyText } from './fold-text.ts';
import type { AccountLevel } from './organization-model.ts';
import type { SiteKind } from './site-kind.ts';

/** as_written: a name stays as it was typed; proposed: the standard is shown beside it; applied: it is written so. */
export const NAMING_RULES = ['as_written', 'proposed', 'applied'] as const;
export type NamingRule = (typeof NAMING_RULES)[number];

/** What the standard reads of an account. */
export interface NamedAccount {
  readonly level: AccountLevel;
  readonly name: string;
  readonly kind: SiteKind | 'network' | null;
  readonly town: string | null;
}

const WORD_OF_KIND: Readonly<Record<SiteKind, string>> = {
  regional_office: 'Direction régionale',
  agency: 'Agence',
  plant: 'Usine',
  workshop: 'Atelier',
  store: 'Magasin',
  warehouse: 'Entrepôt',
  depot: 'Dépôt',
  office: 'Bureau',
};
/** How people begin the name of a site: folded → as it is written. */
const BEGINNINGS = new Map(
  [
    ...Object.values(WORD_OF_KIND),
    'Succursale',
    'Antenne',
    'Boutique',
    'Siège',
    'Siège social',
    'Délégation régionale',
    'Établissement',
  ].map((words) => [foldedWords(words).join(' '), words]),
);
const LINKS = new Set(['de', 'du', 'des', 'd']);

/** « de Lyon », « d’Annecy », « du Mans », « des Ulis », « de La Rochelle ». */
export function writeOfTown(town: string): string {
  if (/^le\s/i.test(town)) return `du ${town.slice(3).trim()}`;
  if (/^les\s/i.test(town)) return `des ${town.slice(4).trim()}`;
  // Before an H usage wavers, and « de » is never wrong to read.
  return /^[aeiouyàâäéèêëîïôöùûüœæ]/i.test(town) ? `d’${town}` : `de ${town}`;
}

/** Splits « AGENCE DE LYON » into what it is and where: null where the name does not begin so. */
function readSiteName(name: string): { readonly beginning: string; readonly place: readonly string[] } | null {
  const words = foldedWords(name);
  for (const length of [2, 1]) {
    const beginning = BEGINNINGS.get(words.slice(0, length).join(' '));
    if (beginning === undefined) continue;
    const rest = words.slice(length);
    return { beginning, place: LINKS.has(rest[0] ?? '') ? rest.slice(1) : rest };
  }
  return null;
}

/** Whether words say a town: its own, without its article or with it (« du Mans »). */
function saysTown(words: readonly string[], town: string): boolean {
  const said = words.join(' ');
  const full = foldedWords(town);
  return said === full.join(' ') || (/^(le|les|l)$/.test(full[0] ?? '') && said === full.slice(1).join(' '));
}

function proposeSiteName({ name, kind, town }: NamedAccount): string {
  const own = town === null ? null : tidyTownName(tidyText(town));
  const read = readSiteName(name);
  if (own !== null && read !== null && (read.place.length === 0 || saysTown(read.place, own)))
    return `${read.beginning} ${writeOfTown(own)}`;
  if (own !== null && read === null && kind !== null && kind !== 'network' && saysTown(foldedWords(name), own))
    return `${WORD_OF_KIND[kind]} ${writeOfTown(own)}`;
  return formatCompanyName(name);
}

/**
 * The name that the standard gives: « LAMY SERVICES » → « Lamy Services »; for a site what it is and where, « AGENCE LYON » →
 * « Agence de Lyon ». A name that says more than that is only given back its capitals.
 */
export function proposeAccountName(account: NamedAccount): string {
  const tidy = tidyText(account.name);
  const proposed = account.level === 'site' ? proposeSiteName({ ...account, name: tidy }) : formatCompanyName(tidy);
  // Signs alone would leave nothing.
  return proposed === '' ? tidy : proposed;
}
