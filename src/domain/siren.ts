/** Number of a legal entity at INSEE: nine digits whose key passes, never reused, one for the life of the company. */
export type Siren = string & { readonly brand: 'siren' };

/** Luhn's key over a text of digits: catches every single wrong digit and most swaps of neighbors. */
export function hasLuhnKey(digits: string): boolean {
  let sum = 0;
  for (let position = 0; position < digits.length; position += 1) {
    const digit = digits.charCodeAt(digits.length - 1 - position) - 48;
    if (position % 2 === 0) sum += digit;
    else sum += digit > 4 ? digit * 2 - 9 : digit * 2;
  }
  return sum % 10 === 0;
}

/** The SIREN that a text spells, spaces allowed; null where length or key is wrong. Nine zeros pass the key and are refused. */
export function parseSiren(text: string): Siren | null {
  const digits = text.replace(/\s/g, '');
  if (!/^\d{9}$/.test(digits) || digits === '000000000' || !hasLuhnKey(digits)) return null;
  return digits as Siren; // the checks above are what the brand promises
}

/** As people write it, with no-break spaces: 404 833 048. */
export function formatSiren(siren: Siren): string {
  return siren.replace(/(\d{3})(?=\d)/g, '$1\u00a0');
}
