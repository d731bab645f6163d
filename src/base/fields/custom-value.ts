import { parseEmailAddress } from '../../domain/email-address.ts';
import type { FieldDefinition } from '../../domain/field-definition.ts';
import { foldText, tidyText } from '../../domain/fold-text.ts';
import { parsePhoneNumber } from '../../domain/phone-number.ts';
import type { CodedFact } from '../../platform/app-error.ts';

/** What a field of the workspace may hold. */
export type CustomValue = string | number | boolean | readonly string[];
type Read = { readonly value: CustomValue | null } | { readonly fault: CodedFact };

const MAX_TEXT = 2_000;
/** As long as an entry of the index may be without being cut. */
const MAX_FILTERABLE_TEXT = 300;

/** The value that somebody wrote into a field, normalised; null empties it; a fault says why it cannot stand there. */
export function readCustomValue(field: FieldDefinition, written: unknown): Read {
  if (written === null || written === '' || (Array.isArray(written) && written.length === 0)) return { value: null };
  const value = READERS[field.type](written, field);
  if (value === undefined) return fault(field, 'custom_value_wrong', { type: field.type });
  return outOfBounds(field, value) ?? { value };
}

type Reader = (written: unknown, field: FieldDefinition) => CustomValue | undefined;

const READERS: Readonly<Record<FieldDefinition['type'], Reader>> = {
  text: (written) => (typeof written === 'string' ? tidy(written) : undefined),
  number: (written) => readNumber(written),
  date: (written) => (typeof written === 'string' ? readDate(written) : undefined),
  boolean: (written) => readBoolean(written),
  pick_list: (written, field) => (typeof written === 'string' ? findOption(field, written) : undefined),
  multi_pick: (written, field) => readPicks(written, field),
  url: (written) => (typeof written === 'string' ? readUrl(written) : undefined),
  email: (written) => (typeof written === 'string' ? (parseEmailAddress(written) ?? undefined) : undefined),
  phone: (written) => (typeof written === 'string' ? readPhone(written) : undefined),
};

/** PostgreSQL holds no NUL, and JSONB neither. */
function tidy(text: string): string | undefined {
  const clean = tidyText(text.toWellFormed().replaceAll('\0', ''));
  return clean === '' ? undefined : clean;
}

function readNumber(written: unknown): number | undefined {
  const value =
    typeof written === 'string' ? Number(written.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.')) : written;
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** 2026-11-12 or 12/11/2026, a day that exists. */
function readDate(written: string): string | undefined {
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(written.trim()) ?? [];
  const iso = year ? `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}` : written.trim();
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return undefined;
  const instant = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(iso) ? iso : undefined;
}

const TRUE = new Set(['true', 'oui', 'yes', '1', 'x']);
const FALSE = new Set(['false', 'non', 'no', '0']);

function readBoolean(written: unknown): boolean | undefined {
  if (typeof written === 'boolean') return written;
  const folded = foldText(String(written)).trim();
  return TRUE.has(folded) || (FALSE.has(folded) ? false : undefined);
}

/** By value or by either label, whatever the case and the accents. */
function findOption(field: FieldDefinition, written: string): string | undefined {
  const wanted = foldText(written).trim();
  const isWanted = (text: string) => foldText(text).trim() === wanted;
  return field.options.find((one) => isWanted(one.value) || isWanted(one.fr) || isWanted(one.en))?.value;
}

function readPicks(written: unknown, field: FieldDefinition): readonly string[] | undefined {
  const parts: unknown[] = Array.isArray(written) ? written : typeof written === 'string' ? written.split(/[;|]/) : [];
  const found = parts.map((part) => (typeof part === 'string' ? findOption(field, part) : undefined));
  const picks = found.filter((one) => one !== undefined);
  if (picks.length === 0 || picks.length < found.length) return undefined;
  return [...new Set(picks)].sort();
}

function readUrl(written: string): string | undefined {
  const text = written.trim();
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`);
  return url && /^https?:$/.test(url.protocol) && url.hostname.includes('.') ? url.href : undefined;
}

/** E.164, or ten French digits with what people put between them. */
function readPhone(written: string): string | undefined {
  const digits = written.replace(/[\s.()\-\u00a0\u202f]/g, '');
  const french = /^0[1-9]\d{8}$/.test(digits) ? `+33${digits.slice(1)}` : digits.replace(/^00/, '+');
  return parsePhoneNumber(french) ?? undefined;
}

function outOfBounds(field: FieldDefinition, value: CustomValue): Read | null {
  const { min, max, maxLength = MAX_TEXT, from, to } = field.validation;
  const longest = field.isFilterable ? Math.min(maxLength, MAX_FILTERABLE_TEXT) : maxLength;
  if (typeof value === 'number' && min !== undefined && value < min)
    return fault(field, 'custom_value_too_small', { min });
  if (typeof value === 'number' && max !== undefined && value > max)
    return fault(field, 'custom_value_too_large', { max });
  if (typeof value === 'string' && value.length > longest)
    return fault(field, 'custom_value_too_long', { max: longest });
  if (field.type === 'date' && from !== undefined && String(value) < from)
    return fault(field, 'custom_value_too_early', { from });
  if (field.type === 'date' && to !== undefined && String(value) > to)
    return fault(field, 'custom_value_too_late', { to });
  return null;
}

function fault(field: FieldDefinition, code: string, values: Record<string, string | number>): Read {
  return { fault: { code, values: { field: field.key, ...values } } };
}
