import { NOTHING, type Tally, tallyOf, Value } from './tally.ts';

/** The distinct texts of one field: all rows that say the same one share its value. */
export class ValueBook {
  private readonly values = new Map<string, Value>();

  /** What a row says that gives this text, or nothing. */
  one(text: string | null): Tally {
    return text === null ? NOTHING : this.valueOf(text);
  }

  /** What a row says that gives these texts; one said twice counts once. */
  several(texts: readonly string[]): Tally {
    if (texts.length === 0) return NOTHING;
    if (texts.length === 1) return this.valueOf(texts[0]!);
    return tallyOf(texts.map((text) => this.valueOf(text)));
  }

  valueOf(text: string): Value {
    const known = this.values.get(text);
    if (known) return known;
    const made = new Value(this.values.size, text, null);
    this.values.set(text, made);
    return made;
  }
}
