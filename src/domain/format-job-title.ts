import { foldText, tidyText } from './fold-text.ts';

/** Initials that titles are made of; other words of a shouted title are words. */
const INITIALS: ReadonlySet<string> = new Set(
  (
    'adg adv aft ag bet bim bp bpo btp ccas ce ceo cfo chr cio coo cse cto cvc daf dag daj dga dg dgs dir dpo drh dsi dst ' +
    'erp esn gmao gtb gtc hse idf it paca pdg pme qhse qse qsse raf rh rrh rse rssi sav si sirh ssi sst st tp ul vip vp vrd'
  ).split(' '),
);

/** Written with capitals wherever they stand. */
const PLACES = [
  'Nord',
  'Sud',
  'Est',
  'Ouest',
  'Île-de-France',
  'Hauts-de-France',
  'Rhône-Alpes',
  'Auvergne',
  'Bretagne',
  'Normandie',
  'Occitanie',
  'Aquitaine',
  'Alsace',
  'Lorraine',
  'Bourgogne',
  'Provence',
  'Europe',
  'France',
] as const;

/** Words of titles that a keyboard without accents spoils. None is another word without its accents. */
const ACCENTED = (
  'adhérent bâtiment bibliothécaire bibliothèque clientèle cogérant cogérante comptabilité conseillère contrôleur contrôleuse ' +
  'contrôle coopérative cuisinière création créateur créatrice département départemental délégation délégué déléguée dépôt ' +
  'développement développeur développeuse économe éditeur éducateur éducatrice électricien électricienne électricité employé ' +
  'employée énergie équipe équipes équipement équipements études expédition expéditions exécutif financière général générale ' +
  'généraux gérant gérante hôtelier hôtelière hygiène infirmière ingénieur ingénieure intérimaire matériel médiathèque ' +
  'mécanicien mécanicienne mécanique médecin métallerie méthodes métreur numérique négociateur négociatrice opérateur ' +
  'opératrice opérationnel opérationnelle opérations ouvrière pédagogique préparateur préparatrice présidence président ' +
  'présidente prévention propriétaire propreté qualité réception réceptionniste rédacteur rédactrice régional régionale ' +
  'régionaux réseau réseaux santé secrétaire secrétariat sécurité siège société stratégie stratégique système systèmes ' +
  'sédentaire trésorerie trésorier trésorière véhicules vétérinaire'
).split(' ');

const ACCENTS: ReadonlyMap<string, string> = new Map(ACCENTED.map((word) => [foldText(word), word]));

const PLACE_PATTERNS = PLACES.map((place) => ({
  place,
  // Letters of either kind of e, i, o; never inside a longer word.
  pattern: new RegExp(`(?<![\\p{L}-])${place.replace(/Î/g, '[ÎI]').replace(/ô/g, '[ôo]')}(?![\\p{L}-])`, 'giu'),
}));

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function withAccents(word: string): string {
  const known = ACCENTS.get(word.toLowerCase());
  if (known === undefined) return word;
  return /^\p{Lu}/u.test(word) ? capitalized(known) : known;
}

/** A title as people write it: in small letters where it was shouted, initials (DAF, DSI, QSE) and places with capitals. */
export function formatJobTitle(text: string): string {
  const tidy = tidyText(text).replace(/^[-–—,;:/.\s]+|[-–—,;:/\s]+$/g, '');
  const isShouted = tidy === tidy.toUpperCase() && /\p{Lu}{5}/u.test(tidy);
  const spelled = tidy.replace(/\p{L}+(?:&\p{L})?/gu, (word) => {
    const isInitials = INITIALS.has(word.toLowerCase()) || /&/.test(word) || !/[AEIOUYÀ-Ý]/.test(word);
    const lowered = isShouted && !(isInitials && word.length > 1) ? word.toLowerCase() : word;
    return withAccents(lowered);
  });
  const placed = PLACE_PATTERNS.reduce((title, { place, pattern }) => title.replace(pattern, place), spelled);
  // « Chargé d'affaires », « chargée de mission »: « charge » alone is another word.
  return capitalized(placed.replace(/^charge(e?) d(?=e |es |['’])/i, 'chargé$1 d'));
}
