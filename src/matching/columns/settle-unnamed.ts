import type { ColumnField } from '../column-mapping.ts';
import type { TableRow } from '../table.ts';
import type { Shape } from '../value-shapes.ts';
import type { ColumnDraft } from './draft-column.ts';
import { bearsSigns } from './settle-networks.ts';

const holds = (draft: ColumnDraft, field: ColumnField): boolean => draft.fields[0] === field;

function settle(draft: ColumnDraft, field: ColumnField, code: string): ColumnDraft {
  return { ...draft, fields: [field], grade: 'unsure', reason: { code }, warnings: [] };
}

/** Nothing was understood, or only that the cells are names of some kind. */
const isOpen = (draft: ColumnDraft): boolean =>
  draft.values.filledCount > 0 && (draft.fields.length === 0 || holds(draft, 'company_name'));

const NAMES_NOBODY: readonly Shape[] = [
  'flag',
  'date',
  'amount',
  'coded',
  'email',
  'phone',
  'url',
  'status',
  'legal_form',
];

const isWords = (draft: ColumnDraft): boolean =>
  draft.values.share('letters') >= 0.8 && NAMES_NOBODY.every((shape) => draft.values.share(shape) < 0.5);

function settleGroups(drafts: readonly ColumnDraft[]): ColumnDraft[] {
  if (drafts.some((draft) => holds(draft, 'group_name'))) return [...drafts];
  return drafts.map((draft) =>
    isOpen(draft) && draft.reading.fields === null && draft.values.share('says_group') >= 0.6
      ? settle(draft, 'group_name', 'mapping_group_by_values')
      : draft,
  );
}

/** Surnames stand right beside the first names, or behind the civility; many of them are towns or first names too. */
function settleSurnames(drafts: readonly ColumnDraft[]): ColumnDraft[] {
  if (drafts.some((draft) => holds(draft, 'last_name') || holds(draft, 'full_name'))) return [...drafts];
  const firsts = drafts.filter((draft) => holds(draft, 'first_name'));
  const first = firsts.toSorted((left, right) => right.values.share('first_name') - left.values.share('first_name'))[0];
  const anchor = first ?? drafts.find((draft) => holds(draft, 'civility'));
  if (anchor === undefined) return [...drafts];
  const isNear = (draft: ColumnDraft): boolean =>
    first === undefined ? draft.index === anchor.index + 1 : Math.abs(draft.index - anchor.index) === 1;
  const isName = (draft: ColumnDraft): boolean =>
    (isOpen(draft) || holds(draft, 'first_name') || holds(draft, 'town')) &&
    isWords(draft) &&
    draft.values.share('few_words') >= 0.8 &&
    draft.values.share('company') < 0.3;
  const [last] = drafts
    .filter((draft) => draft !== anchor && isNear(draft) && isName(draft))
    .toSorted((left, right) => right.values.filledCount - left.values.filledCount || right.index - left.index);
  return drafts.map((draft) => (draft === last ? settle(draft, 'last_name', 'mapping_beside_first_name') : draft));
}

/** How well a column would name the companies: well filled, with words of companies, rarely twice the same. */
function companyScore(draft: ColumnDraft, rowCount: number): number {
  const { values } = draft;
  if (!isOpen(draft) || !isWords(draft)) return 0;
  if (values.share('long') >= 0.5 || values.share('objection') >= 0.2 || values.share('job') >= 0.5) return 0;
  return (values.filledCount / Math.max(1, rowCount)) * (0.3 + values.share('company')) * (0.2 + values.distinct);
}

function settleCompanies(drafts: readonly ColumnDraft[], rowCount: number): ColumnDraft[] {
  const scores = drafts.map((draft) => companyScore(draft, rowCount));
  const best = scores.indexOf(Math.max(0.02, ...scores));
  return drafts.map((draft, position) => {
    if (position === best) return settle(draft, 'company_name', 'mapping_best_name');
    return best >= 0 && holds(draft, 'company_name') && draft.reading.fields === null
      ? { ...draft, fields: [], grade: 'unsure', reason: { code: 'mapping_unknown' } }
      : draft;
  });
}

const PHRASES = 0.3;

/** What is left: signs over many companies, sentences and refusals. */
function settleRest(draft: ColumnDraft, company: ColumnDraft | undefined, rows: readonly TableRow[]): ColumnDraft {
  if (draft.fields.length > 0 || draft.values.filledCount === 0 || draft.values.share('letters') < 0.5) return draft;
  if (draft.values.share('objection') >= PHRASES || draft.values.share('long') >= PHRASES)
    return settle(draft, 'comment', 'mapping_phrases');
  const isSign = isWords(draft) && draft.values.share('one_word') < 0.8 && draft.values.share('job') < 0.3;
  if (isSign && company !== undefined && bearsSigns(rows, draft.index, company.index))
    return settle(draft, 'network_name', 'mapping_network_by_values');
  return draft;
}

const MANY_ROWS = 40;

/** Of two columns of persons the one with a handful of names that come back on every row is who follows the customers. */
function settleOwners(drafts: readonly ColumnDraft[]): ColumnDraft[] {
  const names = drafts.filter((draft) => holds(draft, 'full_name'));
  if (!names.some((draft) => draft.values.distinct >= 0.3)) return [...drafts];
  return drafts.map((draft) =>
    names.includes(draft) && draft.values.filledCount >= MANY_ROWS && draft.values.distinct < 0.15
      ? settle(draft, 'owner', 'mapping_few_names')
      : draft,
  );
}

/** Columns that no header explains, understood from their values and from each other. */
export function settleUnnamed(
  drafts: readonly ColumnDraft[],
  rows: readonly TableRow[],
  hasHeaders: boolean,
): ColumnDraft[] {
  const grouped = settleGroups(drafts);
  const isNamed = grouped.some((draft) => holds(draft, 'company_name'));
  if (hasHeaders) return isNamed ? grouped : settleCompanies(grouped, rows.length);
  const settled = settleCompanies(settleOwners(settleSurnames(grouped)), rows.length);
  const company = settled.find((draft) => holds(draft, 'company_name'));
  return settled.map((draft) => settleRest(draft, company, rows));
}
