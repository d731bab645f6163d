/** Words shorter than this are never taken for a slip of another. */
const MIN_LENGTH = 5;

function withoutOneLetter(word: string): string[] {
  return Array.from({ length: word.length }, (_, index) => word.slice(0, index) + word.slice(index + 1));
}

/**
 * Brings a rare word to the more frequent word that one slip of the hand could have made it from, for blocking only:
 * two words of one class become candidates, the comparison decides. Deletions meet in the middle (SymSpell), so the
 * cost is that of the vocabulary and never of its square. No chain: a word that attracts is never attracted.
 */
export function classifyWords(
  vocabulary: readonly string[],
  frequencyOf: (word: string) => number,
): Map<string, string> {
  const ordered = vocabulary
    .filter((word) => word.length >= MIN_LENGTH && !/\d/.test(word))
    .sort((left, right) => frequencyOf(right) - frequencyOf(left) || (left < right ? -1 : 1));
  const heads = new Map<string, string>();
  const classes = new Map<string, string>();
  for (const word of ordered) {
    const keys = [word, ...withoutOneLetter(word)];
    const head = keys.map((key) => heads.get(key)).find((found) => found !== undefined);
    if (head !== undefined) {
      classes.set(word, head);
      continue;
    }
    for (const key of keys) if (!heads.has(key)) heads.set(key, word);
  }
  return classes;
}
