import { foldedWords } from './fold-text.ts';

/** Countries that a French customer file meets, by ISO 3166 alpha-2: names in French, English and their own language. */
const NAMES: Readonly<Record<string, string>> = {
  FR: 'france,fra,french republic,republique francaise,france metropolitaine,guadeloupe,martinique,guyane,guyane francaise,reunion,la reunion,mayotte,nouvelle caledonie,polynesie francaise,saint martin,saint barthelemy,saint pierre et miquelon,corse',
  MC: 'monaco,mco,principaute de monaco',
  BE: 'belgique,belgium,belgie,bel',
  LU: 'luxembourg,lux,grand duche de luxembourg,luxemburg',
  CH: 'suisse,switzerland,schweiz,svizzera,che',
  DE: 'allemagne,germany,deutschland,deu,ger',
  ES: 'espagne,spain,espana,esp',
  IT: 'italie,italy,italia,ita',
  GB: 'royaume uni,united kingdom,uk,angleterre,england,ecosse,scotland,grande bretagne,great britain,gbr,pays de galles,wales',
  PT: 'portugal,prt',
  NL: 'pays bas,netherlands,nederland,hollande,nld,the netherlands',
  IE: 'irlande,ireland,irl',
  AT: 'autriche,austria,osterreich,aut',
  PL: 'pologne,poland,polska,pol',
  DK: 'danemark,denmark,dnk',
  SE: 'suede,sweden,swe',
  NO: 'norvege,norway,nor',
  FI: 'finlande,finland,fin',
  CZ: 'tchequie,republique tcheque,czech republic,czechia,cze',
  RO: 'roumanie,romania,rou',
  HU: 'hongrie,hungary,hun',
  GR: 'grece,greece,grc',
  AD: 'andorre,andorra,and',
  MA: 'maroc,morocco,mar',
  TN: 'tunisie,tunisia,tun',
  DZ: 'algerie,algeria,dza',
  SN: 'senegal,sen',
  CI: 'cote d ivoire,ivory coast,civ',
  US: 'etats unis,united states,usa,etats unis d amerique,united states of america',
  CA: 'canada,can,quebec',
  CN: 'chine,china,chn',
  TR: 'turquie,turkey,tur',
};

const BY_NAME = new Map(
  Object.entries(NAMES).flatMap(([code, names]) => [
    [code.toLowerCase(), code] as const,
    ...names.split(',').map((name) => [name, code] as const),
  ]),
);

/** ISO code of the country that a text names, overseas France being France; null where it names none. */
export function findCountryNamed(text: string): string | null {
  return BY_NAME.get(foldedWords(text).join(' ')) ?? null;
}

/** Towns abroad whose postcodes could pass for damaged French ones. */
const TOWNS: Readonly<Record<string, string>> = {
  BE: 'bruxelles,brussels,brussel,anvers,antwerpen,gand,gent,liege,charleroi,namur,mons,louvain,leuven,bruges,brugge,tournai,mouscron,wavre,nivelles,verviers,zaventem,louvain la neuve',
  LU: 'luxembourg,esch sur alzette,differdange,dudelange,bertrange,strassen,leudelange,contern,howald',
  CH: 'geneve,geneva,lausanne,zurich,berne,bern,bale,basel,neuchatel,fribourg,sion,lugano,nyon,carouge,meyrin',
  MC: 'monaco,monte carlo',
  DE: 'berlin,munich,munchen,hambourg,hamburg,cologne,koln,francfort,frankfurt,stuttgart,dusseldorf,sarrebruck,saarbrucken,karlsruhe',
  ES: 'madrid,barcelone,barcelona,valencia,seville,sevilla,bilbao,saragosse,zaragoza',
  IT: 'milan,milano,rome,roma,turin,torino,genes,genova,naples,napoli,bologne,bologna',
  GB: 'londres,london,manchester,birmingham,edinburgh,glasgow',
};
const BY_TOWN = new Map(Object.entries(TOWNS).flatMap(([code, towns]) => towns.split(',').map((town) => [town, code])));

/** Country of a well-known town abroad, given by its key; null for any other. */
export function countryOfTown(townKey: string): string | null {
  return BY_TOWN.get(townKey) ?? null;
}

const POSTCODES: Readonly<Record<string, RegExp>> = {
  FR: /^\d{5}$/,
  MC: /^980\d\d$/,
  BE: /^\d{4}$/,
  LU: /^\d{4}$/,
  CH: /^\d{4}$/,
  AT: /^\d{4}$/,
  DE: /^\d{5}$/,
  ES: /^\d{5}$/,
  IT: /^\d{5}$/,
  PT: /^\d{4}-\d{3}$/,
  NL: /^\d{4} ?[A-Z]{2}$/,
  GB: /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/,
};

/** Whether a postcode has the shape that its country uses; any shape where we do not know it. */
export function hasPostcodeShape(postcode: string, country: string): boolean {
  return POSTCODES[country]?.test(postcode.toUpperCase()) ?? true;
}
