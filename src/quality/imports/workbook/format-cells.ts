import { departmentName } from '../../../domain/department.ts';
import { formatPhoneNumber, parsePhoneNumber } from '../../../domain/phone-number.ts';
import { REGION_NAMES } from '../../../domain/region.ts';
import { formatSiren, parseSiren } from '../../../domain/siren.ts';
import { formatSiret, parseSiret } from '../../../domain/siret.ts';
import type { Address, BuyingRole, Email, Note, Phone } from '../../../matching/record.ts';
import type { WorkbookContext } from './workbook-context.ts';

/** Several values of one cell stand on one line, which filters and searches read. */
const BETWEEN = ', ';

/** `404 833 048`, as text: a number would lose its zeros. */
export function formatSirenCell(siren: string | null): string {
  const parsed = siren === null ? null : parseSiren(siren);
  return parsed === null ? (siren ?? '') : formatSiren(parsed);
}

/** `404 833 048 00022`. */
export function formatSirets(sirets: readonly string[]): string {
  return sirets.map((siret) => formatSiretOf(siret)).join(BETWEEN);
}

function formatSiretOf(siret: string): string {
  const parsed = parseSiret(siret);
  return parsed === null ? siret : formatSiret(parsed);
}

/** `01 23 45 67 89 poste 12`. */
export function formatPhones(phones: readonly Phone[], context: WorkbookContext): string {
  return phones
    .map(({ e164, extension }) => {
      const parsed = parsePhoneNumber(e164);
      const number = parsed === null ? e164 : formatPhoneNumber(parsed);
      return extension === null ? number : `${number} ${context.say('workbook_extension', { number: extension })}`;
    })
    .join(BETWEEN);
}

export function formatEmails(emails: readonly Email[]): string {
  return emails.map(({ address }) => address).join(BETWEEN);
}

/** One line: street, then postcode and town. */
export function formatAddress(address: Address): string {
  const town = [address.postcode ?? '', address.town ?? address.cedex ?? ''].join(' ').trim();
  const parts = [address.street, address.complement, address.deliveryBox, town].filter((part) => part);
  return parts.join(', ') || address.raw;
}

/** Dated notes, one under another. */
export function formatNotes(notes: readonly Note[]): string {
  return notes.map(({ on, text }) => (on === null ? text : `${on} ${text}`)).join('\n');
}

export function formatRoles(roles: readonly BuyingRole[], context: WorkbookContext): string {
  return roles.map((role) => context.say(`role_${role}`)).join(', ');
}

/** 0–1 as a whole percentage. */
export function formatConfidence(confidence: number): number {
  return Math.round(confidence * 100);
}

/** `35 Ille-et-Vilaine`. */
export function formatDepartment(code: string | null): string {
  return code === null ? '' : `${code} ${departmentName(code) ?? ''}`.trim();
}

/** Its name, from the code of INSEE. */
export function formatRegion(code: string | null): string {
  return code === null ? '' : (REGION_NAMES[code] ?? code);
}
