import departments from './commune-list.json' with { type: 'json' };
import { foldTownNames, townKeyOf } from './commune-name.ts';
import { departmentOfPostcode, regionOfDepartment } from './department.ts';

/** A commune of the official geographic code. Paris, Lyon and Marseille are one commune each. */
export interface Commune {
  /** INSEE code, which is not a postcode. */
  readonly code: string;
  /** Official spelling. */
  readonly name: string;
  /** Accent-less lower-case words of the name. */
  readonly key: string;
  readonly postcodes: readonly string[];
  readonly department: string;
  readonly region: string | null;
}

// The list is one text per department, see bin/update-communes.mjs.

const NONE: readonly Commune[] = [];

/**
 * The lines of all departments with what finds them. A commune is made of its line at the first question about it: a
 * sheet names two thousand of the 37,000, and making them all took 0.25 s and 12 MB.
 */
interface LineIndex {
  readonly lines: readonly string[];
  readonly departmentOf: readonly string[];
  /** Department → its first line. */
  readonly firstOf: ReadonlyMap<string, number>;
  /** Name without spaces (SAINT ETIENNE and SAINTETIENNE are the same) → the first line that bears it. */
  readonly firstNamed: ReadonlyMap<string, number>;
  /** Line → the next one of the same name, -1 behind the last. */
  readonly nextNamed: Int32Array;
  readonly ofPostcode: ReadonlyMap<string, readonly number[]>;
}

function readLines(): LineIndex {
  const lines: string[] = [];
  const folded: string[] = [];
  const departmentOf: string[] = [];
  const firstOf = new Map<string, number>();
  const ofPostcode = new Map<string, number[]>();
  for (const [department, text] of Object.entries(departments)) {
    firstOf.set(department, lines.length);
    for (const line of text.split('\n')) {
      addPostcodes(ofPostcode, line, lines.length);
      lines.push(line);
      departmentOf.push(department);
    }
    // All names of a department at once: sign by sign in each of the 37,000 costs five times as much.
    for (const line of foldTownNames(text).split('\n')) folded.push(line);
  }
  const firstNamed = new Map<string, number>();
  const nextNamed = new Int32Array(lines.length);
  for (let line = lines.length - 1; line >= 0; line -= 1) {
    const text = folded[line] ?? '';
    const start = text.indexOf('|') + 1;
    const name = text.slice(start, text.indexOf('|', start));
    nextNamed[line] = firstNamed.get(name) ?? -1;
    firstNamed.set(name, line);
  }
  return { lines, departmentOf, firstOf, firstNamed, nextNamed, ofPostcode };
}

/** Notes a line under its postcodes; a former commune has none. */
function addPostcodes(ofPostcode: Map<string, number[]>, text: string, line: number): void {
  const start = text.lastIndexOf('|') + 1;
  if (text.charAt(start) === '=') return;
  for (let at = start; at < text.length; at += 6) {
    const postcode = text.slice(at, at + 5);
    const known = ofPostcode.get(postcode);
    if (known === undefined) ofPostcode.set(postcode, [line]);
    else known.push(line);
  }
}

let index: LineIndex | null = null;
/** By line. */
const made: (Commune | undefined)[] = [];

/** The commune of a line of the list; null where it is a former one. */
function communeAt({ lines, departmentOf }: LineIndex, line: number): Commune | null {
  const known = made[line];
  if (known !== undefined) return known;
  const [end = '', name = '', place = ''] = (lines[line] ?? '').split('|');
  if (place.startsWith('=')) return null;
  const department = departmentOf[line] ?? '';
  const commune: Commune = {
    code: department + end,
    name,
    key: townKeyOf(name),
    postcodes: place === '' ? [] : place.split(','),
    department,
    region: regionOfDepartment(department),
  };
  made[line] = commune;
  return commune;
}

/** The commune of today that has an INSEE code. Former ones keep theirs, so that only the list of communes of today is asked. */
function communeOfCode(own: LineIndex, code: string): Commune | null {
  const department = /^9[78]/.test(code) ? code.slice(0, 3) : code.slice(0, 2);
  const start = `${code.slice(department.length)}|`;
  for (let line = own.firstOf.get(department) ?? own.lines.length; own.departmentOf[line] === department; line += 1) {
    const commune = own.lines[line]?.startsWith(start) ? communeAt(own, line) : null;
    if (commune !== null) return commune;
  }
  return null;
}

const served = new Map<string, readonly Commune[]>();

/** Communes that a postcode serves; empty for a CEDEX code or one that does not exist. */
export function communesOfPostcode(postcode: string): readonly Commune[] {
  const known = served.get(postcode);
  if (known !== undefined) return known;
  index ??= readLines();
  const own = departmentOfPostcode(postcode);
  const found: Commune[] = [];
  for (const line of index.ofPostcode.get(postcode) ?? []) {
    const commune = communeAt(index, line);
    if (commune !== null) found.push(commune);
  }
  if (found.length === 0) return NONE;
  // A few postcodes begin like another department than their commune's: those of their own department come first.
  const communes = [
    ...found.filter(({ department }) => department === own),
    ...found.filter(({ department }) => department !== own),
  ];
  served.set(postcode, communes);
  return communes;
}

const firstNamed = (own: LineIndex, townKey: string): number => own.firstNamed.get(townKey.replaceAll(' ', '')) ?? -1;

/** The one commune of a postcode that bears a name, given by its key, spaces aside; null where none does, or several. */
export function communeServed(postcode: string, townKey: string): Commune | null {
  index ??= readLines();
  let found: Commune | null = null;
  for (let line = firstNamed(index, townKey); line >= 0; line = index.nextNamed[line] ?? -1) {
    if (!index.lines[line]?.includes(postcode)) continue;
    const commune = communeAt(index, line);
    if (!commune?.postcodes.includes(postcode)) continue;
    if (found !== null) return null;
    found = commune;
  }
  return found;
}

/** Communes of today that bear a name, given by its key, in one department or in all (null). */
export function communesNamed(townKey: string, department: string | null): readonly Commune[] {
  index ??= readLines();
  let communes: Commune[] | null = null;
  for (let line = firstNamed(index, townKey); line >= 0; line = index.nextNamed[line] ?? -1) {
    if (department !== null && index.departmentOf[line] !== department) continue;
    const commune = communeAt(index, line);
    if (commune === null) continue;
    if (communes === null) communes = [commune];
    else communes.push(commune);
  }
  return communes ?? NONE;
}

/** A commune of today that took in one of the asked name, and the official spelling of that name. */
export interface TakenIn {
  readonly commune: Commune;
  readonly formerName: string;
}

/** Communes of today that took in one of that name (déléguée, associée), in one department or in all (null). */
export function communesOnceNamed(townKey: string, department: string | null): readonly TakenIn[] {
  index ??= readLines();
  const found: TakenIn[] = [];
  for (let line = firstNamed(index, townKey); line >= 0; line = index.nextNamed[line] ?? -1) {
    if (department !== null && index.departmentOf[line] !== department) continue;
    const [, name = '', place = ''] = (index.lines[line] ?? '').split('|');
    const commune = place.startsWith('=') ? communeOfCode(index, place.slice(1)) : null;
    if (commune !== null) found.push({ commune, formerName: name });
  }
  return found;
}
