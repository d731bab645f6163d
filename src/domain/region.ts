import { foldedWords } from './fold-text.ts';

/** Regions of 2016 by INSEE code; overseas collectivities stand as their own. */
export const REGION_NAMES: Readonly<Record<string, string>> = {
  '01': 'Guadeloupe',
  '02': 'Martinique',
  '03': 'Guyane',
  '04': 'La Réunion',
  '06': 'Mayotte',
  '11': 'Île-de-France',
  '24': 'Centre-Val de Loire',
  '27': 'Bourgogne-Franche-Comté',
  '28': 'Normandie',
  '32': 'Hauts-de-France',
  '44': 'Grand Est',
  '52': 'Pays de la Loire',
  '53': 'Bretagne',
  '75': 'Nouvelle-Aquitaine',
  '76': 'Occitanie',
  '84': 'Auvergne-Rhône-Alpes',
  '93': "Provence-Alpes-Côte d'Azur",
  '94': 'Corse',
};

/** Former regions and everyday names, which job titles still use. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  idf: '11',
  'region parisienne': '11',
  centre: '24',
  bourgogne: '27',
  'franche comte': '27',
  'haute normandie': '28',
  'basse normandie': '28',
  'nord pas de calais': '32',
  picardie: '32',
  alsace: '44',
  lorraine: '44',
  'champagne ardenne': '44',
  aquitaine: '75',
  limousin: '75',
  'poitou charentes': '75',
  'midi pyrenees': '76',
  'languedoc roussillon': '76',
  auvergne: '84',
  'rhone alpes': '84',
  ara: '84',
  paca: '93',
  reunion: '04',
};

const BY_NAME = new Map([
  ...Object.entries(REGION_NAMES).map(([code, name]) => [foldedWords(name).join(' '), code] as const),
  ...Object.entries(OTHER_NAMES),
]);

/** Code of the region that a text names, former and everyday names included; null where it names none. */
export function findRegionNamed(text: string): string | null {
  return BY_NAME.get(foldedWords(text).join(' ')) ?? null;
}
