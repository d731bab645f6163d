import type { ComparisonKind } from '../../src/matching/model/levels.ts';
import type { ColumnRole } from './column-role.ts';
import { nameWords, tidyCode, tidyDate, tidyMail, tidyNumber, tidyPhone, tidyWords } from './tidy-value.ts';

export type ObjectType = 'person' | 'place' | 'other';

/** How one field of the engine is read from the cells of a row. */
export interface FieldReader {
  readonly name: string;
  readonly kind: ComparisonKind;
  readonly rarity: number;
  readonly isExclusive: boolean;
  readonly read: (cells: readonly string[]) => string;
}

const MOST_FIELDS = 10;

interface Kind {
  readonly kind: ComparisonKind;
  readonly rarity: number;
  readonly tidy: (text: string) => string;
}

const KINDS: Readonly<Partial<Record<ColumnRole, Kind>>> = {
  identifier: { kind: 'digits', rarity: 1, tidy: tidyCode },
  mail: { kind: 'mail', rarity: 1, tidy: tidyMail },
  phone: { kind: 'digits', rarity: 1, tidy: tidyPhone },
  birth_date: { kind: 'date', rarity: 1, tidy: tidyDate },
  date: { kind: 'date', rarity: 1, tidy: tidyDate },
  postcode: { kind: 'code', rarity: 1, tidy: tidyCode },
  town: { kind: 'town', rarity: 1, tidy: tidyWords },
  number: { kind: 'number', rarity: 1, tidy: tidyNumber },
  choice: { kind: 'choice', rarity: 1, tidy: tidyWords },
  text: { kind: 'words', rarity: 0.7, tidy: tidyWords },
  name: { kind: 'words', rarity: 0.7, tidy: tidyWords },
};

/** Which type of object a table is about. */
export function chooseObjectType(roles: readonly ColumnRole[]): ObjectType {
  const has = (...wanted: ColumnRole[]) => wanted.some((role) => roles.includes(role));
  if (has('given_name', 'surname', 'birth_date')) return 'person';
  if (has('address', 'phone', 'town', 'postcode', 'register_number')) return 'place';
  return 'other';
}

function positionsOf(roles: readonly ColumnRole[], role: ColumnRole): number[] {
  return roles.flatMap((found, at) => (found === role ? [at] : []));
}

/** Given name and surname from their columns, else from the whole name; what is left of the whole name beside them. */
function readPersonNames(roles: readonly ColumnRole[]): FieldReader[] {
  const [given] = positionsOf(roles, 'given_name');
  const [family] = positionsOf(roles, 'surname');
  const whole = [...positionsOf(roles, 'full_name'), ...positionsOf(roles, 'name')];
  const parse = (cells: readonly string[]) => {
    const all = whole.flatMap((at) => nameWords(cells[at]!.split(',')[0]!));
    const first = given === undefined ? [] : nameWords(cells[given]!);
    const last = family === undefined ? [] : nameWords(cells[family]!);
    const everything = whole.flatMap((at) => tidyWords(cells[at]!).split(' ').filter(Boolean));
    const a = first.length > 0 ? first.join(' ') : (all[0] ?? '');
    const b = last.length > 0 ? last.join(' ') : all.length > 1 ? all.at(-1)! : '';
    const used = new Set([...a.split(' '), ...b.split(' ')]);
    return {
      a,
      b: b === a && last.length === 0 ? '' : b,
      rest: [...new Set(everything)].filter((word) => !used.has(word)).join(' '),
    };
  };
  const word = { kind: 'word', rarity: 1, isExclusive: false } as const;
  const names: FieldReader[] = [
    { ...word, name: 'given_name', read: (cells) => parse(cells).a },
    { ...word, name: 'surname', read: (cells) => parse(cells).b },
  ];
  if (whole.length === 0) return names;
  return [
    ...names,
    { name: 'other_names', kind: 'words', rarity: 0.7, isExclusive: false, read: (cells) => parse(cells).rest },
  ];
}

function readAddress(roles: readonly ColumnRole[]): FieldReader[] {
  const [street, ...others] = positionsOf(roles, 'address');
  const [number] = positionsOf(roles, 'street_number');
  if (street === undefined) return [];
  const read = (cells: readonly string[]) => tidyWords(`${number === undefined ? '' : cells[number]} ${cells[street]}`);
  return [
    { name: 'address', kind: 'address', rarity: 0.7, isExclusive: false, read },
    ...others.slice(0, 1).map(
      (at): FieldReader => ({
        name: 'address_2',
        ...KINDS.text!,
        isExclusive: false,
        read: (cells) => tidyWords(cells[at]!),
      }),
    ),
  ];
}

function readPlain(roles: readonly ColumnRole[], role: ColumnRole, most: number): FieldReader[] {
  const kind = KINDS[role]!;
  return positionsOf(roles, role)
    .slice(0, most)
    .map((at, nth) => ({
      name: nth === 0 ? role : `${role}_${nth + 1}`,
      kind: kind.kind,
      rarity: kind.rarity,
      isExclusive: false,
      read: (cells) => kind.tidy(cells[at]!),
    }));
}

function readRegisterNumbers(roles: readonly ColumnRole[]): FieldReader[] {
  return positionsOf(roles, 'register_number')
    .slice(0, 1)
    .map((at) => ({
      name: 'identifier',
      kind: 'digits',
      rarity: 1,
      isExclusive: true,
      read: (cells) => tidyCode(cells[at]!),
    }));
}

/** The fields of a table, one per concept, at most ten; which columns they come from follows from the roles alone. */
export function chooseFields(roles: readonly ColumnRole[]): { type: ObjectType; fields: FieldReader[] } {
  const type = chooseObjectType(roles);
  const named = type === 'person' ? readPersonNames(roles) : readPlain(mainName(roles), 'name', 2);
  const fields = [
    ...readRegisterNumbers(roles),
    ...readPlain(roles, 'identifier', 1),
    ...named,
    ...readPlain(roles, 'birth_date', 1),
    ...readPlain(roles, 'phone', 1),
    ...readPlain(roles, 'mail', 1),
    ...readAddress(roles),
    ...readPlain(roles, 'town', 2),
    ...readPlain(roles, 'postcode', 1),
    ...readPlain(type === 'person' ? roles : mainText(roles), 'text', 2),
    ...readPlain(roles, 'number', 2),
    ...readPlain(roles, 'date', 1),
    ...readPlain(roles, 'choice', 2),
  ];
  return { type, fields: fields.slice(0, MOST_FIELDS) };
}

/** Without any column called a name, the first text is one. */
function mainName(roles: readonly ColumnRole[]): ColumnRole[] {
  const known = roles.map((role) => (role === 'full_name' ? 'name' : role));
  if (known.includes('name')) return known;
  const first = known.indexOf('text');
  return known.map((role, at) => (at === first ? 'name' : role));
}

function mainText(roles: readonly ColumnRole[]): ColumnRole[] {
  const named = mainName(roles);
  return named.map((role, at) => (roles[at] === 'text' && role === 'name' ? 'ignored' : role));
}
