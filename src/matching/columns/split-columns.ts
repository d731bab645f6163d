import type { ColumnField } from '../column-mapping.ts';
import type { Shape } from '../value-shapes.ts';
import type { ColumnDraft } from './draft-column.ts';

/** Field understood → what else its cells may hold: the shape that shows it, and from what share of the cells. */
const COMPANIONS: Partial<Record<ColumnField, readonly (readonly [ColumnField, Shape, number])[]>> = {
  full_name: [
    ['civility', 'opens_civility', 0.2],
    ['job_title', 'has_job', 0.1],
    ['phone', 'has_phone', 0.05],
    ['email', 'has_email', 0.05],
  ],
  last_name: [
    ['civility', 'opens_civility', 0.2],
    ['job_title', 'has_job', 0.2],
  ],
  address: [
    ['postcode', 'has_postcode_town', 0.2],
    ['town', 'has_postcode_town', 0.2],
  ],
  postcode: [['town', 'postcode_town', 0.1]],
  town: [['postcode', 'postcode_town', 0.1]],
  company_name: [
    ['site_name', 'site_segment', 0.03],
    ['is_head_office', 'head_office', 0.02],
  ],
  phone: [['email', 'has_email', 0.1]],
  email: [['phone', 'has_phone', 0.1]],
};

function split(draft: ColumnDraft): ColumnDraft {
  const [main] = draft.fields;
  if (main === undefined || draft.values.filledCount === 0) return draft;
  const more = (COMPANIONS[main] ?? [])
    .filter(([field, shape, needed]) => !draft.fields.includes(field) && draft.values.share(shape) >= needed)
    .map(([field]) => field);
  if (more.length === 0) return draft;
  const fields: ColumnField[] =
    more[0] === 'civility' ? ['civility', ...draft.fields, ...more.slice(1)] : [...draft.fields, ...more];
  return { ...draft, fields: main === 'town' ? ['postcode', 'town'] : fields };
}

/** Says which columns hold several things: « 75001 PARIS », « M. Jean Dupont - DAF ». */
export function splitColumns(drafts: readonly ColumnDraft[]): ColumnDraft[] {
  return drafts.map(split);
}
