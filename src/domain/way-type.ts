/** Types of way: canonical full word, then every way to write it short (Sirene, La Poste, and what people type). */
const STREETS: Readonly<Record<string, string>> = {
  rue: 'r ru rues',
  avenue: 'av ave aven avn',
  boulevard: 'bd bld boul bvd blvd boulv',
  route: 'rte rt routes',
  chemin: 'che chem ch chm',
  place: 'pl plc',
  allée: 'all al alle allee allees alls',
  impasse: 'imp impas',
  cours: 'crs',
  quai: 'qu qai',
  square: 'sq',
  passage: 'pas pass psg',
  faubourg: 'fg fbg faub',
  promenade: 'prom',
  esplanade: 'esp espl',
  'rond-point': 'rpt rondpoint rpnt',
  carrefour: 'car carr',
  montée: 'mte mtee montee',
  côte: 'cote',
  descente: 'dsc',
  ruelle: 'rle',
  sente: 'sen sentier',
  traverse: 'tra trav',
  venelle: 'ven',
  voie: 'voi',
  rocade: 'roc',
  chaussée: 'chs chaussee',
  mail: 'mails',
  périphérique: 'peripherique',
  parvis: 'prv',
  galerie: 'galeries',
  cour: 'cor',
  'grande rue': 'gr granderue',
  villa: 'vla',
  levée: 'levee',
  digue: 'dig',
  port: 'prt',
  contour: 'cont',
  pourtour: 'pourt',
  tertre: 'trt',
  clos: 'clo',
  placis: 'placi',
};

/** Places that stand in a street's stead where there is none, and beside it otherwise. */
const PLACES: Readonly<Record<string, string>> = {
  'zone artisanale': 'za',
  'zone industrielle': 'zi',
  "zone d'activités": 'zae',
  "zone d'aménagement concerté": 'zac',
  'zone commerciale': 'zcom',
  zone: 'zn zon',
  "parc d'activités": 'pa pae',
  parc: 'prc',
  'centre commercial': 'ccal ctrecial',
  technopole: 'tpl technopôle',
  'lieu-dit': 'ld lieudit',
  résidence: 'res resid residence',
  lotissement: 'lot lotiss',
  domaine: 'dom',
  quartier: 'qua quart quartier',
  hameau: 'ham hme',
  cité: 'cite',
  château: 'cht chateau',
  plateau: 'plt',
  'terre-plein': 'terreplein tpn',
  bourg: 'brg',
  village: 'vlge vge',
  plaine: 'pln',
  ferme: 'frm',
  halle: 'hle',
};

function byShortForm(types: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '');
  return new Map(
    Object.entries(types).flatMap(([full, short]) =>
      [fold(full), ...short.split(' ')].map((form) => [form, full] as const),
    ),
  );
}

const STREET_FORMS = byShortForm(STREETS);
const PLACE_FORMS = byShortForm(PLACES);

/** Full word of a type of street, given accent-less lower case (« bd », « boulevard »); null where it is none. */
export function findStreetType(word: string): string | null {
  return STREET_FORMS.get(word) ?? null;
}

/** Full word of a kind of place (« zi », « residence »); null where it is none. */
export function findPlaceType(word: string): string | null {
  return PLACE_FORMS.get(word) ?? null;
}
