import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { countryCodeOfFrenchNumber } from '../../domain/phone-number.ts';
import type { PhoneKind } from '../record.ts';

/** A number that exists in the numbering plan of its country. */
export interface KnownNumber {
  readonly e164: string;
  readonly kind: PhoneKind;
  /** It has the shape of a French number, but no operator is known to have its range. */
  readonly hasUnknownRange?: true;
}

/** Where +33 never holds: the regions whose national numbers look French. */
const REGION_OF_CODE: Readonly<Record<string, CountryCode>> = { '590': 'GP', '594': 'GF', '596': 'MQ', '262': 'RE' };

/** Collectivities with short national numbers of their own, by the beginning of their postcodes. */
const REGION_OF_POSTCODE: Readonly<Record<string, CountryCode>> = {
  '975': 'PM',
  '986': 'WF',
  '987': 'PF',
  '988': 'NC',
};

/**
 * Ranges of +33 that the library accepts whole, so that the common number costs no look-up (a test asks the library
 * about every range). Special rates (08) and what looks overseas go to the library.
 */
const PLAIN = /^0(?:[1235]\d|4[1-9]|6\d|7[3-9]|9\d)\d{7}$/;

/** Ranges of +33 that nobody was given: the library refuses each of their numbers (a test asks it about them all). */
const FREE_RANGES = /^0(?:40|7[0-2])\d{7}$/;

/** Ten digits of metropolitan France without the library; null where the library must say. */
export function readPlainFrench(tenDigits: string): KnownNumber | null {
  if (!PLAIN.test(tenDigits) || countryCodeOfFrenchNumber(tenDigits) !== '33') return null;
  const second = tenDigits.charCodeAt(1);
  return { e164: `+33${tenDigits.slice(1)}`, kind: second === 54 || second === 55 ? 'mobile' : 'fixed' };
}

const SPECIAL_TYPES = new Set(['TOLL_FREE', 'SHARED_COST', 'PREMIUM_RATE', 'UAN']);

function askLibrary(text: string, region: CountryCode): KnownNumber | null {
  const number = parsePhoneNumberFromString(text, region);
  if (!number?.isValid()) return null;
  const type = number.getType() ?? '';
  if (SPECIAL_TYPES.has(type)) return { e164: number.number, kind: 'special' };
  if (type === 'MOBILE') return { e164: number.number, kind: 'mobile' };
  // In some countries (North America) the number does not say whether it is fixed or mobile.
  return { e164: number.number, kind: type === 'FIXED_LINE' || type === 'VOIP' ? 'fixed' : 'other' };
}

/**
 * The kind that the first digits say, whoever has the range. Ranges are allotted over the years, and files made to try
 * a program out use free ones: such a number still tells whether two lines speak of one customer.
 */
function readByPrefix(tenDigits: string, code: string): KnownNumber | null {
  if (!/^0[1-79]\d{8}$/.test(tenDigits)) return null;
  const isMobile = tenDigits.startsWith('06') || tenDigits.startsWith('07');
  return { e164: `+${code}${tenDigits.slice(1)}`, kind: isMobile ? 'mobile' : 'fixed', hasUnknownRange: true };
}

/** Ten French digits, overseas and special rates included; null where no such number can exist. */
export function readFrenchNumber(tenDigits: string): KnownNumber | null {
  const plain = readPlainFrench(tenDigits);
  if (plain) return plain;
  if (FREE_RANGES.test(tenDigits)) return readByPrefix(tenDigits, '33');
  const code = countryCodeOfFrenchNumber(tenDigits);
  const known = askLibrary(tenDigits, REGION_OF_CODE[code] ?? 'FR');
  // Mayotte shares +262 with La Réunion, but not its ranges.
  return known ?? (code === '262' ? askLibrary(tenDigits, 'YT') : null) ?? readByPrefix(tenDigits, code);
}

/** A number that names its country with +. */
export function readInternationalNumber(digits: string): KnownNumber | null {
  // 33 0 1…: the zero of « +33 (0)1 » left in.
  const french = /^33(0?)([1-9]\d{8})$/.exec(digits);
  if (french) return readFrenchNumber(`0${french[2]}`);
  const overseas = /^(590|594|596|262)0?([1-9]\d{8})$/.exec(digits);
  if (overseas) return readFrenchNumber(`0${overseas[2]}`);
  return askLibrary(`+${digits}`, 'FR');
}

/** A local number of New Caledonia, Polynesia, Wallis or Saint-Pierre, told by the postcode of the row. */
export function readLocalOverseas(digits: string, postcode: string | null): KnownNumber | null {
  const region = REGION_OF_POSTCODE[postcode?.slice(0, 3) ?? ''];
  return region === undefined ? null : askLibrary(digits, region);
}

/** 3949, 1014, 118 712: numbers that only exist inside France. They have no E.164 form; +33 before them is our spelling. */
export function readShortFrench(digits: string): KnownNumber | null {
  return /^(?:3\d{3}|10\d{2}|118\d{3})$/.test(digits) ? { e164: `+33${digits}`, kind: 'special' } : null;
}
