import { AppError } from '../../platform/app-error.ts';
import type { FieldChanges } from './change-line.ts';

/** The fields of a record under their names. */
export type Fields = Readonly<Record<string, unknown>>;

interface Found {
  readonly version: number;
  readonly fields: Fields;
}

/** Which of the wished fields differ from what stands, each with both values. */
export function differencesOf(before: Fields, after: Fields): FieldChanges {
  const named = Object.entries(after).filter(([name, value]) => value !== undefined && !isSame(before[name], value));
  return Object.fromEntries(named.map(([name, value]) => [name, [before[name] ?? null, value ?? null] as const]));
}

function isSame(left: unknown, right: unknown): boolean {
  return JSON.stringify(left ?? null) === JSON.stringify(right ?? null);
}

/**
 * A change carries the version that was read.
 * @throws AppError `record_changed_meanwhile`, with both values of each field that differs.
 */
export function assertVersion(found: Found, yours: Found): void {
  if (found.version === yours.version) return;
  const details = Object.entries(differencesOf(found.fields, yours.fields)).map(([field, [theirs, own]]) => ({
    code: 'field_changed_meanwhile',
    values: { field, theirs: write(theirs), yours: write(own) },
  }));
  const values = { version: found.version, yours: yours.version };
  throw new AppError('record_changed_meanwhile', { status: 409, values, details });
}

function write(value: unknown): string {
  return value === null ? '' : typeof value === 'string' ? value : JSON.stringify(value);
}
