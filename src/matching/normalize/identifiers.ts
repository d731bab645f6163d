import { parseSiren } from '../../domain/siren.ts';
import { parseSiret, sirenOfSiret } from '../../domain/siret.ts';
import { parseFrenchVat, sirenOfVat } from '../../domain/vat.ts';
import type { Issue, Repair } from '../record.ts';
import { boundCell } from './bound-cell.ts';
import { findIdentifier, NO_IDENTIFIER, type NormalizedIdentifier } from './find-identifier.ts';
import { digitsOf, isNothing, readIdentifierText } from './identifier-text.ts';

/** Read the cell of a SIRET column. A SIREN alone is taken for what it is. */
export function normalizeSiret(raw: string, column: string): NormalizedIdentifier {
  return findIdentifier('siret', raw, column);
}

/** Read the cell of a SIREN column. A SIRET is taken for what it is. */
export function normalizeSiren(raw: string, column: string): NormalizedIdentifier {
  return findIdentifier('siren', raw, column);
}

/** Read the cell of a NIC column beside a known SIREN: together they are the SIRET. */
export function normalizeNic(raw: string, column: string, siren: string | null): NormalizedIdentifier {
  if (isNothing(raw)) return NO_IDENTIFIER;
  const { text } = readIdentifierText(raw);
  const digits = digitsOf(text);
  if (digits !== null && digits.length === 14) return normalizeSiret(raw, column);
  const siret =
    siren !== null && digits !== null && digits.length >= 2 && digits.length <= 5
      ? parseSiret(siren + digits.padStart(5, '0'))
      : null;
  if (siret === null) return { ...NO_IDENTIFIER, siren, issues: [{ code: 'nic_invalid', column, raw }] };
  const repairs = raw.trim().length < 5 ? [{ code: 'nic_leading_zero', column, from: raw, to: siret.slice(9) }] : [];
  return { siret, siren: sirenOfSiret(siret), repairs, issues: [] };
}

/** What a cell of VAT numbers gave. */
export interface NormalizedVat {
  readonly vat: string | null;
  /** The company behind a French number; null for a foreign one, Monaco and keys with letters. */
  readonly siren: string | null;
  readonly repairs: readonly Repair[];
  readonly issues: readonly Issue[];
}

/** Shapes of the numbers of our neighbors in the Union and near it. Their keys are not checked. */
const FOREIGN =
  /^(?:ATU\d{8}|BE[01]\d{9}|BG\d{9,10}|CHE\d{9}(?:TVA|MWST|IVA)?|CY\d{8}[A-Z]|CZ\d{8,10}|DE\d{9}|DK\d{8}|EE\d{9}|EL\d{9}|ES[A-Z0-9]\d{7}[A-Z0-9]|FI\d{8}|GB(?:\d{9}|\d{12})|HR\d{11}|HU\d{8}|IE\d[A-Z0-9]\d{5}[A-Z]{1,2}|IT\d{11}|LT(?:\d{9}|\d{12})|LU\d{8}|LV\d{11}|MT\d{8}|NL\d{9}B\d{2}|PL\d{10}|PT\d{9}|RO\d{2,10}|SE\d{12}|SI\d{8}|SK\d{10})$/;

const NONE = { vat: null, siren: null, repairs: [], issues: [] } as const;

/** Read the cell of a VAT column: French numbers are checked, foreign ones are kept, a SIREN or SIRET is used as such. */
export function normalizeVat(raw: string, column: string): NormalizedVat {
  if (isNothing(raw)) return NONE;
  const issue = (code: string): Issue => ({ code, column, raw });
  const { text } = readIdentifierText(raw);
  const cell = boundCell(raw);
  // Letters put right for digits would spoil a key with letters: the raw text, tidied, is what we try first.
  const tidy = cell
    .normalize('NFKC')
    .toUpperCase()
    .replace(/^.*?(?=\bFR)/, '')
    .replace(/[^0-9A-Z]/g, '');
  const foreign = cell.toUpperCase().replace(/[^0-9A-Z]/g, '');
  const corrected = text.toUpperCase().replace(/[^0-9A-Z]/g, '');
  const vat = parseFrenchVat(tidy) ?? parseFrenchVat(`FR${tidy}`) ?? parseFrenchVat(corrected);
  if (vat !== null) {
    const repairs = raw.replace(/\s/g, '') === vat ? [] : [{ code: 'vat_noise', column, from: raw, to: vat }];
    return { vat, siren: sirenOfVat(vat), repairs, issues: [] };
  }
  if (FOREIGN.test(foreign)) {
    const repairs = raw.replace(/\s/g, '') === foreign ? [] : [{ code: 'vat_noise', column, from: raw, to: foreign }];
    return { vat: foreign, siren: null, repairs, issues: [] };
  }
  const french = /^FR[0-9A-Z]{2}(\d{9})$/.exec(tidy);
  // The key of the SIREN itself passes: the two characters before it are what was mistyped.
  if (french) return { ...NONE, siren: parseSiren(french[1] ?? ''), issues: [issue('vat_bad_key')] };
  const other = normalizeSiret(raw, column);
  if (other.siren === null || other.issues.length > 0) return { ...NONE, issues: [issue('vat_invalid')] };
  return {
    vat: null,
    siren: other.siren,
    repairs: [{ code: 'siren_in_vat_column', column, from: raw, to: other.siren }],
    issues: [],
  };
}
