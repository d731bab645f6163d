import { foldText } from '../../domain/fold-text.ts';
import { isHeadOfficeWords, type SiteKind, siteKindOf, siteStateOf } from '../../domain/site-kind.ts';
import type { SiteState } from '../record.ts';
import { remember } from './remember.ts';

/** What words say of the place itself. Null says nothing, never no. */
interface SiteWords {
  readonly kind: SiteKind | null;
  readonly isHeadOffice: boolean | null;
  readonly state: SiteState | null;
}

/** Reads a site name, a site type or « Siège O/N ». */
export const readSiteWords = remember(wordsOfSite);

function wordsOfSite(text: string): SiteWords {
  const isHeadOffice = isHeadOfficeWords(text);
  return {
    kind: isHeadOffice ? null : siteKindOf(text),
    isHeadOffice: isHeadOffice ? true : null,
    state: siteStateOf(text),
  };
}

/** A cell of a head-office column: a yes, a no, or words (« Siège », « Agence »). */
export const readHeadOfficeCell = remember(saysHeadOffice);

function saysHeadOffice(text: string): boolean | null {
  const folded = text.trim().toLowerCase();
  if (/^(1|o|oui|y|yes|x|vrai|true|s|✓)$/.test(folded)) return true;
  if (/^(0|n|non|no|faux|false|-)$/.test(folded)) return false;
  const words = readSiteWords(text);
  return words.isHeadOffice ?? (words.kind === null ? null : false);
}

/** A cell of a state column: « Ouvert », « F », « Fermé le 12/03 », « Transféré ». */
export const readSiteStateCell = remember(stateOfCell);

function stateOfCell(text: string): SiteState | null {
  const folded = foldText(text).trim();
  if (/^(ouverte?|actif|active|en activite|open|a|oui|o|1)$/.test(folded)) return 'open';
  if (/^(f|c|closed|inactif|inactive|cessee?)$/.test(folded)) return 'closed';
  return siteStateOf(text);
}
