import type { NumberFormat } from './number-format.ts';

const DAY_SECONDS = 86_400;
/** 1900-01-01 is day 1 of the usual system; day 60 is the 29th of February that 1900 never had. */
const EPOCH_1900 = Date.UTC(1899, 11, 30) / 1000;
const EPOCH_1904 = Date.UTC(1904, 0, 1) / 1000;
/** The 31st of December 9999, the last day that Excel knows. */
const LAST_DAY = 2_958_465;
/** The days of the 1904 system are as many fewer. */
const DAYS_BEFORE_1904 = 1_462;

/** The text of a number as a person sees it, digits never lost: SIRETs whole, dates as `yyyy-mm-dd`. */
export function formatSheetNumber(raw: string, format: NumberFormat, isDate1904: boolean): string {
  const value = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(value)) return raw;
  if (format.kind === 'date' || format.kind === 'time') {
    return formatSerial(value, format.kind, isDate1904) ?? formatPlain(value);
  }
  if (format.kind === 'duration') return formatDuration(value);
  if (format.kind === 'percent') return `${formatPlain(value * 100)}%`;
  if (format.kind === 'mask' && Number.isInteger(value) && value >= 0) return fillMask(String(value), format.mask);
  return formatPlain(value);
}

/** Fifteen significant digits, as Excel: 0.1 + 0.2 is 0.3. Integers keep every digit that they have. */
function formatPlain(value: number): string {
  if (Number.isSafeInteger(value)) return String(value);
  const rounded = Number(value.toPrecision(15));
  return Math.abs(rounded) < 1e21 && Number.isInteger(rounded) ? BigInt(rounded).toString() : String(rounded);
}

function formatSerial(serial: number, kind: 'date' | 'time', isDate1904: boolean): string | null {
  if (serial < 0 || serial > LAST_DAY - (isDate1904 ? DAYS_BEFORE_1904 : 0)) return null;
  const shift = !isDate1904 && serial < 60 && serial >= 1 ? 1 : 0;
  const seconds = Math.round((serial + shift) * DAY_SECONDS);
  const iso = new Date(((isDate1904 ? EPOCH_1904 : EPOCH_1900) + seconds) * 1000).toISOString();
  const time = iso.slice(11, 19);
  if (kind === 'time' && serial < 1) return time;
  return time === '00:00:00' ? iso.slice(0, 10) : `${iso.slice(0, 10)}T${time}`;
}

/** Hours beyond a day are kept as hours: `36:00:00`. */
function formatDuration(days: number): string {
  const seconds = Math.round(Math.abs(days) * DAY_SECONDS);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `${days < 0 ? '-' : ''}${parts.map((part) => String(part).padStart(2, '0')).join(':')}`;
}

function fillMask(digits: string, mask: readonly (string | { readonly zero: boolean })[]): string {
  let left = digits;
  let places = mask.filter((step) => typeof step !== 'string').length;
  let text = '';
  for (const step of mask.toReversed()) {
    if (typeof step === 'string') {
      text = step + text;
      continue;
    }
    places -= 1;
    // The last place takes all the digits that are left over.
    const taken = places === 0 ? left : left.slice(-1);
    left = places === 0 ? '' : left.slice(0, -1);
    text = (taken === '' && step.zero ? '0' : taken) + text;
  }
  return text.trim();
}
