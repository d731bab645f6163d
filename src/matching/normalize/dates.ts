import { foldText } from '../../domain/fold-text.ts';

const MONTHS = ['jan', 'fev', 'mar', 'avr', 'mai', 'juin', 'juil', 'aou', 'sep', 'oct', 'nov', 'dec'];
const ENGLISH: Readonly<Record<string, number>> = { feb: 2, apr: 4, may: 5, jun: 6, jul: 7, aug: 8 };

function monthOf(word: string): number {
  const french = MONTHS.findIndex((month) => word.startsWith(month));
  return french >= 0 ? french + 1 : (ENGLISH[word.slice(0, 3)] ?? 0);
}

const fullYear = (text: string): number =>
  text.length === 2 ? (Number(text) < 70 ? 2000 : 1900) + Number(text) : Number(text);

/** The ISO date, null where that day never was: 31/02, month 13. */
function isoOf(year: number, month: number, day: number): string | null {
  if (year < 1970 || year > 2099 || month < 1 || month > 12 || day < 1) return null;
  const lastDay =
    month === 2
      ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
        ? 29
        : 28
      : [4, 6, 9, 11].includes(month)
        ? 30
        : 31;
  if (day > lastDay) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** 45231 as spreadsheets count days. Day 25569 is 1970-01-01. */
function isoOfSerial(serial: number): string | null {
  let rest = Math.floor(serial) - 25_569;
  for (let year = 1970; year <= 2099; year += 1)
    for (let month = 1; month <= 12; month += 1) {
      const days = isoOf(year, month, 31) ? 31 : isoOf(year, month, 30) ? 30 : isoOf(year, month, 29) ? 29 : 28;
      if (rest < days) return rest < 0 ? null : isoOf(year, month, rest + 1);
      rest -= days;
    }
  return null;
}

/** The ISO date that a cell says, day before month; null where it says none. A month alone is its first day. */
export function parseDate(text: string): string | null {
  const folded = foldText(text)
    .trim()
    .replace(/^(le|du|au|vu le|appele le|contacte le)\s+/, '');
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ t].*)?$/.exec(folded);
  if (iso) return isoOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const french = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})(?:[ ,t].*)?$/.exec(folded);
  if (french) {
    const [day, month, year] = [Number(french[1]), Number(french[2]), fullYear(french[3] ?? '')];
    // 03/25/2024 can only be the American order.
    return isoOf(year, month, day) ?? (month > 12 ? isoOf(year, day, month) : null);
  }
  const words = /^(?:\w+ )?(\d{1,2})(?:er)?[ -]([a-z]{3,9})\.?[ -](\d{4}|\d{2})$/.exec(folded);
  if (words) return isoOf(fullYear(words[3] ?? ''), monthOf(words[2] ?? ''), Number(words[1]));
  const month = /^(?:(\d{1,2})|([a-z]{3,9})\.?)[-/ ](\d{4})$/.exec(folded);
  if (month) return isoOf(Number(month[3]), month[1] ? Number(month[1]) : monthOf(month[2] ?? ''), 1);
  return /^[2-6]\d{4}(\.\d+)?$/.test(folded) ? isoOfSerial(Number(folded)) : null;
}
