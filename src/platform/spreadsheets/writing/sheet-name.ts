const LONGEST_NAME = 31;

/** A name that Excel accepts and that no sheet of `taken` bears (case does not count). */
export function createSheetName(wanted: string, taken: readonly string[]): string {
  const clean = wanted
    .replace(/[\p{Cc}[\]:*?/\\]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[' ]+|[' ]+$/g, '');
  // Excel keeps this name for itself.
  const base = /^history$/i.test(clean) ? `${clean} 1` : clean || 'Sheet';
  const isTaken = (name: string) => taken.some((other) => other.toLowerCase() === name.toLowerCase());
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : ` (${number})`;
    const name = `${cut(base, LONGEST_NAME - suffix.length)}${suffix}`;
    if (!isTaken(name)) return name;
  }
}

/** Never cuts a surrogate pair in two, and leaves no apostrophe at the end, which Excel refuses. */
function cut(text: string, length: number): string {
  return text
    .slice(0, length)
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(/[' ]+$/, '');
}
