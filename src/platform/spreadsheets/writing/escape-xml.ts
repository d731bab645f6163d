// XML 1.0 refuses control characters even as references, halves of pairs and two non-characters.
const REFUSED = /(?![\t\n])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;
const SPECIAL = /[&<>"]/g;
const NEEDS_WORK = /[\p{Cc}\p{Cs}&<>"\uFFFE\uFFFF]|_x/u;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text ready for an XML text or attribute; line breaks are those of Excel, one LF. */
export function escapeXml(text: string): string {
  if (!NEEDS_WORK.test(text)) return text;
  return (
    text
      .replace(/\r\n?/g, '\n')
      .replace(REFUSED, '')
      .replace(SPECIAL, (character) => ENTITIES[character] ?? '')
      // A text that looks like an escape of OOXML would be read as one.
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
  );
}
