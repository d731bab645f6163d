import type { HeldAccount } from '../../api/account-page.ts';
import type { Speaker } from '../../language.tsx';
import { writeIdentifier } from './account-facts.ts';
import type { FormField } from './account-inputs.ts';

/** An address as it is typed and as a change takes it. */
export const ADDRESS_PARTS = ['line', 'complement', 'postcode', 'town', 'country'] as const;
export type TypedAddress = Readonly<Partial<Record<(typeof ADDRESS_PARTS)[number], string>>>;

/** What stands in an input: text, yes or no, several values, an address. */
export type Typed = string | boolean | readonly string[] | TypedAddress;

type Shape = Pick<FormField, 'name' | 'kind' | 'options' | 'isCustom'>;

const IDENTIFIERS: Readonly<Record<string, (kind: string) => boolean>> = {
  siren: (kind) => kind === 'siren',
  siret: (kind) => kind === 'siret',
  vat: (kind) => kind === 'vat',
  ownCode: (kind) => kind.endsWith('_code'),
};

/** The value that an account holds for a field, as a change would take it; null where it has none. */
export function heldValue(account: HeldAccount, { name }: Pick<Shape, 'name'>): unknown {
  const isOfKind = IDENTIFIERS[name];
  if (!isOfKind) return account.fields[name] ?? null;
  return account.identifiers.find((one) => isOfKind(one.kind) && one.validTo === null)?.value ?? null;
}

export function isEmptyValue(value: unknown): boolean {
  if (value === null || value === undefined || value === '' || value === false) return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && Object.entries(value).every(([part, text]) => part === 'country' || !text);
}

/** What an input shows of a value. */
export function typedOf({ kind }: Pick<Shape, 'kind'>, value: unknown): Typed {
  if (kind === 'flag') return value === true;
  if (kind === 'choices') return Array.isArray(value) ? value.map(String) : [];
  if (kind === 'address') {
    const held = (value ?? {}) as Readonly<Record<string, string | null>>; // the contract says a part is text or null
    return Object.fromEntries(ADDRESS_PARTS.map((part) => [part, held[part] ?? '']));
  }
  if (value === null || value === undefined) return '';
  if (kind === 'texts') return Array.isArray(value) ? value.join(' ; ') : '';
  if (kind === 'money') return typeof value === 'number' ? String(value / 100).replace('.', ',') : '';
  if (kind === 'number') return String(value).replace('.', ',');
  return String(value);
}

/** French and English forms of a number, its spaces and its currency left out; null where it is none. */
function readNumber(text: string): number | null {
  const bare = text.replaceAll(/[\s\u00a0\u202f€]/g, '').replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(bare) ? Number(bare) : null;
}

/** A value as a change takes it, null to empty the field; undefined where what was typed cannot be read. */
export function readTyped({ kind }: Pick<Shape, 'kind'>, typed: Typed): unknown {
  if (typeof typed === 'boolean') return typed;
  if (typeof typed !== 'string') {
    if (Array.isArray(typed)) return typed;
    const parts = Object.entries(typed).map(([part, text]) => [part, text.trim() === '' ? null : text.trim()] as const);
    return parts.every(([part, text]) => part === 'country' || text === null) ? null : Object.fromEntries(parts);
  }
  const text = typed.trim();
  if (kind === 'texts') {
    return text
      .split(';')
      .map((one) => one.trim())
      .filter((one) => one !== '');
  }
  if (text === '') return null;
  if (kind !== 'money' && kind !== 'number') return text;
  const number = readNumber(text);
  if (number === null) return undefined;
  return kind === 'money' ? Math.round(number * 100) : number;
}

/** A value as people read it; empty for none. */
export function sayFieldValue({ say, money, number, day, list }: Speaker, field: Shape, value: unknown): string {
  if (value === null || value === undefined || value === '') return '';
  const optionOf = (one: unknown) => field.options.find((option) => option.value === one)?.label ?? String(one);
  if (field.kind === 'money') return typeof value === 'number' ? money(value) : '';
  if (field.kind === 'number') return typeof value === 'number' ? number(value) : String(value);
  if (field.kind === 'flag') return say(value === true ? 'record_yes' : 'record_no');
  if (field.kind === 'date') return day(String(value));
  if (field.kind === 'choice') return optionOf(value);
  if (field.kind === 'choices') return Array.isArray(value) ? list(value.map(optionOf)) : '';
  if (field.kind === 'texts') return Array.isArray(value) ? value.join(' · ') : '';
  if (field.kind !== 'address') return field.isCustom ? String(value) : writeIdentifierOf(field.name, String(value));
  const { line, complement, postcode, town, country } = value as Readonly<Record<string, string | null>>; // as the contract
  const foreign = country && country !== 'FR' ? country : null;
  return [line, complement, [postcode, town].filter(Boolean).join(' '), foreign].filter(Boolean).join(', ');
}

function writeIdentifierOf(name: string, value: string): string {
  return name === 'siren' || name === 'siret' ? writeIdentifier(value) : value;
}
