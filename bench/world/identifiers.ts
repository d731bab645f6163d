import type { Random } from './random.ts';

/** The digit that makes the Luhn sum of `digits` + key a multiple of ten. */
export function luhnKey(digits: string): string {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits[digits.length - 1 - place]);
    const weighted = place % 2 === 0 ? digit * 2 : digit;
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return String((10 - (sum % 10)) % 10);
}

/** An invented SIREN whose key is right. Public bodies begin with 1 or 2, some old ones with 0. */
export function makeSiren(random: Random, first: 'company' | 'public'): string {
  const lead = first === 'public' ? random.pick(['21', '26', '20']) : random.pick(['3', '4', '5', '7', '8', '9', '0']);
  const body = lead + random.digits(8 - lead.length);
  return body + luhnKey(body);
}

/** The SIRET of the site numbered `serial` under a SIREN. */
export function makeSiret(siren: string, serial: number): string {
  const body = siren + String(serial).padStart(4, '0');
  return body + luhnKey(body);
}

export function vatOf(siren: string): string {
  return `FR${String((12 + 3 * (Number(siren) % 97)) % 97).padStart(2, '0')}${siren}`;
}
