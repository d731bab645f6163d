import { foldedWords } from '../../src/domain/fold-text.ts';

/** What a column of a public data set holds. `cluster` and `row` are for the scorer, never for the engine. */
export type ColumnRole =
  | 'cluster'
  | 'row'
  | 'given_name'
  | 'surname'
  | 'full_name'
  | 'name'
  | 'birth_date'
  | 'postcode'
  | 'town'
  | 'street_number'
  | 'address'
  | 'phone'
  | 'mail'
  | 'register_number'
  | 'identifier'
  | 'choice'
  | 'number'
  | 'date'
  | 'text'
  | 'ignored';

/** Header words by role, tried in this order; the values then confirm. */
const HEADERS: readonly (readonly [ColumnRole, RegExp])[] = [
  ['cluster', /^(true )?(cluster|entity|person|group)( id)?$|^truth$|^ground truth$/],
  ['row', /^(id|key|unique id|rec id|record id|row id|uid|index|source id|source|dataset|source dataset)$/],
  ['given_name', /given|first ?name|fore ?name|prenom|^fname$|^gname$/],
  ['full_name', /full name|first and surname|nom complet|person name/],
  ['surname', /surname|last ?name|family name|nom de famille|^lname$|^sname$/],
  ['birth_date', /\bdob\b|birth ?date|date of birth|born on|naissance/],
  ['town', /birth ?place|\btown\b|\bcity\b|suburb|ville|commune|municipality|localite|place of birth/],
  ['postcode', /post ?code|postal|\bzip|^cp$/],
  ['street_number', /street (number|no)|house (number|no)|^number$/],
  ['phone', /phone|\btel\b|mobile|fax/],
  ['mail', /mail|courriel/],
  ['address', /address|\baddr\b|street|adresse|\bvoie\b/],
  ['register_number', /\bsiren\b|\bsiret\b|\bvat\b|\blei\b/],
  ['identifier', /soc sec|\bssn\b|passport|national id|\bnin\b|identifier|\bean\b|\bupc\b|\bisbn\b|\bmodelno\b|tax id/],
  ['choice', /gender|\bsex\b|civilite|^state$|region|country|department|county/],
  ['name', /\bname\b|\bnom\b|company|organi[sz]ation|raison sociale|enseigne|title|titre|product/],
  ['number', /\byear\b|annee|^age$/],
];

const MOST_CHOICES = 60;

/** What is known of a column's cells. */
interface Cells {
  readonly filled: readonly string[];
  readonly distinct: number;
  readonly share: (test: RegExp) => number;
}

function readCells(values: readonly string[]): Cells {
  const filled = values.map((value) => value.trim()).filter((value) => value !== '');
  const share = (test: RegExp) => filled.filter((value) => test.test(value)).length / Math.max(1, filled.length);
  return { filled, distinct: new Set(filled).size, share };
}

function roleOfValues({ filled, distinct, share }: Cells): ColumnRole {
  if (filled.length === 0) return 'ignored';
  if (share(/^[^\s@]+@[^\s@]+$/) > 0.7) return 'mail';
  if (share(/^(\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4})$/) > 0.6) return 'date';
  if (share(/^(1[5-9]|20)\d{2}$/) > 0.8) return 'number';
  if (share(/^\+?[\d\s().-]{8,}$/) > 0.8 && share(/[\s().+-]/) > 0.3) return 'phone';
  if (distinct <= Math.min(MOST_CHOICES, filled.length / 20)) return 'choice';
  if (share(/^[\d.,\s€$£-]+$/) > 0.8) return 'number';
  return 'text';
}

/** Whether the values contradict what the header says. */
function isContradicted(role: ColumnRole, { filled, distinct, share }: Cells): boolean {
  if (filled.length === 0) return true;
  if (role === 'row') return distinct < filled.length * 0.5 && filled.length > 20 && distinct > 3;
  if (role === 'birth_date') return share(/\d/) < 0.7;
  if (role === 'phone') return share(/\d{3}/) < 0.7;
  if (role === 'postcode') return share(/\d/) < 0.7;
  if (role === 'mail') return share(/@/) < 0.5;
  return false;
}

/** Understands one column from its header, then from its values. */
export function understandColumn(header: string, values: readonly string[]): ColumnRole {
  const words = foldedWords(header.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/_/g, ' ')).join(' ');
  const cells = readCells(values);
  const named = HEADERS.find(([role, pattern]) => pattern.test(words) && !isContradicted(role, cells));
  if (named) return named[0];
  // A number of its own on every row tells rows apart, not things together.
  if (/\bid\b/.test(words) && cells.distinct >= cells.filled.length * 0.98) return 'row';
  return roleOfValues(cells);
}
