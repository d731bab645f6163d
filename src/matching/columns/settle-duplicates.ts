import type { ColumnField, MappingGrade } from '../column-mapping.ts';
import type { ColumnDraft } from './draft-column.ts';

/** Fields that a row has once. Phones, mails, comments and figures may come in several columns. */
const SINGLE: ReadonlySet<ColumnField> = new Set([
  'group_name',
  'network_name',
  'company_name',
  'legal_form',
  'siren',
  'siret',
  'nic',
  'vat',
  'naf',
  'site_name',
  'site_kind',
  'is_head_office',
  'site_state',
  'postcode',
  'town',
  'country',
  'company_code',
  'site_code',
  'website',
  'owner',
  'status',
  'priority',
  'potential',
  'headcount',
  'last_contact_on',
]);
/** Fields that a person has once. */
const SINGLE_OF_PERSON: ReadonlySet<ColumnField> = new Set([
  'civility',
  'first_name',
  'last_name',
  'full_name',
  'job_title',
  'contact_code',
]);
const RANK: Readonly<Record<MappingGrade, number>> = { sure: 2, probable: 1, unsure: 0 };

function keyOf(draft: ColumnDraft, field: ColumnField): string | null {
  if (SINGLE.has(field)) return field;
  return SINGLE_OF_PERSON.has(field) ? `${field}/${draft.person}` : null;
}

/** Better understood first; a column of its own before one that holds several things; fuller first; left first. */
function isBetter(left: ColumnDraft, right: ColumnDraft): boolean {
  const order =
    RANK[left.grade] - RANK[right.grade] ||
    Number(isDedicated(left)) - Number(isDedicated(right)) ||
    Number(!left.reading.ideas.includes('head_office')) - Number(!right.reading.ideas.includes('head_office')) ||
    Number(left.values.filledCount > 0) - Number(right.values.filledCount > 0);
  return order > 0 || (order === 0 && left.index < right.index);
}

const isDedicated = (draft: ColumnDraft): boolean => draft.fields.length === 1;

function demote(draft: ColumnDraft, winner: ColumnDraft): ColumnDraft {
  const warnings = [...draft.warnings, { code: 'warning_repeats_column', values: { header: winner.header } }];
  const grade: MappingGrade = 'unsure';
  const [field] = draft.fields;
  if (field === 'company_name')
    return { ...draft, fields: ['trade_name'], grade, reason: { code: 'mapping_second_name' }, warnings };
  // The head office's SIRET beside the site's own says the company and not the place.
  if (field === 'siret' && draft.reading.ideas.includes('head_office'))
    return { ...draft, fields: ['siren'], grade: 'probable', reason: { code: 'mapping_head_office_siret' }, warnings };
  if (field === 'company_code' && !draft.reading.ideas.includes('company'))
    return { ...draft, fields: [], grade, reason: { code: 'mapping_second_code' }, warnings };
  if (field === 'website' && draft.reading.fields === null)
    return { ...draft, fields: [], grade, reason: { code: 'mapping_unknown' } };
  return { ...draft, grade: draft.grade === 'sure' ? 'probable' : draft.grade, warnings };
}

/** Two columns never fill one field without a word: the lesser one fills the gaps of the other, and says so. */
export function settleDuplicates(drafts: readonly ColumnDraft[]): ColumnDraft[] {
  const winners = new Map<string, ColumnDraft>();
  for (const draft of drafts)
    for (const field of draft.fields) {
      const key = keyOf(draft, field);
      const present = key === null ? undefined : winners.get(key);
      if (key !== null && (present === undefined || isBetter(draft, present))) winners.set(key, draft);
    }
  return drafts.map((draft) => {
    const field = draft.fields.find((candidate) => {
      const key = keyOf(draft, candidate);
      return key !== null && winners.get(key) !== draft;
    });
    const key = field === undefined ? null : keyOf(draft, field);
    const winner = key === null ? undefined : winners.get(key);
    return winner === undefined ? draft : demote(draft, winner);
  });
}
