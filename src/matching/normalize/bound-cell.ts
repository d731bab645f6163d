/** More than any value is long. A spreadsheet cell holds 32,767 characters: patterns that look back at every sign of them take minutes. */
const LONGEST_READ = 4000;

/** The text that the patterns read: runs of spaces as one, line breaks kept, no longer than a value can be. The raw text stays whole. */
export function boundCell(raw: string): string {
  if (raw.length < 40) return raw;
  return raw
    .replace(/[^\S\n]+/g, ' ')
    .replace(/\n{2,}/g, '\n')
    .slice(0, LONGEST_READ);
}
