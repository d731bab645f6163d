/**
 * A sentence kept as data, so that French, English, the report, the workbook and the screen say the same thing.
 * `code` is a key of the catalogue in `domain/words`; `values` fill its holes, and `count` chooses its plural.
 */
export interface Reason {
  readonly code: string;
  readonly values?: Readonly<Record<string, string | number>>;
}
