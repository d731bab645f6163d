import { foldedWords } from './fold-text.ts';

/** Departments and overseas collectivities: code, region, name (INSEE). */
const DEPARTMENTS: ReadonlyMap<string, { readonly region: string; readonly name: string }> = new Map(
  `
01|84|Ain;02|32|Aisne;03|84|Allier;04|93|Alpes-de-Haute-Provence;05|93|Hautes-Alpes;06|93|Alpes-Maritimes
07|84|Ardèche;08|44|Ardennes;09|76|Ariège;10|44|Aube;11|76|Aude;12|76|Aveyron;13|93|Bouches-du-Rhône;14|28|Calvados
15|84|Cantal;16|75|Charente;17|75|Charente-Maritime;18|24|Cher;19|75|Corrèze;21|27|Côte-d'Or;22|53|Côtes-d'Armor
23|75|Creuse;24|75|Dordogne;25|27|Doubs;26|84|Drôme;27|28|Eure;28|24|Eure-et-Loir;29|53|Finistère
2A|94|Corse-du-Sud;2B|94|Haute-Corse;30|76|Gard;31|76|Haute-Garonne;32|76|Gers;33|75|Gironde;34|76|Hérault
35|53|Ille-et-Vilaine;36|24|Indre;37|24|Indre-et-Loire;38|84|Isère;39|27|Jura;40|75|Landes;41|24|Loir-et-Cher
42|84|Loire;43|84|Haute-Loire;44|52|Loire-Atlantique;45|24|Loiret;46|76|Lot;47|75|Lot-et-Garonne;48|76|Lozère
49|52|Maine-et-Loire;50|28|Manche;51|44|Marne;52|44|Haute-Marne;53|52|Mayenne;54|44|Meurthe-et-Moselle;55|44|Meuse
56|53|Morbihan;57|44|Moselle;58|27|Nièvre;59|32|Nord;60|32|Oise;61|28|Orne;62|32|Pas-de-Calais;63|84|Puy-de-Dôme
64|75|Pyrénées-Atlantiques;65|76|Hautes-Pyrénées;66|76|Pyrénées-Orientales;67|44|Bas-Rhin;68|44|Haut-Rhin
69|84|Rhône;70|27|Haute-Saône;71|27|Saône-et-Loire;72|52|Sarthe;73|84|Savoie;74|84|Haute-Savoie;75|11|Paris
76|28|Seine-Maritime;77|11|Seine-et-Marne;78|11|Yvelines;79|75|Deux-Sèvres;80|32|Somme;81|76|Tarn
82|76|Tarn-et-Garonne;83|93|Var;84|93|Vaucluse;85|52|Vendée;86|75|Vienne;87|75|Haute-Vienne;88|44|Vosges
89|27|Yonne;90|27|Territoire de Belfort;91|11|Essonne;92|11|Hauts-de-Seine;93|11|Seine-Saint-Denis
94|11|Val-de-Marne;95|11|Val-d'Oise;971|01|Guadeloupe;972|02|Martinique;973|03|Guyane;974|04|La Réunion
976|06|Mayotte;975|975|Saint-Pierre-et-Miquelon;977|977|Saint-Barthélemy;978|978|Saint-Martin
984|984|Terres australes et antarctiques françaises;986|986|Wallis et Futuna;987|987|Polynésie française
988|988|Nouvelle-Calédonie;989|989|Île de Clipperton
`
    .trim()
    .split(/[;\n]/)
    .map((line) => {
      const [code = '', region = '', name = ''] = line.split('|');
      return [code, { region, name }] as const;
    }),
);

/** Name of a department; null for an unknown code. */
export function departmentName(code: string): string | null {
  return DEPARTMENTS.get(code)?.name ?? null;
}

/** Region of a department; null for an unknown code. */
export function regionOfDepartment(code: string): string | null {
  return DEPARTMENTS.get(code)?.region ?? null;
}

/** Department that a postcode belongs to by its first digits; null where no department has them. */
export function departmentOfPostcode(postcode: string): string | null {
  const two = postcode.slice(0, 2);
  // Corsica was one department when postcodes were given: 200 and 201 are the south, the rest the north.
  if (two === '20') return postcode.charAt(2) === '0' || postcode.charAt(2) === '1' ? '2A' : '2B';
  // Saint-Barthélemy and Saint-Martin kept the postcodes of Guadeloupe.
  if (postcode === '97133') return '977';
  if (postcode === '97150') return '978';
  const code = two === '97' || two === '98' ? postcode.slice(0, 3) : two;
  return DEPARTMENTS.has(code) ? code : null;
}

const BY_NAME = new Map([...DEPARTMENTS].map(([code, { name }]) => [foldedWords(name).join(' '), code] as const));

/** Code of the department that a text names (« Ille-et-Vilaine », « 35 », « 035 », « Dept 35 »); null where it names none. */
export function findDepartmentNamed(text: string): string | null {
  const words = foldedWords(text)
    .join(' ')
    .replace(/^(?:dept|dep|dpt|departement)\s+(?:du |de la |de l |des |de )?/, '');
  const code = words
    .toUpperCase()
    .padStart(2, '0')
    .replace(/^0(?=\d[\dAB]$)/, '');
  return DEPARTMENTS.has(code) ? code : (BY_NAME.get(words) ?? null);
}

/** The codes of all departments and overseas collectivities, in order. */
export function listDepartments(): readonly string[] {
  return [...DEPARTMENTS.keys()];
}
