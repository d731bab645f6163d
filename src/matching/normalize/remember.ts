const MOST = 50_000;
/** Readings watched before it is judged whether remembering pays. */
const TRIAL = 8_192;
/** One reading in twelve must come back: below, keeping them costs more time and memory than reading again. */
const WORTH = TRIAL / 12;
/** Readings that go by before the next trial. */
const REST = 8 * TRIAL;

const forgetters: (() => void)[] = [];

/** Forgets every reading. Once a sheet is read what it said is in its records, and the arranging needs the room. */
export function forgetReadings(): void {
  for (const forget of forgetters) forget();
}

/**
 * A pure reading, done once per different key: sheets repeat names, titles and places over and over. Bounded in memory,
 * and given up for a while where a sheet repeats next to nothing (whole addresses of 60,000 rows: one in twelve).
 */
export function rememberBy<Input, Value>(
  keyOf: (input: Input) => string,
  read: (input: Input) => Value,
): (input: Input) => Value {
  const known = new Map<string, Value>();
  let asked = 0;
  let found = 0;
  const startAgain = (): void => {
    asked = 0;
    found = 0;
  };
  forgetters.push(() => {
    known.clear();
    startAgain();
  });
  return (input) => {
    asked += 1;
    if (asked > TRIAL) {
      if (asked < TRIAL + REST) return read(input);
      startAgain();
    }
    const key = keyOf(input);
    let value = known.get(key);
    if (value !== undefined) found += 1;
    else {
      value = read(input);
      if (known.size >= MOST) known.clear();
      known.set(key, value);
    }
    if (asked < TRIAL) return value;
    if (found < WORTH) known.clear();
    else startAgain();
    return value;
  };
}

/** A pure reading of a text, done once per different text. */
export function remember<Value>(read: (text: string) => Value): (text: string) => Value {
  return rememberBy((text) => text, read);
}
