import { AppError } from '../../platform/app-error.ts';
import { insertRows } from '../../platform/db/bulk-write.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { numberCode } from '../accounts/number-code.ts';
import { appendChanges } from '../change-log/append-changes.ts';
import { type Access, assertMay, contextOf } from '../workspaces/access.ts';
import { newAffiliation } from './affiliation.ts';
import { assertMainsAreMine, findEditable, insertAffiliations } from './affiliation-queries.ts';
import { CONTACT_COLUMNS, CONTACT_POINT_COLUMNS, OWN_CONTACT_COLUMNS, type WrittenAffiliation } from './contact.ts';
import { type ContactColumns, readContactFields, searchKeyOf } from './contact-fields.ts';
import { readAllPoints } from './contact-points.ts';
import { dayOf, newPart, type Writing } from './contact-queries.ts';
import type { CreateContactRequest, CreatedContact } from './contract.ts';
import { assertNoTwin, type FindContactTwins } from './find-twins.ts';

const CODES = { prefix: 'CON', width: 4 } as const;

/**
 * Adds a person, where he works, what he covers and how to reach him, unless he is likely there already. Call it before
 * the transaction writes: the check of duplicates may read as the owner of the tables.
 * @throws AppError `right_missing`, `contact_nameless`, `account_unknown`, `account_not_yours`, `duplicate_likely`,
 * `phone_unreadable`, `email_unreadable`, `region_unknown`, `stance_without_role`, `time_zone_unknown`.
 */
export async function createContact(
  tx: Tx,
  access: Access,
  asked: CreateContactRequest,
  { now, newId, findTwins }: Writing & { readonly findTwins: FindContactTwins },
): Promise<CreatedContact> {
  assertMay(access, 'create_contacts');
  const { worksAt, covers, phones, emails, distinctFrom, ...own } = asked;
  const fields = readContactFields(own);
  const id = newId();
  const points = readAllPoints(id, { phones, emails }, newId);
  if (!fields.first_name && !fields.last_name && points.length === 0)
    throw new AppError('contact_nameless', { status: 422, values: { field: 'lastName' } });
  const affiliations = readPlaces(id, asked, newId);
  await assertPlaces(tx, access, affiliations);
  const accountId = worksAt?.accountId ?? covers[0]?.accountId ?? null;
  const [firstName, lastName] = [fields.first_name ?? null, fields.last_name ?? null];
  assertNoTwin(await findTwins(tx, access, { firstName, lastName, phones, emails, accountId }), distinctFrom);
  const row = contactRow(access, fields, { id, code: await numberCode(tx, access.workspaceId, CODES, 'contact'), now });
  await insertRows(tx, access.workspaceId, 'contact', { ...CONTACT_COLUMNS, ...OWN_CONTACT_COLUMNS }, [row]);
  await insertRows(tx, access.workspaceId, 'contact_point', CONTACT_POINT_COLUMNS, points);
  const changes = {
    ...newFields({ ...fields, code: row.code, source: row.source }),
    ...(await insertAffiliations(tx, access, affiliations, { now, newId })),
    ...Object.assign({}, ...points.map((point) => newPart('contact_point', point.contact_point_id, point))),
  };
  const cause = distinctFrom.length > 0 ? { distinct_from: distinctFrom.join(' ') } : null;
  const line = { recordKind: 'contact', recordId: id, changes } as const;
  await appendChanges(tx, access.workspaceId, [line], contextOf(access, now, cause), newId);
  return { id, code: row.code, version: 1 };
}

function readPlaces(
  contactId: string,
  { worksAt, covers }: CreateContactRequest,
  newId: () => string,
): WrittenAffiliation[] {
  const work = worksAt ? [newAffiliation({ contactId, kind: 'works_at' }, worksAt, newId)] : [];
  return [...work, ...covers.map((place) => newAffiliation({ contactId, kind: 'covers' }, place, newId))];
}

/** Somebody is added to an account that one may change; he may cover others that one only reads. */
async function assertPlaces(tx: Tx, access: Access, affiliations: readonly WrittenAffiliation[]): Promise<void> {
  const [first] = affiliations;
  if (!first) return;
  const ids = [...new Set(affiliations.map((row) => row.account_id))];
  const mine = await findEditable(tx, access, ids);
  if (mine.size === 0) throw new AppError('account_not_yours', { status: 403, values: { id: first.account_id } });
  assertMainsAreMine(affiliations, mine);
}

interface Birth {
  readonly id: string;
  readonly code: string;
  readonly now: Date;
}

function contactRow(access: Access, fields: ContactColumns, { id, code, now }: Birth) {
  return {
    contact_id: id,
    code,
    civility: fields.civility ?? null,
    first_name: fields.first_name ?? null,
    last_name: fields.last_name ?? null,
    search_key: searchKeyOf(fields),
    language: fields.language ?? null,
    time_zone: fields.time_zone ?? null,
    persona: fields.persona ?? null,
    technologies: fields.technologies ?? null,
    linkedin: fields.linkedin ?? null,
    lead_source: fields.lead_source ?? null,
    created_by: access.actorId,
    source: access.source,
    sourced_on: dayOf(now),
    created_at: now,
    updated_at: now,
  };
}

function newFields(fields: object): Record<string, readonly [null, unknown]> {
  const filled = Object.entries(fields).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(filled.map(([name, value]) => [name, [null, value] as const]));
}
