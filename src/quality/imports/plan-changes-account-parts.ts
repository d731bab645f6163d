import type { AccountRow } from '../../base/accounts/account.ts';
import { hashNote } from '../../base/activities/note.ts';
import type { ContactPointRow } from '../../base/contacts/contact.ts';
import type { EntityNode, GroupNode, NetworkNode, SiteNode } from '../../matching/arrangement.ts';
import type { Email, Note, Phone } from '../../matching/record.ts';
import type { Owner } from './import-plan.ts';
import type { PlanDraft } from './plan-changes-draft.ts';
import { partKey } from './plan-changes-existing.ts';

interface Place {
  readonly row: AccountRow;
  readonly cluster: number;
  readonly owner: Owner;
}

/** What hangs on an account: identifiers, ways to reach it, revenue and notes. What it has already is left alone. */
export function planAccountParts(
  draft: PlanDraft,
  node: GroupNode | NetworkNode | EntityNode | SiteNode,
  place: Place,
): void {
  if ('sirets' in node) planSiteParts(draft, node, place);
  else if ('siren' in node) planEntityParts(draft, node, place);
  else identify(draft, place, 'sheet_key', `${'basis' in node ? 'group' : 'network'} ${node.id}`);
}

function planEntityParts(draft: PlanDraft, node: EntityNode, place: Place): void {
  identify(draft, place, 'sheet_key', `entity ${node.id}`);
  if (place.row.siren) identify(draft, place, 'siren', place.row.siren);
  if (node.vat) identify(draft, place, 'vat', node.vat);
  for (const code of node.codes) identify(draft, place, 'entity_code', code);
}

function planSiteParts(draft: PlanDraft, node: SiteNode, place: Place): void {
  identify(draft, place, 'sheet_key', `site ${node.id}`);
  for (const code of node.codes) identify(draft, place, 'site_code', code);
  node.sirets.forEach((siret, position) => {
    planSiret(draft, siret, position === 0, place);
  });
  const owners = { contact_id: null, account_id: place.row.account_id };
  addPoints(draft, place, owners, node.phones, node.emails);
  addRevenue(draft, place, node);
  addNotes(draft, place, node.notes);
}

/** That it is over today is all that the file says of a former SIRET. */
function planSiret(draft: PlanDraft, siret: string, isCurrent: boolean, place: Place): void {
  const { cluster, owner, row } = place;
  if (isCurrent && siret.slice(0, 9) !== row.siren) {
    draft.skip(cluster, owner, { code: 'siret_of_another_siren', values: { value: siret } });
    return;
  }
  const known = draft.existing.accounts.get(owner.id)?.has;
  if (isCurrent) identify(draft, place, 'siret', siret, { siren: row.siren, valid_to: null });
  else if (known?.has(partKey('valid', 'siret', siret))) {
    draft.changes.push({
      kind: 'end',
      cluster,
      owner,
      table: 'account_identifier',
      value: siret,
      endedOn: draft.today,
    });
  } else identify(draft, place, 'siret', siret, { siren: null, valid_to: draft.today });
}

const VALID = { siren: null as string | null, valid_to: null as string | null };

function identify(draft: PlanDraft, place: Place, kind: string, value: string, validity = VALID): void {
  const { cluster, owner, row } = place;
  if (validity.valid_to === null && !draft.claim(owner, kind, value)) {
    draft.skip(cluster, owner, { code: 'identifier_of_another_record', values: { value } });
    return;
  }
  draft.add(cluster, owner, 'account_identifier', partKey('account_identifier', kind, value), {
    account_identifier_id: draft.context.newId(),
    account_id: row.account_id,
    kind,
    value,
    valid_from: null,
    ...validity,
  });
}

/** Phones and mailboxes, raw beside canonical; the same number twice is one. */
export function addPoints(
  draft: PlanDraft,
  place: Pick<Place, 'cluster' | 'owner'>,
  owners: Pick<ContactPointRow, 'contact_id' | 'account_id'>,
  phones: readonly Phone[],
  emails: readonly Email[],
): void {
  for (const phone of phones) {
    draft.add(place.cluster, place.owner, 'contact_point', partKey('contact_point', 'phone', phone.e164), {
      contact_point_id: draft.context.newId(),
      ...owners,
      kind: 'phone',
      raw: phone.raw,
      canonical: phone.e164,
      extension: phone.extension,
      line_kind: phone.kind,
      line_use: phone.use,
      is_generic: false,
    });
  }
  for (const email of emails) {
    draft.add(place.cluster, place.owner, 'contact_point', partKey('contact_point', 'email', email.address), {
      contact_point_id: draft.context.newId(),
      ...owners,
      kind: 'email',
      raw: email.raw,
      canonical: email.address,
      extension: null,
      line_kind: null,
      line_use: null,
      is_generic: email.isGeneric,
    });
  }
}

/** A year that the base knows already keeps its figure. */
export function addRevenue(draft: PlanDraft, place: Place, node: EntityNode | SiteNode): void {
  for (const { year, cents } of node.revenueWithUs) {
    draft.add(place.cluster, place.owner, 'revenue_with_us', partKey('revenue_with_us', year), {
      revenue_with_us_id: draft.context.newId(),
      account_id: place.row.account_id,
      year,
      amount_cents: cents,
      currency: 'EUR',
    });
  }
}

/** Comment and history columns become dated notes of the site. */
function addNotes(draft: PlanDraft, place: Place, notes: readonly Note[]): void {
  for (const note of notes) {
    if (note.text.trim() === '') continue;
    const hash = hashNote(note.on, note.text);
    draft.add(place.cluster, place.owner, 'note', partKey('note', hash), {
      note_id: draft.context.newId(),
      account_id: place.row.account_id,
      contact_id: null,
      noted_on: note.on,
      body: note.text,
      heading: note.column,
      body_hash: hash,
      source: 'import',
      created_by: draft.context.userId,
      created_at: draft.context.now,
    });
  }
}
