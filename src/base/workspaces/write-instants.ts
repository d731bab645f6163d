/** A view as a table gives it: its instants are still dates. */
export type WithDates<View, Instants extends keyof View> = Omit<View, Instants> & {
  readonly [Key in Instants]: Date | Extract<View[Key], null>;
};

type Written<Row> = { [Key in keyof Row]: Date extends Row[Key] ? Exclude<Row[Key], Date> | string : Row[Key] };

/** A row with every instant as ISO 8601 writes it. */
export function writeInstants<Row extends object>(row: Row): Written<Row> {
  const entries = Object.entries(row).map(([key, value]) => [key, value instanceof Date ? value.toISOString() : value]);
  // The keys are those of the row; dates alone have become texts.
  return Object.fromEntries(entries) as Written<Row>;
}
