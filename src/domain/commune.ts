import list from './commune-list.json' with { type: 'json' };
import { townKeyOf } from './commune-name.ts';
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

/** A commune that another took in (déléguée, associée). Letters still go to its name. */
interface FormerCommune {
  readonly name: string;
  /** INSEE code of the commune of today. */
  readonly today: string;
}

/** The communes of one department. Names are kept without spaces: SAINT ETIENNE and SAINTETIENNE are the same. */
interface DepartmentIndex {
  readonly byPostcode: ReadonlyMap<string, readonly Commune[]>;
  readonly byName: ReadonlyMap<string, readonly Commune[]>;
  readonly byCode: ReadonlyMap<string, Commune>;
  readonly former: ReadonlyMap<string, readonly FormerCommune[]>;
}

const NONE: readonly Commune[] = [];

const { strays, ...departments } = list;
/** One text per department, see bin/update-communes.mjs. */
const LINES: ReadonlyMap<string, string> = new Map(Object.entries(departments));
/** Postcode → INSEE codes of the communes of another department that it serves. */
const STRAYS = new Map<string, string[]>();
for (const [postcode = '', code = ''] of strays.split(' ').map((pair) => pair.split('='))) add(STRAYS, postcode, code);

function add<Value>(index: Map<string, Value[]>, key: string, value: Value): void {
  const known = index.get(key);
  if (known === undefined) index.set(key, [value]);
  else if (!known.includes(value)) known.push(value);
}

function compact(townKey: string): string {
  return townKey.replaceAll(' ', '');
}

function readDepartment(department: string): DepartmentIndex {
  const region = regionOfDepartment(department);
  const byPostcode = new Map<string, Commune[]>();
  const byName = new Map<string, Commune[]>();
  const byCode = new Map<string, Commune>();
  const former = new Map<string, FormerCommune[]>();
  for (const line of LINES.get(department)?.split('\n') ?? []) {
    const [end = '', name = '', place = ''] = line.split('|');
    const key = townKeyOf(name);
    if (place.startsWith('=')) {
      add(former, compact(key), { name, today: place.slice(1) });
      continue;
    }
    const postcodes = place === '' ? [] : place.split(',');
    const commune: Commune = { code: department + end, name, key, postcodes, department, region };
    byCode.set(commune.code, commune);
    add(byName, compact(key), commune);
    for (const postcode of postcodes) add(byPostcode, postcode, commune);
  }
  return { byPostcode, byName, byCode, former };
}

const read = new Map<string, DepartmentIndex>();

/** A department is read at the first question about it: all of them take 0.2 s, one takes 2 ms. */
function indexOf(department: string): DepartmentIndex {
  const known = read.get(department);
  if (known !== undefined) return known;
  const index = readDepartment(department);
  read.set(department, index);
  return index;
}

function communeOfCode(code: string): Commune | undefined {
  return indexOf(/^9[78]/.test(code) ? code.slice(0, 3) : code.slice(0, 2)).byCode.get(code);
}

/** Communes that a postcode serves; empty for a CEDEX code or one that does not exist. */
export function communesOfPostcode(postcode: string): readonly Commune[] {
  const department = departmentOfPostcode(postcode);
  const own = department === null ? NONE : (indexOf(department).byPostcode.get(postcode) ?? NONE);
  const others = STRAYS.get(postcode);
  return others === undefined ? own : [...own, ...others.flatMap((code) => communeOfCode(code) ?? [])];
}

let national: ReadonlyMap<string, readonly Commune[]> | null = null;

/** Every commune of today by name. Reads all departments: only questions that name none get here. */
function readNational(): ReadonlyMap<string, readonly Commune[]> {
  const all = new Map<string, Commune[]>();
  for (const department of LINES.keys())
    for (const [name, communes] of indexOf(department).byName) {
      const known = all.get(name);
      if (known === undefined) all.set(name, [...communes]);
      else known.push(...communes);
    }
  return all;
}

/** Communes of today that bear a name, given by its key, in one department or in all (null). */
export function communesNamed(townKey: string, department: string | null): readonly Commune[] {
  const name = compact(townKey);
  if (department !== null) return indexOf(department).byName.get(name) ?? NONE;
  national ??= readNational();
  return national.get(name) ?? NONE;
}

/** Communes of today that took in one of that name, with its official spelling, in one department or in all (null). */
export function communesOnceNamed(
  townKey: string,
  department: string | null,
): readonly { readonly commune: Commune; readonly formerName: string }[] {
  const asked = department === null ? [...LINES.keys()] : [department];
  const all = asked.flatMap((one) => indexOf(one).former.get(compact(townKey)) ?? []);
  return all.flatMap(({ name, today }) => {
    const commune = communeOfCode(today);
    return commune === undefined ? [] : [{ commune, formerName: name }];
  });
}
