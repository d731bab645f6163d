import { inferBuyingRoles } from '../../../domain/buying-role.ts';
import { foldedWords } from '../../../domain/fold-text.ts';
import { readJobTitle } from '../../../domain/job-title.ts';
import type { CodedFact } from '../../../platform/app-error.ts';
import { addPoints, readPoints } from './add-points.ts';
import type { NewContact } from './bulk-columns.ts';
import { type BulkDraft, filledFields, type Outcome, problem } from './bulk-draft.ts';
import type { BulkContact } from './contract.ts';
import { refuse } from './plan-account.ts';

type Link = NonNullable<BulkContact['affiliations']>[number];

/** Plans a new person with his places and ways to reach him, or says what is wrong. */
export function planNewContact(draft: BulkDraft, item: BulkContact): Outcome {
  const { access, now, newId, known } = draft.context;
  const problems: CodedFact[] = [];
  const { firstName = null, lastName = null, code, ownCode } = item;
  if (!firstName && !lastName && !item.emails?.length && !item.phones?.length)
    problems.push(problem('field_missing', 'lastName'));
  const places = (item.affiliations ?? []).map((link) => ({ link, accountId: findPlace(draft, link, problems) }));
  const distinct = [...new Map(places.map((place) => [`${place.link.kind} ${place.accountId}`, place])).values()];
  const reach = readPoints(item.phones, item.emails);
  problems.push(...reach.problems);
  const holder = ownCode === undefined ? undefined : draft.holderOf(`contact_code ${ownCode}`);
  if (ownCode !== undefined && holder)
    problems.push({ code: 'identifier_taken', values: { field: 'ownCode', value: ownCode, record: holder } });
  if (code !== undefined && (known.contactCodes.has(code) || draft.holderOf(`contact code ${code}`)))
    problems.push(problem('code_taken', 'code', code));
  if (problems.length > 0) return refuse(draft, {}, problems);

  const id = newId();
  const row: NewContact = {
    ...{
      contact_id: id,
      code: code ?? '',
      civility: item.civility ?? null,
      first_name: firstName,
      last_name: lastName,
    },
    ...{ search_key: foldedWords(`${lastName ?? ''} ${firstName ?? ''}`).join(' '), source: access.source },
    ...{ sourced_on: now.toISOString().slice(0, 10), created_at: now, updated_at: now, created_by: access.actorId },
  };
  draft.newContacts.push(row);
  draft.log('contact', id, filledFields(row));
  if (code !== undefined) draft.take(`contact code ${code}`, id);
  if (ownCode !== undefined) identify(draft, id, ownCode);
  addPoints(draft, 'contact', id, reach.points);
  for (const { link, accountId } of distinct) if (accountId) affiliate(draft, id, accountId, link);
  return { status: 'created', id, code: row.code, version: 1, problems: [] };
}

function findPlace(draft: BulkDraft, { accountId, accountRef }: Link, problems: CodedFact[]): string | null {
  if (accountRef !== undefined) {
    const found = draft.refs.get(accountRef);
    if (found) return found.id;
    problems.push(problem(found === null ? 'parent_refused' : 'ref_unknown', 'affiliations.accountRef', accountRef));
    return null;
  }
  const place = accountId === undefined ? undefined : draft.context.known.places.get(accountId);
  if (place?.isMine) return place.id;
  problems.push(problem(place ? 'account_not_yours' : 'account_unknown', 'affiliations.accountId', accountId ?? ''));
  return null;
}

function identify(draft: BulkDraft, contact_id: string, value: string): void {
  const contact_identifier_id = draft.context.newId();
  draft.take(`contact_code ${value}`, contact_id);
  draft.contactIdentifiers.push({
    contact_identifier_id,
    contact_id,
    kind: 'contact_code',
    value,
    valid_from: null,
    valid_to: null,
  });
  draft.log('contact', contact_id, {
    [`contact_identifier:${contact_identifier_id}`]: [null, { kind: 'contact_code', value }],
  });
}

function affiliate(draft: BulkDraft, contact_id: string, account_id: string, link: Link): void {
  const affiliation_id = draft.context.newId();
  const job = link.jobTitle ? readJobTitle(link.jobTitle) : null;
  const said = {
    ...{ account_id, kind: link.kind, job_title: job?.display ?? null, department: job?.department ?? null },
    ...{ seniority: job?.seniority ?? null, stated_roles: link.statedRoles, decision_tag: link.decisionTag ?? null },
    inferred_roles: job ? inferBuyingRoles(job.department, job.seniority) : [],
  };
  const times = { is_stated: true, valid_from: null, valid_to: null, has_ended: false, evidence: null };
  draft.affiliations.push({ affiliation_id, contact_id, ...said, ...times });
  draft.log('contact', contact_id, { [`affiliation:${affiliation_id}`]: [null, said] });
}
