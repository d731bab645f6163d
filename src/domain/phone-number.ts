/** A number as the world's exchanges know it: +, country, national number without its leading 0. */
export type PhoneNumber = string & { readonly brand: 'phone_number' };

/** National prefixes of the overseas departments, which are not in +33, and the country code that replaces it. */
const OVERSEAS: Readonly<Record<string, string>> = {
  '0590': '590',
  '0690': '590',
  '0691': '590',
  '0594': '594',
  '0694': '594',
  '0596': '596',
  '0696': '596',
  '0697': '596',
  '0262': '262',
  '0263': '262',
  '0269': '262',
  '0639': '262',
  '0692': '262',
  '0693': '262',
};

/** Country code of ten French digits that start by 0: +33, or that of the overseas department. */
export function countryCodeOfFrenchNumber(tenDigits: string): string {
  // All overseas prefixes have 3, 6 or 9 as their third digit.
  const third = tenDigits.charAt(2);
  if (third !== '3' && third !== '6' && third !== '9') return '33';
  // 06 39 98 is kept for fictions in metropolitan France, inside what is otherwise the range of Mayotte.
  if (tenDigits.startsWith('063998')) return '33';
  return OVERSEAS[tenDigits.slice(0, 4)] ?? '33';
}

/** The E.164 number that a text spells without anything around it; null where it is none. */
export function parsePhoneNumber(text: string): PhoneNumber | null {
  return /^\+[1-9]\d{5,14}$/.test(text) ? (text as PhoneNumber) : null; // the shape is what the brand promises
}

const PLAIN_FRENCH = /^\+(33|590|594|596|262)(\d{9})$/;

/** As people write it: 01 23 45 67 89 in France, +32 2 555 12 12 elsewhere with the digits grouped by three. */
export function formatPhoneNumber(number: PhoneNumber): string {
  const french = PLAIN_FRENCH.exec(number);
  if (french) return `0${french[2]}`.replace(/(\d{2})(?=\d)/g, '$1\u00a0');
  return number.replace(/(\d{3})(?=\d)/g, '$1\u00a0');
}
