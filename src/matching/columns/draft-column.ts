import type { Reason } from '../../domain/reason.ts';
import type { ColumnField, MappingGrade } from '../column-mapping.ts';
import type { ColumnValues } from '../value-shapes.ts';
import { guessFromValues, guessStrongly, judgeValues } from './judge-values.ts';
import { type HeaderReading, readHeader } from './read-header.ts';

/** A column on its way to being understood. */
export interface ColumnDraft {
  readonly index: number;
  readonly header: string;
  readonly reading: HeaderReading;
  readonly values: ColumnValues;
  readonly fields: readonly ColumnField[];
  readonly person: number;
  readonly grade: MappingGrade;
  readonly reason: Reason;
  readonly warnings: readonly Reason[];
}

type Verdict = Pick<ColumnDraft, 'fields' | 'grade' | 'reason'> & { readonly warnings?: readonly Reason[] };

/** Figures of a customer's own and figures with us have the same headers: a person says which. */
const NEVER_SURE: ReadonlySet<ColumnField> = new Set(['revenue_with_us']);

const unknown = (grade: MappingGrade, code: string): Verdict => ({ fields: [], grade, reason: { code } });

function believeHeader(reading: HeaderReading, values: ColumnValues): Verdict {
  const fields = reading.fields ?? [];
  const first = fields[0];
  if (first === undefined) return unknown('sure', 'mapping_no_field');
  if (NEVER_SURE.has(first)) return { fields, grade: 'unsure', reason: { code: 'mapping_whose_revenue' } };
  if (values.filledCount === 0)
    return { fields, grade: reading.isWhole ? 'sure' : 'unsure', reason: { code: 'mapping_empty_column' } };
  const agrees = judgeValues(first, values) === 'agree';
  if (agrees) return { fields, grade: 'sure', reason: { code: 'mapping_header_and_values' } };
  if (reading.isWhole)
    return { fields, grade: needsProof(first) ? 'probable' : 'sure', reason: { code: 'mapping_header' } };
  return { fields, grade: needsProof(first) ? 'unsure' : 'probable', reason: { code: 'mapping_header_partly' } };
}

/** Fields whose values have a shape that can be checked: where it is missing the header alone is not enough. */
function needsProof(field: ColumnField): boolean {
  return [
    'siret',
    'siren',
    'vat',
    'naf',
    'email',
    'postcode',
    'phone',
    'mobile',
    'direct_phone',
    'switchboard',
    'fax',
    'status',
    'last_contact_on',
    'civility',
    'is_head_office',
    'site_kind',
    'site_state',
    'buying_role',
    'decision_tag',
  ].includes(field);
}

function believeValues(values: ColumnValues, reading: HeaderReading, hasHeaders: boolean): Verdict {
  const guess = guessFromValues(values);
  if (guess === null)
    return reading.fields?.length === 0 ? unknown('sure', 'mapping_no_field') : unknown('unsure', 'mapping_unknown');
  const lies = reading.fields !== null && reading.fields.length > 0;
  const isSure = guess.isStrong && !lies && !hasHeaders;
  return {
    fields: guess.fields,
    grade: isSure ? 'sure' : guess.isStrong ? 'probable' : 'unsure',
    reason: { code: lies ? 'mapping_values_against_header' : 'mapping_values', values: { share: guess.share } },
    warnings: lies ? [{ code: 'warning_header_lies' }] : [],
  };
}

function decide(reading: HeaderReading, values: ColumnValues, hasHeaders: boolean): Verdict {
  // « ID » or « N° » alone; « N° client » that happens to follow is a customer's number all the same.
  const isBareCode = reading.ideas.length === 1 && reading.ideas[0] === 'code';
  if (values.isRowNumber && (isBareCode || !reading.isWhole)) return unknown('sure', 'mapping_row_number');
  const first = reading.fields?.[0];
  if (first === undefined) {
    const guess = guessFromValues(values);
    const isKnownForeign = reading.fields !== null && (guess === null || !guess.isStrong);
    return isKnownForeign ? unknown('sure', 'mapping_no_field') : believeValues(values, reading, hasHeaders);
  }
  const verdict = values.filledCount === 0 ? 'silent' : judgeValues(first, values);
  const guess = verdict === 'agree' && first !== 'address' ? null : guessStrongly(values);
  // « Adresse 3 » that holds nothing but « 35580 BAULON ».
  if (first === 'address' && guess?.fields.includes('town'))
    return { fields: guess.fields, grade: 'sure', reason: { code: 'mapping_values', values: { share: guess.share } } };
  // « Ville (adresse postale) » is the town of an address, « Adresse et ville » holds both.
  if (
    first === 'address' &&
    reading.fields?.includes('town') &&
    verdict !== 'agree' &&
    judgeValues('town', values) === 'agree'
  )
    return { fields: ['town'], grade: 'sure', reason: { code: 'mapping_header_and_values' } };
  if (verdict === 'agree') return believeHeader(reading, values);
  // Fourteen digits that pass the key are a SIRET whatever the header says.
  if (guess !== null && !isCompatible(first, guess.fields)) return believeValues(values, reading, hasHeaders);
  if (verdict === 'refuse') return refused(reading, values, hasHeaders);
  // « Type de structure » tells where a customer stands only where its values do.
  if ((!reading.isWhole || reading.ideas.includes('kind')) && first === 'status' && values.filledCount > 0)
    return unknown('unsure', 'mapping_unknown');
  return believeHeader(reading, values);
}

/** A « Client » or « Compte » column of numbers is a code; anything else that is refused is left to the values. */
function refused(reading: HeaderReading, values: ColumnValues, hasHeaders: boolean): Verdict {
  const isCode =
    reading.fields?.[0] === 'company_name' &&
    reading.ideas.includes('company') &&
    values.share('flag') < 0.7 &&
    values.share('date') < 0.5;
  if (isCode) return { fields: ['company_code'], grade: 'probable', reason: { code: 'mapping_numbers_are_codes' } };
  if (reading.fields?.[0] === 'town' && values.share('public_body') >= 0.7)
    return {
      fields: ['company_name'],
      grade: 'probable',
      reason: {
        code: 'mapping_values_against_header',
        values: { share: Math.round(values.share('public_body') * 100) },
      },
    };
  if (reading.fields?.[0] === 'site_name' && values.share('integer') > 0.7 && values.share('flag') < 0.7)
    return { fields: ['site_code'], grade: 'probable', reason: { code: 'mapping_numbers_are_codes' } };
  return believeValues(values, reading, hasHeaders);
}

/** Values that add to what the header says rather than deny it. */
function isCompatible(first: ColumnField, guessed: readonly ColumnField[]): boolean {
  if (guessed.includes(first)) return true;
  const isPhone = (field: ColumnField) => ['phone', 'switchboard', 'direct_phone', 'mobile', 'fax'].includes(field);
  if (isPhone(first) && guessed.some(isPhone)) return true;
  return (
    (['comment', 'history', 'opt_out', 'address', 'town', 'postcode'].includes(first) && guessed.includes('town')) ||
    ['comment', 'history'].includes(first)
  );
}

/** First reading of a column by itself: its header and its values, its neighbors not yet heard. */
export function draftColumn(index: number, header: string, values: ColumnValues, hasHeaders: boolean): ColumnDraft {
  const nothing: HeaderReading = { fields: null, ideas: [], isWhole: false, year: null, ordinal: null, role: '' };
  const reading = hasHeaders ? readHeader(header) : nothing;
  const verdict = decide(reading, values, hasHeaders);
  return { index, header, reading, values, person: 0, warnings: [], ...verdict };
}
