import type { FilterCondition, FilterOperator, Wanted } from '../../../domain/list-filter.ts';
import type { FilterField } from './filter-fields.ts';

/** How a field is compared, as the form offers it: `list_ask_VERB`. */
export const VERBS = ['is', 'not', 'contains', 'not_contains', 'from', 'to', 'empty', 'filled'] as const;
export type Verb = (typeof VERBS)[number];

/** A condition while it is being made: amounts in euros, as they are typed. */
export interface FilterDraft {
  readonly field: string;
  readonly verb: Verb;
  readonly values: readonly string[];
}

const TYPED: readonly Verb[] = ['is', 'not', 'contains', 'not_contains', 'empty', 'filled'];
const CHOSEN: readonly Verb[] = ['is', 'not', 'empty', 'filled'];
const MEASURED: readonly Verb[] = ['from', 'to', 'empty', 'filled'];

/** The comparisons that a field has. Whoever is asked for as a person is or is not there. */
export function verbsOf({ kind, field }: FilterField): readonly Verb[] {
  if (kind === 'yes_or_no') return ['is'];
  if (/^(below|contact)\.role$/.test(field)) return ['is', 'not'];
  if (kind === 'choice' || kind === 'member') return CHOSEN;
  return kind === 'money' || kind === 'day' ? MEASURED : TYPED;
}

const OPERATOR: Readonly<Record<Verb, FilterOperator>> = {
  is: ':',
  not: ':',
  contains: '~',
  not_contains: '~',
  from: '>=',
  to: '<=',
  empty: ':',
  filled: ':',
};

/** The condition that a draft says; null while it says none. */
export function conditionOf(field: FilterField, draft: FilterDraft): FilterCondition | null {
  const verbs = verbsOf(field);
  const verb = verbs.includes(draft.verb) ? draft.verb : verbs[0];
  if (verb === undefined) return null;
  const shape = { field: draft.field, operator: OPERATOR[verb], isDenied: verb.startsWith('not') };
  if (verb === 'empty' || verb === 'filled') return { ...shape, values: [{ is: verb === 'empty' ? 'none' : 'any' }] };
  const texts = draft.values.map((text) => text.trim()).filter((text) => text !== '');
  const values = texts.map((text): Wanted | null => {
    if (field.kind === 'money') return centsOf(text);
    return { is: 'text', text };
  });
  const known = values.filter((one) => one !== null);
  return known.length === 0 || known.length < values.length ? null : { ...shape, values: known };
}

function centsOf(text: string): Wanted | null {
  const bare = text.replace(/[\s\u00a0\u202f€]/g, '').replace(',', '.');
  return /^\d+(\.\d{1,2})?$/.test(bare) ? { is: 'text', text: String(Math.round(Number(bare) * 100)) } : null;
}

/** The draft that says a condition, to change it. */
export function draftOf(condition: FilterCondition | null): FilterDraft {
  if (!condition) return { field: '', verb: 'is', values: [] };
  const { field, operator, isDenied, values } = condition;
  const [first] = values;
  const isMoney = /Cents(\.\d{4})?$/.test(field);
  const texts = values.flatMap((one) => (one.is === 'text' ? [isMoney ? euros(one.text) : one.text] : []));
  if (first && first.is !== 'text')
    return { field, verb: (first.is === 'none') !== isDenied ? 'empty' : 'filled', values: [] };
  if (operator === '~') return { field, verb: isDenied ? 'not_contains' : 'contains', values: texts };
  if (operator === '>=' || operator === '>') return { field, verb: 'from', values: texts };
  if (operator === '<=' || operator === '<') return { field, verb: 'to', values: texts };
  return { field, verb: isDenied ? 'not' : 'is', values: texts };
}

const euros = (cents: string) => String(Number(cents) / 100).replace('.', ',');
