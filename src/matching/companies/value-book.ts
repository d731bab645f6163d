import { NOTHING, type Tally, tallyOfOne, tallyOfSeveral } from './tally.ts';

/**
 * The distinct texts of one field, each with the tally of a row that says it alone: most rows say one value of a field,
 * and all that say the same one share its tally.
 */
export class ValueBook {
  private readonly tallies = new Map<string, Tally<never>>();

  /** The tally of a row that says this text, or nothing. */
  one(text: string | null): Tally<never> {
    if (text === null) return NOTHING;
    const known = this.tallies.get(text);
    if (known) return known;
    const made = tallyOfOne<never>({ id: this.tallies.size, text });
    this.tallies.set(text, made);
    return made;
  }

  /** The tally of a row that says these texts; one said twice counts once. */
  several(texts: readonly string[]): Tally {
    if (texts.length === 0) return NOTHING;
    if (texts.length === 1) return this.one(texts[0]!);
    const said = tallyOfSeveral(texts.map((text) => this.one(text).items[0]!));
    return said.size === 1 ? this.one(texts[0]!) : said;
  }
}
