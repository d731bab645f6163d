const MOST = 50_000;
const books: Map<string, unknown>[] = [];

/** Forgets every reading. Once a sheet is read what it said is in its records, and the arranging needs the room. */
export function forgetReadings(): void {
  for (const book of books) book.clear();
}

/** A pure reading, done once per different key: sheets repeat names, titles and places over and over. Bounded in memory. */
export function rememberBy<Input, Value>(
  keyOf: (input: Input) => string,
  read: (input: Input) => Value,
): (input: Input) => Value {
  const known = new Map<string, Value>();
  books.push(known);
  return (input) => {
    const key = keyOf(input);
    const found = known.get(key);
    if (found !== undefined) return found;
    const value = read(input);
    if (known.size >= MOST) known.clear();
    known.set(key, value);
    return value;
  };
}

/** A pure reading of a text, done once per different text. */
export function remember<Value>(read: (text: string) => Value): (text: string) => Value {
  return rememberBy((text) => text, read);
}
