interface Phrase<Code> {
  readonly code: Code;
  readonly source: string;
  readonly weight: number;
  /** Made when a title first begins a word like it. */
  pattern: RegExp | null;
}

/** Phrases of a lexicon, ready to be looked for in titles. */
interface Phrases<Code> {
  /** The codes of every phrase that a title holds, the most telling phrase first; a code may come back. */
  codesIn(title: string): Code[];
}

/** Letters by which a phrase is found again: nearly all begin with three or more. */
const HEAD = 3;

/** `*` inside an entry is a gap of small words, at its end any ending. Longer entries win: they say more. */
function phraseOf<Code>(code: Code, entry: string): Phrase<Code> {
  const body = entry.replace(/\*$/, '').replaceAll('*', '[a-z]*(?: (?:de|du|des|d|la|le|les|l|en|et|a|au|aux))* ');
  const ending = entry.endsWith('*') ? '[a-z]*' : '';
  return {
    code,
    source: `\\b${body}${ending}\\b`,
    weight: entry.replaceAll('*', '').length + (entry.slice(0, -1).includes('*') ? 10 : 0),
    pattern: null,
  };
}

/** Places of the phrases, by their first letters. Trying only those that a word of the title begins like is 30 times less work. */
function byHead<Code>(phrases: readonly (readonly [string, Phrase<Code>])[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [place, [entry]] of phrases.entries()) {
    const head = (/^[^*]+/.exec(entry)?.[0] ?? '').slice(0, HEAD);
    const present = places.get(head);
    if (present === undefined) places.set(head, [place]);
    else present.push(place);
  }
  return places;
}

/** Makes a lexicon ready: code → entries parted by spaces. */
export function compilePhrases<Code extends string>(words: Readonly<Record<Code, string>>): Phrases<Code> {
  // Object.entries widens the keys, which are the codes.
  const lists = Object.entries<string>(words) as [Code, string][];
  const phrases = lists
    .flatMap(([code, list]) =>
      list
        .trim()
        .split(/\s+/)
        .map((entry) => [entry, phraseOf(code, entry)] as const),
    )
    .sort(([, left], [, right]) => right.weight - left.weight);
  const places = byHead(phrases);
  return {
    codesIn(title) {
      const likely = new Set<number>();
      for (const word of title.match(/\w+/g) ?? [])
        for (let size = 1; size <= Math.min(HEAD, word.length); size += 1)
          for (const place of places.get(word.slice(0, size)) ?? []) likely.add(place);
      const codes: Code[] = [];
      for (const place of [...likely].sort((left, right) => left - right)) {
        const [, phrase] = phrases[place] as readonly [string, Phrase<Code>]; // a place comes from the phrases themselves
        phrase.pattern ??= new RegExp(phrase.source);
        if (phrase.pattern.test(title)) codes.push(phrase.code);
      }
      return codes;
    },
  };
}
