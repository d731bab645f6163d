import { normalizeEmails } from '../../matching/normalize/emails.ts';
import { normalizePhones } from '../../matching/normalize/phones.ts';
import type { Phone } from '../../matching/record.ts';
import { AppError } from '../../platform/app-error.ts';
import type { ContactPointRow } from './contact.ts';

interface Said {
  readonly kind: 'phone' | 'email';
  /** As somebody typed or pasted it; several numbers in one text are several points. */
  readonly text: string;
  readonly use: Phone['use'];
}

/**
 * Reads ways to reach a person as an import reads its cells: E.164 and lower case, the raw text kept beside.
 * @throws AppError `phone_unreadable`, `email_unreadable` where the text holds none.
 */
export function readPoints(contactId: string, { kind, text, use }: Said, newId: () => string): ContactPointRow[] {
  const own = { contact_id: contactId, account_id: null, kind, raw: text };
  const found =
    kind === 'phone'
      ? normalizePhones(text, '', use).phones.map((phone) => ({
          ...{ canonical: phone.e164, extension: phone.extension, line_kind: phone.kind, line_use: phone.use },
          is_generic: false,
        }))
      : normalizeEmails(text, '').emails.map((email) => ({
          ...{ canonical: email.address, extension: null, line_kind: null, line_use: null },
          is_generic: email.isGeneric,
        }));
  if (found.length === 0)
    throw new AppError(`${kind}_unreadable`, { status: 422, values: { field: `${kind}s`, value: text } });
  return found.map((point) => ({ contact_point_id: newId(), ...own, ...point }));
}

/** Points of several texts, each number once. */
export function readAllPoints(
  contactId: string,
  { phones, emails }: { readonly phones: readonly string[]; readonly emails: readonly string[] },
  newId: () => string,
): ContactPointRow[] {
  const said = [
    ...phones.map((text) => ({ kind: 'phone', text, use: 'unknown' }) as const),
    ...emails.map((text) => ({ kind: 'email', text, use: 'unknown' }) as const),
  ];
  const points = said.flatMap((one) => readPoints(contactId, one, newId));
  return [...new Map(points.map((point) => [`${point.kind} ${point.canonical}`, point])).values()];
}
