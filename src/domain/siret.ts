import { hasLuhnKey, parseSiren, type Siren } from './siren.ts';

/** Number of a site at INSEE: the SIREN of its company and a NIC of five digits. A site that moves gets another. */
export type Siret = string & { readonly brand: 'siret' };

const LA_POSTE = '356000000';
const LA_POSTE_HEAD_OFFICE = '35600000000048';

function hasSiretKey(digits: string): boolean {
  if (!digits.startsWith(LA_POSTE)) return hasLuhnKey(digits);
  // La Poste ran out of NICs that pass Luhn: INSEE gave its sites another key, except to the head office.
  if (digits === LA_POSTE_HEAD_OFFICE) return true;
  let sum = 0;
  for (const digit of digits) sum += Number(digit);
  return sum % 5 === 0;
}

/** The SIRET that a text spells, spaces allowed; null where the length, its key or the key of its SIREN is wrong. */
export function parseSiret(text: string): Siret | null {
  const digits = text.replace(/\s/g, '');
  if (!/^\d{14}$/.test(digits) || parseSiren(digits.slice(0, 9)) === null || !hasSiretKey(digits)) return null;
  return digits as Siret; // the checks above are what the brand promises
}

/** The company that a site belongs to. */
export function sirenOfSiret(siret: Siret): Siren {
  return siret.slice(0, 9) as Siren; // parseSiret checked its key
}

/** As people write it, with no-break spaces: 404 833 048 00022. */
export function formatSiret(siret: Siret): string {
  return siret.replace(/^(\d{3})(\d{3})(\d{3})/, '$1\u00a0$2\u00a0$3\u00a0');
}
