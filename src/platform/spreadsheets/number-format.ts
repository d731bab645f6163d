/** How a number of a sheet is to be read. */
export type NumberFormat =
  | { readonly kind: 'plain' }
  | { readonly kind: 'percent' }
  | { readonly kind: 'date' | 'time' | 'duration' }
  /** `00000` of a postcode, `0#" "##" "##" "##" "##` of a phone: digits and fixed text, filled from the right. */
  | { readonly kind: 'mask'; readonly mask: readonly (string | { readonly zero: boolean })[] };

const PLAIN: NumberFormat = { kind: 'plain' };
/** Excel accepts no longer code; a hostile one would be slow to read. */
const LONGEST_CODE = 255;

/** Formats that files name by number only (ECMA-376 part 1, 18.8.30); 27–36 and 50–58 are East Asian dates. */
export function findBuiltInFormat(id: number): NumberFormat {
  if (id === 9 || id === 10) return { kind: 'percent' };
  if (id === 46) return { kind: 'duration' };
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47)) return { kind: 'time' };
  if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return { kind: 'date' };
  return PLAIN;
}

/** Understands a format code: only its first section counts, the one of positive numbers. */
export function parseNumberFormat(code: string): NumberFormat {
  const section = firstSection(code.slice(0, LONGEST_CODE)).replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  const bare = section
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/General|Standard|AM\/PM|A\/P/gi, '')
    .toLowerCase();
  if (bare.includes('%')) return { kind: 'percent' };
  // LibreOffice may write the letters of its own language: jj/mm/aaaa.
  if (/[yjad]|mmm/.test(bare)) return { kind: 'date' };
  if (/\[[hms]+\]/.test(bare)) return { kind: 'duration' };
  if (/[hs]/.test(bare)) return { kind: 'time' };
  return /^[0#\s./()+-]+$/.test(bare) ? maskOf(section) : PLAIN;
}

function firstSection(code: string): string {
  let isQuoted = false;
  for (let at = 0; at < code.length; at += 1) {
    if (code[at] === '\\') at += 1;
    else if (code[at] === '"') isQuoted = !isQuoted;
    else if (code[at] === ';' && !isQuoted) return code.slice(0, at);
  }
  return code;
}

/** Decimal formats are left alone: what they hide is still in the cell. */
function maskOf(section: string): NumberFormat {
  const mask: (string | { zero: boolean })[] = [];
  for (const [, quoted, escaped, padding, other] of section.matchAll(/"([^"]*)"|\\(.)|([_*].)|(.)/g)) {
    if (padding !== undefined) continue;
    if (other === '0' || other === '#') mask.push({ zero: other === '0' });
    else if (other === '.') return PLAIN;
    else mask.push(quoted ?? escaped ?? other ?? '');
  }
  const digits = mask.filter((step) => typeof step !== 'string');
  return digits.filter((digit) => digit.zero).length >= 2 || (digits.length > 4 && digits.length < mask.length)
    ? { kind: 'mask', mask }
    : PLAIN;
}
