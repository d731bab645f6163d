/** Sections of the French nomenclature of activities (NAF rév. 2): letter and first and last of its divisions. */
const SECTIONS: readonly (readonly [section: string, first: number, last: number])[] = [
  ['A', 1, 3],
  ['B', 5, 9],
  ['C', 10, 33],
  ['D', 35, 35],
  ['E', 36, 39],
  ['F', 41, 43],
  ['G', 45, 47],
  ['H', 49, 53],
  ['I', 55, 56],
  ['J', 58, 63],
  ['K', 64, 66],
  ['L', 68, 68],
  ['M', 69, 75],
  ['N', 77, 82],
  ['O', 84, 84],
  ['P', 85, 85],
  ['Q', 86, 88],
  ['R', 90, 93],
  ['S', 94, 96],
  ['T', 97, 98],
  ['U', 99, 99],
];

/** The letters of the sections, in order. */
export const NAF_SECTIONS: readonly string[] = SECTIONS.map(([section]) => section);

/** How a sector is written: a section (« F »), a division (« 43 ») or the beginning of a code (« 43.2 », « 4321A »). */
export const NAF_SECTOR = /^([A-U]|\d{2}(\.?\d{1,2}[A-Z]?)?)$/;

/** The beginnings, without a dot, of the codes that belong to a sector. */
export function nafPrefixes(sector: string): readonly string[] {
  const section = SECTIONS.find(([letter]) => letter === sector);
  if (!section) return [sector.replace('.', '')];
  const [, first, last] = section;
  return Array.from({ length: last - first + 1 }, (_, at) => String(first + at).padStart(2, '0'));
}
