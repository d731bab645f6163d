/** How a field is compared: is one of, contains, from, up to, above, below. */
export const FILTER_OPERATORS = [':', '~', '>=', '<=', '>', '<'] as const;
export type FilterOperator = (typeof FILTER_OPERATORS)[number];

/** What a condition asks for: this text, nothing at all (`none`), anything whatever (`any`). */
export type Wanted = { readonly is: 'text'; readonly text: string } | { readonly is: 'none' | 'any' };

/** One condition of a filter: `region:Bretagne,Normandie`, or with `!` in front its contrary. */
export interface FilterCondition {
  readonly isDenied: boolean;
  /** With its level where it is another record's: `group.name`. */
  readonly field: string;
  readonly operator: FilterOperator;
  /** At least one; one of them is enough. */
  readonly values: readonly Wanted[];
}

/** Where a text stops being a filter: the sign, counted from 1, and what stands there. */
export interface FilterFault {
  readonly at: number;
  readonly found: string;
}

const FIELD = /[a-z][A-Za-z0-9]*(?:\.[A-Za-z0-9]+)*/y;
const OPERATOR = />=|<=|[:~<>]/y;
const QUOTED = /"((?:[^"]|"")*)"/y;
const BARE = /[^;,"]+/y;
const SPACES = /\s*/y;
/** No database holds a NUL, and no other control sign belongs into an address. */
const CONTROL = /\p{Cc}/u;
const MOST_CONDITIONS = 30;
const MOST_VALUES = 200;

class FilterReader {
  readonly #text: string;
  at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get isAtEnd(): boolean {
    return this.at >= this.#text.length;
  }

  take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.#text);
    if (found) this.at = pattern.lastIndex;
    return found;
  }

  takeSign(sign: string): boolean {
    if (this.#text[this.at] !== sign) return false;
    this.at += 1;
    return true;
  }

  fault(): FilterFault {
    return { at: this.at + 1, found: this.#text.slice(this.at, this.at + 20).replace(/\p{Cc}/gu, '\ufffd') };
  }
}

/**
 * Reads `level:site;group.name~lamy;!status:inactive`: conditions that all hold, separated by `;`, each a field, an
 * operator and values of which one is enough, separated by `,`. A value with `;`, `,` or `"` in it stands between `"`, each
 * inner `"` doubled. Answers the first place that is no filter.
 */
export function parseFilter(text: string): readonly FilterCondition[] | FilterFault {
  const reader = new FilterReader(text);
  const control = CONTROL.exec(text);
  if (control) {
    reader.at = control.index;
    return reader.fault();
  }
  const conditions: FilterCondition[] = [];
  reader.take(SPACES);
  while (!reader.isAtEnd) {
    const condition = conditions.length < MOST_CONDITIONS ? readCondition(reader) : null;
    if (!condition) return reader.fault();
    conditions.push(condition);
    if (!reader.isAtEnd && !reader.takeSign(';')) return reader.fault();
    reader.take(SPACES);
  }
  return conditions;
}

function readCondition(reader: FilterReader): FilterCondition | null {
  const isDenied = reader.takeSign('!');
  const field = reader.take(FIELD)?.[0];
  const operator = field === undefined ? undefined : reader.take(OPERATOR)?.[0];
  if (field === undefined || operator === undefined) return null;
  const values: Wanted[] = [];
  do {
    const value = values.length < MOST_VALUES ? readValue(reader) : null;
    if (!value) return null;
    values.push(value);
  } while (reader.takeSign(','));
  // OPERATOR matches nothing else.
  return { isDenied, field, operator: operator as FilterOperator, values };
}

function readValue(reader: FilterReader): Wanted | null {
  reader.take(SPACES);
  const quoted = reader.take(QUOTED);
  if (quoted) {
    reader.take(SPACES);
    return { is: 'text', text: (quoted[1] ?? '').replaceAll('""', '"') };
  }
  const text = reader.take(BARE)?.[0].trim() ?? '';
  if (text === '') return null;
  return text === 'none' || text === 'any' ? { is: text } : { is: 'text', text };
}

/** The text of a filter, which `parseFilter` reads back as the same conditions. */
export function formatFilter(conditions: readonly FilterCondition[]): string {
  return conditions
    .map(
      ({ isDenied, field, operator, values }) =>
        `${isDenied ? '!' : ''}${field}${operator}${values.map(formatWanted).join(',')}`,
    )
    .join(';');
}

function formatWanted(wanted: Wanted): string {
  if (wanted.is !== 'text') return wanted.is;
  const { text } = wanted;
  const isPlain = text !== '' && !/[;,"]/.test(text) && text.trim() === text && text !== 'none' && text !== 'any';
  return isPlain ? text : `"${text.replaceAll('"', '""')}"`;
}
