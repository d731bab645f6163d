const SCALES: Readonly<Record<string, number>> = {
  k: 1_000,
  m: 1_000_000,
  md: 1_000_000_000,
  mds: 1_000_000_000,
  million: 1_000_000,
  millions: 1_000_000,
};
const SHAPE = /^([-+]?)\s*(\(?)([\d\s.,']*\d)\s*(k|m|mds?|millions?)?\s*(?:€|eur(?:os?)?|ht|ttc)?\s*(?:ht|ttc)?\s*\)?$/;

/** `1.234,56`, `1,234.56`, `12 400`, `12,4`: the last sign before one or two digits at the end is the decimal one. */
function parseDecimal(text: string): number | null {
  const tight = text.replace(/[\s']/g, '');
  const decimal = /[.,](\d{1,2})$/.exec(tight);
  // Two like signs are thousands even before two digits; one sign before three digits too.
  const sign = decimal === null ? null : tight.charAt(tight.length - (decimal[1]?.length ?? 0) - 1);
  const isDecimal = sign !== null && tight.split(sign).length === 2;
  const whole = isDecimal && decimal !== null ? tight.slice(0, -decimal[0].length) : tight;
  const digits = whole.replace(/[.,]/g, '');
  if (!/^\d+$/.test(digits)) return null;
  return Number(isDecimal ? `${digits}.${decimal?.[1]}` : digits);
}

/** An amount in cents: `12 400 €`, `12,4 k€`, `1.234,56`, `(1 200)` is negative. Null where the text is no amount. */
export function parseMoney(text: string): number | null {
  const plain = text
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim()
    .toLowerCase()
    .replace(/^(€|eur|ca|env\.?|environ|~|≈|\+\/-)\s*:?\s*/, '')
    .replace(/k\s?(€|eur)/, 'k')
    .replace(/m\s?€/, 'm');
  // A float as programs write it: 12400.0, 1234.5678.
  if (/^-?\d+\.\d{3,}$/.test(plain) && !/^\d{1,3}\.\d{3}$/.test(plain)) return Math.round(Number(plain) * 100);
  const found = SHAPE.exec(plain);
  if (found === null) return null;
  const [, minus = '', parenthesis = '', body = '', scale = ''] = found;
  const value = scale === '' ? parseDecimal(body) : parseScaled(body);
  if (value === null) return null;
  const cents = Math.round(value * (SCALES[scale] ?? 1) * 100);
  if (!Number.isSafeInteger(cents)) return null;
  return minus === '-' || parenthesis === '(' ? -cents : cents;
}

/** Before k or M any one sign is the decimal one: « 1,234 k€ ». */
function parseScaled(body: string): number | null {
  const tight = body.replace(/[\s']/g, '').replace(',', '.');
  return /^\d+(\.\d+)?$/.test(tight) ? Number(tight) : null;
}
