import { foldText } from './fold-text.ts';

/** What a site is for. */
export type SiteKind = 'regional_office' | 'agency' | 'plant' | 'workshop' | 'store' | 'warehouse' | 'depot' | 'office';

/** Most telling first: « direction régionale » is not « direction », « plateforme logistique » not « plateforme ». */
const KIND_WORDS: readonly (readonly [SiteKind, RegExp])[] = [
  [
    'regional_office',
    /\b(direction|delegation|bureau|office|siege|etablissement|dir) (regionale?|interregionale?|territoriale?|zone)\b|\bdr\b|\bregional (office|headquarters)\b/,
  ],
  [
    'warehouse',
    /\b(entrepots?|plate-?forme( logistique)?|warehouse|centre de (distribution|tri|stockage)|magasin central|logistique)\b/,
  ],
  ['depot', /\bdepots?\b/],
  [
    'plant',
    /\b(usines?|fabrique|site (industriel|de production)|centre de production|unite de production|plant|factory|manufacture|fonderie|scierie|carriere|centrale)\b/,
  ],
  ['workshop', /\b(ateliers?|garage|workshop|centre (technique|de maintenance))\b/],
  [
    'store',
    /\b(magasins?|boutiques?|points? de vente|pdv|shop|store|showroom|concession|supermarche|hypermarche|restaurant)\b/,
  ],
  [
    'agency',
    /\b(agences?|agce|ag|succursales?|antennes?|branch|agency|delegation|filiale locale|caisse locale|centre)\b/,
  ],
  ['office', /\b(bureaux?|office|cabinet|administratif)\b/],
];
const HEAD_OFFICE = /\b(siege( social)?|head ?office|headquarters?|hq|maison mere|direction generale|holding)\b/;

/** The kind of site that words speak of, null where they speak of none. */
export function siteKindOf(text: string): SiteKind | null {
  const folded = foldText(text);
  return KIND_WORDS.find(([, words]) => words.test(folded))?.[0] ?? null;
}

/** « siège », « head office » and the like. A regional head office is no head office. */
export function isHeadOfficeWords(text: string): boolean {
  const folded = foldText(text);
  return HEAD_OFFICE.test(folded) && !/\bregiona|\b(hors|autre que|pas le|sauf) (le )?siege/.test(folded);
}

const CLOSED =
  /\b((site|agence|magasin|depot|usine|etablissement|etab|bureau|succursale|activite|boutique|restaurant|atelier) (definitivement |est |a ete |etait )?ferme[es]?|ferme[es]? (definitivement|depuis|en|le|au)|fermeture (definitive|du site|de l'agence)|(site|agence) supprimee?|cessation (d'activite)?|liquidation|liquidee?|radiee?|closed( down)?|n'existe plus|a ferme|\(fermee?\)|^fermee?$|cessee?)\b|\(fermee?\)/;
const MOVED =
  /\b(a demenage|ont demenage|demenagee?s?|demenagement|transferee?s?|transfert (du|de l|vers|a)|nouvelle adresse|changement d'adresse|ancienne adresse|ex-adresse|relogee?s?|moved( to)?|relocated)\b/;
const NOT_YET =
  /\b(pas|jamais|non|ne|n') ?(a |ete |est )?(ferme|demenage|transfere)|\b(va|doit|devrait|pourrait|prevoit de|envisage de|compte) (\w+ )?(fermer|demenager)|\b(futur|prochain|projet de) (demenagement|transfert)|ferme (le|en) (lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|week|midi|aout|juillet)|ferme (entre|de \d|a \d|l'apres)/;

/** Closed or moved, where the words say so of today; a plan or an opening hour says nothing. */
export function siteStateOf(text: string): 'closed' | 'moved' | null {
  const folded = foldText(text);
  if (NOT_YET.test(folded)) return null;
  if (MOVED.test(folded)) return 'moved';
  return CLOSED.test(folded) ? 'closed' : null;
}
