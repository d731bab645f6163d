/** What of a field goes into the key of a blocking rule. */
export type KeyPart =
  /** The whole value of one of these fields: a key for each. */
  | { readonly take: 'value'; readonly of: readonly string[] }
  /** The first letters of one of these fields. */
  | { readonly take: 'first'; readonly letters: number; readonly of: readonly string[] }
  /** The last letters. */
  | { readonly take: 'last'; readonly letters: number; readonly of: readonly string[] }
  /** The rarest words of a field compared by words: a key for each. */
  | { readonly take: 'rare_words'; readonly words: number; readonly of: readonly string[] }
  /** The first letters of all these fields, whichever stands where. */
  | { readonly take: 'crossed'; readonly letters: number; readonly of: readonly string[] };

/** Records that share a key of a rule are worth comparing. A rule counts only where all its fields are known. */
export interface BlockingRule {
  readonly name: string;
  readonly parts: readonly KeyPart[];
}

/** How the candidates of one type of object are found. */
export interface BlockingPlan {
  readonly rules: readonly BlockingRule[];
  /** A block of more records than this is cut by the next of `refiners`; what is still larger is left out, and said. */
  readonly largestBlock: number;
  readonly refiners: readonly KeyPart[];
}

/** The fields that a rule holds equal. */
export function fieldsOf(rule: BlockingRule): string[] {
  return [...new Set(rule.parts.flatMap((part) => part.of))];
}
