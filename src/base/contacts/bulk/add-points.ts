import { normalizeEmails } from '../../../matching/normalize/emails.ts';
import { normalizePhones } from '../../../matching/normalize/phones.ts';
import type { CodedFact } from '../../../platform/app-error.ts';
import type { ContactPointRow } from '../contact.ts';
import { type BulkDraft, problem } from './bulk-draft.ts';

type Point = Omit<ContactPointRow, 'contact_point_id' | 'contact_id' | 'account_id'>;

/** Ways to reach, read as everywhere; a text that holds none is a problem of its item. */
export function readPoints(phones: readonly string[] = [], emails: readonly string[] = []) {
  const points = new Map<string, Point>();
  const problems: CodedFact[] = [];
  for (const raw of phones) {
    const { phones: found } = normalizePhones(raw, '', 'unknown');
    if (found.length === 0) problems.push(problem('phone_wrong', 'phones', raw));
    for (const { e164, extension, kind, use } of found)
      points.set(`phone ${e164}`, {
        kind: 'phone',
        raw,
        canonical: e164,
        extension,
        line_kind: kind,
        line_use: use,
        is_generic: false,
      });
  }
  for (const raw of emails) {
    const { emails: found } = normalizeEmails(raw, '');
    if (found.length === 0) problems.push(problem('email_wrong', 'emails', raw));
    const none = { extension: null, line_kind: null, line_use: null };
    for (const { address, isGeneric } of found)
      points.set(`email ${address}`, { kind: 'email', raw, canonical: address, ...none, is_generic: isGeneric });
  }
  return { points: [...points.values()], problems };
}

/** Adds ways to reach to a record of the call. */
export function addPoints(draft: BulkDraft, kind: 'account' | 'contact', id: string, points: readonly Point[]): void {
  for (const point of points) {
    const contact_point_id = draft.context.newId();
    const owner = { contact_id: kind === 'contact' ? id : null, account_id: kind === 'account' ? id : null };
    draft.points.push({ contact_point_id, ...owner, ...point });
    draft.log(kind, id, { [`contact_point:${contact_point_id}`]: [null, point] });
  }
}
