import { parseSiren, type Siren } from '../../domain/siren.ts';
import { parseSiret, type Siret, sirenOfSiret } from '../../domain/siret.ts';
import type { Issue, Repair } from '../record.ts';
import { digitsOf, isNothing, readIdentifierText, readScientific } from './identifier-text.ts';

/** What a cell of identifiers gave. A number whose key fails is an issue with its raw text, never a value. */
export interface NormalizedIdentifier {
  readonly siret: string | null;
  /** Of the SIRET, or found alone in the cell, or the valid SIREN part of a SIRET whose NIC is wrong. */
  readonly siren: string | null;
  readonly repairs: readonly Repair[];
  readonly issues: readonly Issue[];
}

interface Found {
  readonly siret: Siret | null;
  readonly siren: Siren | null;
  /** Codes of what was done, without the `siret_` or `siren_` before. */
  readonly repaired: readonly string[];
}

/** A SIRET out of digits: whole, or with the zeros that a number cell lost, or with a NIC short of its zeros. */
function findSiret(digits: string, text: string): Found | null {
  const exact = parseSiret(digits);
  if (exact) return { siret: exact, siren: sirenOfSiret(exact), repaired: [] };
  const sirenFirst = /^\d{9}\D/.test(text) || /^\d{3}\D\d{3}\D\d{3}\D/.test(text);
  const padded = digits.length === 13 || digits.length === 12 ? parseSiret(digits.padStart(14, '0')) : null;
  const nic = digits.slice(9);
  const completed = nic.length >= 2 && nic.length <= 4 ? parseSiret(digits.slice(0, 9) + nic.padStart(5, '0')) : null;
  const withNic = completed && { siret: completed, siren: sirenOfSiret(completed), repaired: ['nic_zeros'] };
  if (withNic && sirenFirst) return withNic;
  if (padded) return { siret: padded, siren: sirenOfSiret(padded), repaired: ['leading_zero'] };
  // Without a separator after the SIREN nothing says that zeros are missing in the middle: refused.
  return null;
}

function findSiren(digits: string): Found | null {
  const exact = parseSiren(digits);
  if (exact) return { siret: null, siren: exact, repaired: [] };
  const padded = digits.length === 8 || digits.length === 7 ? parseSiren(digits.padStart(9, '0')) : null;
  return padded && { siret: null, siren: padded, repaired: ['leading_zero'] };
}

function findInDigits(digits: string, text: string): Found | null {
  return findSiret(digits, text) ?? findSiren(digits);
}

/** Runs as long as an identifier, grouped or not. */
const RUNS = /(?<!\d)(?:\d{14}|\d{3}[ .]?\d{3}[ .]?\d{3}(?:[ .]?\d{5})?)(?!\d)/g;

/** Several identifiers written in one cell, each found on its own. */
function findSeveral(text: string): Found[] {
  const pieces = text.split(/[;,/|\n]|\s+(?:et|ou|and)\s+|[()]/u).filter((piece) => /\d/.test(piece));
  const whole = pieces.flatMap((piece) => {
    const digits = digitsOf(piece.trim());
    const found = digits === null ? null : findInDigits(digits, piece.trim());
    return found ? [found] : [];
  });
  if (whole.length > 0) return whole;
  // « 40483304800022 siège Lyon » or two numbers with a mere space: runs of the right length.
  return (text.match(RUNS) ?? []).flatMap((run) => findInDigits(run.replace(/\D/g, ''), run) ?? []);
}

const NO_REPAIRS: readonly Repair[] = [];
const NO_ISSUES: readonly Issue[] = [];
export const NO_IDENTIFIER: NormalizedIdentifier = { siret: null, siren: null, repairs: NO_REPAIRS, issues: NO_ISSUES };

function failed(kind: 'siret' | 'siren', text: string, issue: (code: string) => Issue): NormalizedIdentifier {
  const digits = digitsOf(text);
  const length = digits?.length ?? 0;
  if (length === 14 || length === 9) {
    // One wrong digit in the NIC leaves the key of the SIREN right; one in the SIREN does not.
    const siren = length === 14 && digits ? parseSiren(digits.slice(0, 9)) : null;
    return { ...NO_IDENTIFIER, siren, issues: [issue(length === 14 ? 'siret_bad_key' : 'siren_bad_key')] };
  }
  return { ...NO_IDENTIFIER, issues: [issue(`${kind}_invalid`)] };
}

/** Digits grouped or not, the whole cell: what most cells are, before any pattern that puts something right. */
const ONLY_DIGITS = /^\d[\d ]*$/;

function findPlain(kind: 'siret' | 'siren', raw: string, column: string): NormalizedIdentifier | null {
  if (!ONLY_DIGITS.test(raw)) return null;
  const digits = raw.includes(' ') ? raw.replaceAll(' ', '') : raw;
  if (digits.length === 14 && kind === 'siret') {
    const siret = parseSiret(digits);
    return siret && { siret, siren: sirenOfSiret(siret), repairs: NO_REPAIRS, issues: NO_ISSUES };
  }
  const siren = digits.length === 9 ? parseSiren(digits) : null;
  if (siren === null) return null;
  const repairs = kind === 'siren' ? NO_REPAIRS : [{ code: 'siren_in_siret_column', column, from: raw, to: siren }];
  return { siret: null, siren, repairs, issues: NO_ISSUES };
}

/** Read one identifier out of a cell of a SIREN or SIRET column, in the repair order of this folder's tests. */
export function findIdentifier(kind: 'siret' | 'siren', raw: string, column: string): NormalizedIdentifier {
  const plain = findPlain(kind, raw, column);
  if (plain !== null) return plain;
  if (isNothing(raw)) return NO_IDENTIFIER;
  const issue = (code: string): Issue => ({ code, column, raw });
  const { text, repaired } = readIdentifierText(raw);
  const scientific = readScientific(text);
  if (scientific && scientific.digits === null) return { ...NO_IDENTIFIER, issues: [issue(`${kind}_scientific`)] };
  const digits = scientific ? scientific.digits : digitsOf(text);
  const single = digits === null ? null : findInDigits(digits, text);
  const all = single ? [single] : findSeveral(text);
  const found = all.find((one) => one.siret !== null) ?? all[0];
  if (found === undefined) return failed(kind, text, issue);

  const codes = [...repaired, ...found.repaired].map((code) => `${kind}_${code}`);
  if (scientific) codes.push(`${kind}_scientific_full`);
  if (kind === 'siret' && found.siret === null) codes.push('siren_in_siret_column');
  if (kind === 'siren' && found.siret !== null) codes.push('siret_in_siren_column');
  const to = found.siret ?? found.siren ?? '';
  // Grouped by spaces is how people write it: nothing was damaged.
  if (codes.length === 0 && raw.replace(/\s/g, '') !== to) codes.push(`${kind}_noise`);
  const different = new Set(all.map((one) => one.siret ?? one.siren));
  return {
    siret: found.siret,
    siren: found.siren,
    repairs: codes.map((code) => ({ code, column, from: raw, to })),
    issues: different.size > 1 ? [issue(`${kind}_several`)] : [],
  };
}
