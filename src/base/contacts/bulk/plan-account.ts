import { townKeyOf } from '../../../domain/commune-name.ts';
import { departmentOfPostcode, regionOfDepartment } from '../../../domain/department.ts';
import { findCommune } from '../../../domain/find-commune.ts';
import { foldedWords } from '../../../domain/fold-text.ts';
import { parseSiren } from '../../../domain/siren.ts';
import { parseSiret } from '../../../domain/siret.ts';
import { parseFrenchVat } from '../../../domain/vat.ts';
import type { CodedFact } from '../../../platform/app-error.ts';
import { addPoints, readPoints } from './add-points.ts';
import type { NewAccount } from './bulk-columns.ts';
import { type BulkDraft, filledFields, type Outcome, problem } from './bulk-draft.ts';
import type { BulkAccount } from './contract.ts';
import type { Place } from './known-base.ts';

/** Below what an account of a level may stand. */
const PARENTS: Readonly<Record<string, readonly (string | null)[]>> = {
  group: [null, 'group'],
  entity: [null, 'group', 'entity'],
  site: ['entity', 'site'],
};

/** Plans a new account, or says what is wrong with it. */
export function planNewAccount(draft: BulkDraft, item: BulkAccount): Outcome {
  const problems: CodedFact[] = [];
  const { level, name } = item;
  if (level === undefined) problems.push(problem('field_missing', 'level'));
  if (!name) problems.push(problem('field_missing', 'name'));
  const parent = findParent(draft, item, problems);
  if (level !== undefined && parent !== undefined && !PARENTS[level]?.includes(parent?.level ?? null))
    problems.push(problem('parent_level_wrong', 'parentId', parent?.level ?? ''));
  if (item.ownerId && !draft.context.known.members.has(item.ownerId))
    problems.push(problem('owner_unknown', 'ownerId', item.ownerId));
  const numbers = readNumbers(draft, item, parent ?? null, problems);
  const reach = readPoints(item.phones, item.emails);
  problems.push(...reach.problems);
  if (problems.length > 0 || level === undefined || !name || parent === undefined) return refuse(draft, item, problems);

  const row = newAccountRow(draft, { ...item, level, name }, parent, numbers.siren);
  const id = row.account_id;
  draft.newAccounts.push(row);
  draft.log('account', id, filledFields(row));
  if (row.is_head_office && row.entity_id) draft.setHeadOffice(row.entity_id);
  if (item.code) draft.take(`account code ${item.code}`, id);
  for (const { kind, value } of numbers.identifiers) identify(draft, row, kind, value);
  addPoints(draft, 'account', id, reach.points);
  addRevenues(draft, id, item);
  if (item.ref !== undefined)
    draft.refs.set(item.ref, {
      id,
      level,
      path: row.path,
      groupId: row.group_id,
      entityId: row.entity_id,
      siren: row.siren,
      isMine: true,
    });
  return { status: 'created', id, code: row.code, version: 1, problems: [] };
}

export function refuse(
  draft: BulkDraft,
  item: { readonly ref?: string | undefined },
  problems: readonly CodedFact[],
): Outcome {
  if (item.ref !== undefined) draft.refs.set(item.ref, null);
  return { status: 'refused', id: null, code: null, version: null, problems };
}

/** The account above; null where none is asked for, undefined where the one that is asked for cannot be. */
function findParent(
  draft: BulkDraft,
  { parentId, parentRef }: BulkAccount,
  problems: CodedFact[],
): Place | null | undefined {
  if (parentRef !== undefined) {
    const found = draft.refs.get(parentRef);
    if (found) return found;
    problems.push(problem(found === null ? 'parent_refused' : 'ref_unknown', 'parentRef', parentRef));
    return undefined;
  }
  if (parentId === undefined) return null;
  const place = draft.context.known.places.get(parentId);
  if (place?.isMine) return place;
  problems.push(problem(place ? 'account_not_yours' : 'account_unknown', 'parentId', parentId));
  return undefined;
}

interface Numbers {
  readonly siren: string | null;
  readonly identifiers: readonly { readonly kind: string; readonly value: string }[];
}

/** SIREN, SIRET, VAT and codes: right in themselves, right together, and nobody else's. */
function readNumbers(draft: BulkDraft, item: BulkAccount, parent: Place | null, problems: CodedFact[]): Numbers {
  const identifiers: { kind: string; value: string }[] = [];
  const claim = (kind: string, field: string, given: string, value: string | null) => {
    const holder = value === null ? undefined : draft.holderOf(`${kind} ${value}`);
    if (value === null) problems.push(problem('identifier_wrong', field, given));
    else if (holder) problems.push({ code: 'identifier_taken', values: { field, value, record: holder } });
    else identifiers.push({ kind, value });
  };
  const { level, siren, siret, vat, ownCode, code } = item;
  const own = siren === undefined ? null : parseSiren(siren);
  if (siren !== undefined && level !== 'entity') problems.push(problem('field_of_another_level', 'siren', siren));
  else if (siren !== undefined) claim('siren', 'siren', siren, own);
  if (siret !== undefined && level !== 'site') problems.push(problem('field_of_another_level', 'siret', siret));
  else if (siret !== undefined) {
    const read = parseSiret(siret);
    claim('siret', 'siret', siret, read);
    if (read && parent && read.slice(0, 9) !== parent.siren)
      problems.push(problem('siret_not_of_its_company', 'siret', siret));
  }
  if (vat !== undefined) claim('vat', 'vat', vat, parseFrenchVat(vat));
  if (ownCode !== undefined) claim(level === 'site' ? 'site_code' : 'entity_code', 'ownCode', ownCode, ownCode);
  if (code !== undefined && (draft.context.known.accountCodes.has(code) || draft.holderOf(`account code ${code}`)))
    problems.push(problem('code_taken', 'code', code));
  if (item.isHeadOffice && level !== 'site') problems.push(problem('field_of_another_level', 'isHeadOffice'));
  else if (item.isHeadOffice && parent?.entityId && draft.hasHeadOffice(parent.entityId))
    problems.push(problem('head_office_already', 'isHeadOffice'));
  if (item.kind && (level === 'group') !== (item.kind === 'network'))
    problems.push(problem('field_of_another_level', 'kind', item.kind));
  return { siren: own, identifiers };
}

/** What a postcode and a town say together. */
export function placeOf(postcode: string | null, town: string | null) {
  const department = postcode === null ? null : departmentOfPostcode(postcode);
  const { commune } = findCommune(postcode, town === null ? null : townKeyOf(town));
  const known = department ?? commune?.department ?? null;
  return {
    commune_code: commune?.code ?? null,
    department: known,
    region: known === null ? null : regionOfDepartment(known),
  };
}

function newAccountRow(
  { context: { access, now, newId } }: BulkDraft,
  item: BulkAccount & { readonly level: string; readonly name: string },
  parent: Place | null,
  siren: string | null,
): NewAccount {
  const { level, name, postcode = null, town = null, street = null, country = null } = item;
  const account_id = newId();
  const path = parent ? [...parent.path, parent.id] : [];
  const raw = [street, postcode, town].filter(Boolean).join(' ');
  return {
    ...{ account_id, level, parent_id: parent?.id ?? null, path },
    group_id: level === 'group' ? (path[0] ?? account_id) : (parent?.groupId ?? null),
    entity_id: level === 'entity' ? account_id : level === 'site' ? (parent?.entityId ?? null) : null,
    siren: level === 'site' ? (parent?.siren ?? null) : siren,
    ...{ code: item.code ?? '', name, other_names: item.otherNames ?? [], search_key: foldedWords(name).join(' ') },
    ...{
      status: item.status ?? null,
      priority: item.priority ?? null,
      owner_name: item.ownerName ?? null,
      owner_id: item.ownerId ?? null,
    },
    ...{
      kind: item.kind ?? null,
      state: item.state ?? (level === 'site' ? 'open' : null),
      is_head_office: item.isHeadOffice ?? false,
    },
    ...{ legal_form: item.legalForm ?? null, naf_code: item.nafCode ?? null, headcount: item.headcount ?? null },
    ...{
      domains: item.domains ?? [],
      address_raw: raw || null,
      street,
      address_complement: item.addressComplement ?? null,
    },
    ...{ delivery_box: null, postcode, cedex: null, town, ...placeOf(postcode, town), country, former_addresses: null },
    ...{
      potential_cents: item.potentialCents ?? null,
      last_contact_on: null,
      source: access.source,
      sourced_on: now.toISOString().slice(0, 10),
    },
    ...{ created_at: now, updated_at: now, created_by: access.actorId },
  };
}

function identify(draft: BulkDraft, row: NewAccount, kind: string, value: string): void {
  const account_identifier_id = draft.context.newId();
  draft.take(`${kind} ${value}`, row.account_id);
  const valid = { valid_from: null, valid_to: null };
  const siren = kind === 'siret' ? value.slice(0, 9) : null;
  draft.identifiers.push({ account_identifier_id, account_id: row.account_id, kind, value, siren, ...valid });
  draft.log('account', row.account_id, { [`account_identifier:${account_identifier_id}`]: [null, { kind, value }] });
}

function addRevenues(draft: BulkDraft, account_id: string, { revenueWithUs = [] }: BulkAccount): void {
  const byYear = new Map(revenueWithUs.map((one) => [one.year, one]));
  for (const { year, amountCents, currency } of byYear.values()) {
    const revenue_with_us_id = draft.context.newId();
    draft.revenues.push({ revenue_with_us_id, account_id, year, amount_cents: amountCents, currency });
    draft.log('account', account_id, {
      [`revenue_with_us:${revenue_with_us_id}`]: [null, { year, amountCents, currency }],
    });
  }
}
