/** Whether two packed texts differ by one slip of the hand: a letter added, dropped, changed, or two neighbors swapped. */
export function isOneSlip(chars: Uint16Array, a: number, aEnd: number, b: number, bEnd: number): boolean {
  const left = aEnd - a;
  const right = bEnd - b;
  if (left > right) return isOneSlip(chars, b, bEnd, a, aEnd);
  if (right - left > 1) return false;
  let start = 0;
  while (start < left && chars[a + start] === chars[b + start]) start += 1;
  let end = 0;
  while (end < left - start && chars[aEnd - 1 - end] === chars[bEnd - 1 - end]) end += 1;
  const short = left - start - end;
  const long = right - start - end;
  if (short === 0) return long <= 1;
  if (short === 1) return long === 1;
  const at = a + start;
  const to = b + start;
  return short === 2 && long === 2 && chars[at] === chars[to + 1] && chars[at + 1] === chars[to];
}
