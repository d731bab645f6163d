import type { ColumnField } from '../column-mapping.ts';
import type { ColumnValues, Shape } from '../value-shapes.ts';

/** How the values stand to what the header says. */
export type Verdict = 'agree' | 'silent' | 'refuse';

/** Shapes that prove a field, and the share of the cells that must have one of them. */
const PROOFS: Partial<Record<ColumnField, readonly [number, ...Shape[]]>> = {
  siret: [0.5, 'siret', 'siret_like', 'siren'],
  siren: [0.5, 'siren', 'siret'],
  vat: [0.5, 'vat'],
  naf: [0.5, 'naf'],
  phone: [0.5, 'phone', 'lost_zero_phone'],
  switchboard: [0.5, 'phone', 'lost_zero_phone'],
  direct_phone: [0.5, 'phone', 'lost_zero_phone'],
  mobile: [0.5, 'phone', 'lost_zero_phone'],
  fax: [0.5, 'phone', 'lost_zero_phone'],
  email: [0.5, 'has_email'],
  website: [0.5, 'url'],
  postcode: [0.5, 'postcode', 'postcode_town'],
  town: [0.5, 'town', 'postcode_town'],
  address: [0.3, 'address', 'has_postcode_town'],
  civility: [0.5, 'civility', 'opens_civility'],
  first_name: [0.4, 'first_name'],
  full_name: [0.3, 'person', 'opens_civility'],
  job_title: [0.4, 'job'],
  department: [0.4, 'job'],
  company_name: [0.2, 'company'],
  legal_form: [0.5, 'legal_form'],
  status: [0.5, 'status'],
  site_kind: [0.3, 'site_kind'],
  site_state: [0.5, 'site_state'],
  is_head_office: [0.5, 'flag', 'head_office', 'site_kind'],
  revenue_with_us: [0.6, 'amount'],
  estimated_revenue: [0.6, 'amount'],
  potential: [0.6, 'amount'],
  last_contact_on: [0.5, 'date'],
};

/** Shapes that a field cannot have: most cells of that shape, and the header is not believed. */
const REFUSALS: Partial<Record<ColumnField, readonly Shape[]>> = {
  siret: ['letters', 'phone', 'flag'],
  siren: ['letters', 'phone', 'flag'],
  nic: ['letters', 'phone'],
  vat: ['flag', 'phone', 'email'],
  phone: ['letters', 'flag', 'siret'],
  switchboard: ['letters', 'flag', 'siret'],
  direct_phone: ['letters', 'flag', 'siret'],
  mobile: ['letters', 'flag', 'siret'],
  fax: ['letters', 'flag', 'siret'],
  email: ['phone', 'flag', 'date', 'amount'],
  website: ['phone', 'flag', 'amount', 'email'],
  address: ['flag', 'phone', 'email', 'date', 'amount'],
  postcode: ['flag', 'phone', 'email', 'date'],
  town: ['public_body', 'no_letter', 'flag', 'phone', 'email', 'date', 'amount'],
  civility: ['job', 'integer', 'phone', 'email', 'date'],
  first_name: ['integer', 'phone', 'email', 'date', 'amount'],
  last_name: ['integer', 'phone', 'email', 'date', 'amount'],
  full_name: ['integer', 'phone', 'email', 'date', 'amount'],
  job_title: ['no_letter', 'integer', 'phone', 'email', 'date', 'amount'],
  department: ['no_letter', 'integer', 'amount'],
  company_name: ['integer', 'code_alone', 'phone', 'email', 'date', 'amount', 'flag'],
  trade_name: ['integer', 'phone', 'email', 'date', 'amount', 'flag'],
  group_name: ['integer', 'date', 'amount', 'flag', 'email'],
  network_name: ['integer', 'date', 'amount', 'flag', 'email'],
  site_name: ['integer', 'phone', 'email', 'date', 'amount', 'flag'],
  site_kind: ['integer', 'amount', 'date', 'flag'],
  owner: ['phone', 'date', 'flag', 'amount'],
  revenue_with_us: ['no_digit', 'date', 'phone'],
  estimated_revenue: ['no_digit', 'date', 'phone'],
  potential: ['date', 'phone'],
  last_contact_on: ['email', 'phone', 'flag'],
  company_code: ['email', 'phone', 'date', 'long'],
  naf: ['flag', 'phone', 'email', 'amount'],
  comment: ['flag', 'no_letter'],
};

/** Whether the values of a column prove, allow or refuse what its header says. */
export function judgeValues(field: ColumnField, values: ColumnValues): Verdict {
  const [needed, ...shapes] = PROOFS[field] ?? [1];
  const proof = shapes.reduce((sum, shape) => Math.max(sum, values.share(shape)), 0);
  if (shapes.length > 0 && proof >= needed) return 'agree';
  return REFUSALS[field]?.some((shape) => values.share(shape) >= 0.7) ? 'refuse' : 'silent';
}

/** What the values say alone, whatever the header: the first line that holds. */
const ALONE: readonly (readonly [readonly ColumnField[], number, Shape, 'strong' | 'fair'])[] = [
  [['siret'], 0.6, 'siret', 'strong'],
  [['email'], 0.6, 'email', 'strong'],
  [['vat'], 0.6, 'vat', 'strong'],
  [['siren'], 0.6, 'siren', 'strong'],
  [['mobile'], 0.85, 'mobile', 'strong'],
  [['phone'], 0.7, 'phone', 'strong'],
  [['website'], 0.7, 'url', 'strong'],
  [['postcode', 'town'], 0.7, 'postcode_town', 'strong'],
  [['naf'], 0.8, 'naf', 'strong'],
  [['address', 'postcode', 'town'], 0.6, 'has_postcode_town', 'fair'],
  [['address'], 0.6, 'address', 'fair'],
  [['civility'], 0.8, 'civility', 'fair'],
  [['full_name'], 0.6, 'person', 'fair'],
  [['legal_form'], 0.8, 'legal_form', 'fair'],
  [['company_name'], 0.4, 'company', 'fair'],
  [['job_title'], 0.6, 'job', 'fair'],
  [['first_name'], 0.75, 'first_name', 'fair'],
  [['town'], 0.7, 'town', 'fair'],
];

interface Guess {
  readonly fields: readonly ColumnField[];
  readonly isStrong: boolean;
  /** In whole per cent, for the reason given to the user. */
  readonly share: number;
}

function guessAmong(lines: typeof ALONE, values: ColumnValues): Guess | null {
  if (values.filledCount === 0 || values.share('flag') > 0.9) return null;
  const found = lines.find(([, needed, shape]) => values.share(shape) >= needed);
  if (found === undefined) return null;
  return { fields: found[0], isStrong: found[3] === 'strong', share: Math.round(values.share(found[2]) * 100) };
}

const STRONG = ALONE.filter(([, , , strength]) => strength === 'strong');

/** What the values say so clearly that it counts against a header. Names, titles and towns are not even looked for. */
export function guessStrongly(values: ColumnValues): Guess | null {
  return guessAmong(STRONG, values);
}

/** What the values of a column say by themselves, null where they say nothing. */
export function guessFromValues(values: ColumnValues): Guess | null {
  const guess = guessAmong(ALONE, values);
  if (guess !== null || values.filledCount === 0 || values.share('flag') > 0.9) return guess;
  const isPostcode =
    values.share('known_postcode') >= 0.9 ||
    (values.share('postcode') >= 0.9 && values.distinct < 1 && values.share('amount') >= 0.9);
  return isPostcode
    ? { fields: ['postcode'], isStrong: false, share: Math.round(values.share('postcode') * 100) }
    : null;
}
