import type { ColumnField, MappingGrade } from '../column-mapping.ts';
import type { ColumnDraft } from './draft-column.ts';

const holds = (draft: ColumnDraft, field: ColumnField): boolean => draft.fields.includes(field);

function settle(draft: ColumnDraft, field: ColumnField, grade: MappingGrade, code: string): ColumnDraft {
  return { ...draft, fields: [field], grade, reason: { code } };
}

/** A bare « Nom » (or « Libellé »): whose name it is, its header does not say. */
const isBareName = (draft: ColumnDraft): boolean =>
  holds(draft, 'company_name') && draft.reading.ideas.length === 1 && draft.reading.ideas[0] === 'name';

/** « Nom du contact » beside « Prénom du contact » is a surname. */
const isPersonName = (draft: ColumnDraft): boolean =>
  holds(draft, 'full_name') && !draft.reading.ideas.includes('first');

const isRepeated = (draft: ColumnDraft): boolean => / \(\d+\)$/.test(draft.header);

/** The name column that goes with a first-name column: same number, then nearest. */
function partnerOf(first: ColumnDraft, drafts: readonly ColumnDraft[]): ColumnDraft | undefined {
  const sameOrdinal = (draft: ColumnDraft) => (draft.reading.ordinal ?? 1) === (first.reading.ordinal ?? 1);
  const near = (draft: ColumnDraft) => Math.abs(draft.index - first.index);
  const candidates = drafts.filter((draft) => (isBareName(draft) || isPersonName(draft)) && sameOrdinal(draft));
  // « Nom (2) » is only the second of that header: right beside « Prénom » it is of that person.
  candidates.push(
    ...drafts.filter(
      (draft) =>
        !candidates.includes(draft) &&
        isRepeated(draft) &&
        (isBareName(draft) || isPersonName(draft)) &&
        near(draft) === 1,
    ),
  );
  const close = candidates.filter((draft) => near(draft) <= 2);
  const pool = close.length > 0 ? close : candidates.filter((draft) => isPersonName(draft) && near(draft) <= 4);
  // « Nom contact » next to « Prénom » is preferred to a bare « Nom » as near.
  return pool.toSorted(
    (left, right) =>
      near(left) - near(right) || Number(isPersonName(right)) - Number(isPersonName(left)) || left.index - right.index,
  )[0];
}

function settlePartners(drafts: readonly ColumnDraft[]): ColumnDraft[] {
  const partners = new Map<number, ColumnDraft>();
  for (const first of drafts.filter((draft) => holds(draft, 'first_name'))) {
    const hasLast = drafts.some(
      (draft) => holds(draft, 'last_name') && (draft.reading.ordinal ?? 1) === (first.reading.ordinal ?? 1),
    );
    const free = drafts.filter((draft) => !partners.has(draft.index));
    const partner = hasLast ? undefined : partnerOf(first, free);
    if (partner !== undefined) partners.set(partner.index, first);
  }
  return drafts.map((draft) => {
    const first = partners.get(draft.index);
    if (first === undefined) return draft;
    const settled = settle(draft, 'last_name', 'sure', 'mapping_beside_first_name');
    return { ...settled, reading: { ...settled.reading, ordinal: first.reading.ordinal } };
  });
}

function settleBareNames(drafts: readonly ColumnDraft[]): ColumnDraft[] {
  const hasCompany = drafts.some((draft) => holds(draft, 'company_name') && !isBareName(draft));
  return drafts.map((draft) => {
    if (!isBareName(draft)) return draft;
    const persons = draft.values.share('person');
    const companies = draft.values.share('company');
    if (persons >= 0.5 && persons > companies)
      return settle(draft, 'full_name', 'probable', 'mapping_values_are_persons');
    if (!hasCompany) return settle(draft, 'company_name', companies >= 0.2 ? 'sure' : 'probable', 'mapping_name_alone');
    if (companies >= 0.3) return settle(draft, 'trade_name', 'unsure', 'mapping_second_name');
    return settle(draft, persons >= 0.2 ? 'full_name' : 'last_name', 'unsure', 'mapping_second_name');
  });
}

/** Where no column names the company, the column that comes nearest to it does. */
function settleCompany(drafts: readonly ColumnDraft[]): ColumnDraft[] {
  if (drafts.some((draft) => holds(draft, 'company_name') && draft.values.filledCount > 0)) return [...drafts];
  const named = (['site_name', 'trade_name', 'group_name'] as const)
    .map((field) => drafts.find((draft) => holds(draft, field) && draft.values.share('letters') > 0.5))
    .find((draft) => draft !== undefined);
  if (named === undefined) return [...drafts];
  return drafts.map((draft) =>
    draft === named ? settle(draft, 'company_name', 'probable', 'mapping_only_name') : draft,
  );
}

/** « Propriétaire » is the shop's own where names differ, the account's in an export where few come back. */
function settleProprietors(drafts: readonly ColumnDraft[]): ColumnDraft[] {
  return drafts.map((draft) =>
    holds(draft, 'full_name') && draft.reading.role === 'proprietaire' && draft.values.distinct < 0.7
      ? settle(draft, 'owner', 'probable', 'mapping_few_names')
      : draft,
  );
}

/** Which « Nom » is whose: decided by neighbors, then by values. */
export function settleNames(drafts: readonly ColumnDraft[]): ColumnDraft[] {
  return settleCompany(settleBareNames(settlePartners(settleProprietors(drafts))));
}
