import { parseSiren, type Siren } from './siren.ts';

/** French intra-community VAT number: FR, a key of two characters, nine digits (a SIREN, except in Monaco). */
export type FrenchVat = string & { readonly brand: 'french_vat' };

/** O and I are never used in keys: they look like 0 and 1. */
const KEY_ALPHABET = '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** The key in digits that belongs to nine digits. */
function numericKeyOf(nineDigits: string): string {
  return String((12 + 3 * (Number(nineDigits) % 97)) % 97).padStart(2, '0');
}

/** Rule of the keys that hold a letter (the tax office's; also in python-stdnum, fr.tva). */
function hasLetterKey(key: string, nineDigits: string): boolean {
  // XX is what people type when they do not know the key; by chance it would pass for one company in eleven.
  if (key === 'XX') return false;
  const high = KEY_ALPHABET.indexOf(key.charAt(0));
  const low = KEY_ALPHABET.indexOf(key.charAt(1));
  if (high < 0 || low < 0) return false;
  const value = high < 10 ? high * 24 + low - 10 : high * 34 + low - 100;
  return (Number(nineDigits) + 1 + Math.floor(value / 11)) % 11 === value % 11;
}

/** The French VAT number that a text spells, key recomputed; null where it is none. */
export function parseFrenchVat(text: string): FrenchVat | null {
  const tidy = text.replace(/[\s.]/g, '').toUpperCase();
  const parts = /^FR([0-9A-Z]{2})(\d{9})$/.exec(tidy);
  const key = parts?.[1];
  const nineDigits = parts?.[2];
  if (key === undefined || nineDigits === undefined || nineDigits === '000000000') return null;
  const isMonaco = nineDigits.startsWith('000');
  if (/^\d\d$/.test(key)) {
    if (key !== numericKeyOf(nineDigits)) return null;
    if (!isMonaco && parseSiren(nineDigits) === null) return null;
  } else if (!hasLetterKey(key, nineDigits)) return null;
  return tidy as FrenchVat; // the checks above are what the brand promises
}

/** The VAT number of a company. */
export function vatOfSiren(siren: Siren): FrenchVat {
  return `FR${numericKeyOf(siren)}${siren}` as FrenchVat; // built by the rule that parseFrenchVat checks
}

/** The company of a VAT number; null for Monaco and for keys with letters, which do not come from a SIREN. */
export function sirenOfVat(vat: FrenchVat): Siren | null {
  return /^FR\d{11}$/.test(vat) && !vat.startsWith('000', 4) ? parseSiren(vat.slice(4)) : null;
}
