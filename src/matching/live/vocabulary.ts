/** Every distinct word, numbered as it comes. */
export class Vocabulary {
  private readonly numbers = new Map<string, number>();
  private readonly words: string[] = [];

  get size(): number {
    return this.words.length;
  }

  /** The number of a word, given now where it is new. */
  add(word: string): number {
    const known = this.numbers.get(word);
    if (known !== undefined) return known;
    const number = this.words.length;
    this.numbers.set(word, number);
    this.words.push(word);
    return number;
  }

  find(word: string): number | undefined {
    return this.numbers.get(word);
  }

  wordOf(number: number): string {
    return this.words[number] ?? '';
  }

  /** About 90 bytes a word: the text, its place in the list and in the map (measured with 500,000 words). */
  get bytes(): number {
    return this.words.length * 90;
  }
}
