import { composeText } from '../../domain/fold-text.ts';
import { boundCell } from './bound-cell.ts';

/** What stands in a cell of identifiers, once the noise that carries no meaning is off. */
export interface IdentifierText {
  /** Without label, float tail, letters typed for digits; digits and the separators between them are left. */
  readonly text: string;
  /** What was put right, in repair codes without their prefix: `float_tail`, `letters`. */
  readonly repaired: readonly string[];
}

/** Cells that say « none » in words: nothing is missing from them that we could find. */
const NOTHING = /^(?:[-–—./?*_ ]*|n\.?\s?[acrd]\.?|n\s?\/\s?[acd]|n[ée]ant|aucune?|inconnue?|sans|null|none|vide|x+)$/i;
const LABEL =
  /(?<![\p{L}\d])(?:siret|siren|nic|rcs|t\.?v\.?a\.?|intra\w*|n[°ºo]|num[ée]ro|etab\w*)(?!\p{L})\s*[.:=°º#]*\s*/giu;

/** Whether a cell says in so many words that there is nothing to say. */
export function isNothing(raw: string): boolean {
  const first = raw.charCodeAt(0);
  // No such word begins with a digit, and most cells that matter do.
  return !(first > 47 && first < 58) && NOTHING.test(raw.trim());
}

/** O typed for 0, l and I for 1: only between characters that are all digits or such letters. */
function digitsForLetters(text: string): string {
  return text.replace(/(?<![A-Za-z])[\dOoIl|](?:[\s.\-/]?[\dOoIl|])*(?![A-Za-z])/g, (run) =>
    /\d/.test(run) ? run.replace(/[Oo]/g, '0').replace(/[Il|]/g, '1') : run,
  );
}

/** Strip what spreadsheets and hands add around an identifier. Letters are changed only in runs of digits. */
export function readIdentifierText(raw: string): IdentifierText {
  const repaired: string[] = [];
  // ="00123" and '00123 are how people keep zeros in a spreadsheet.
  let text = composeText(boundCell(raw))
    .trim()
    .replace(/^=?["']+|["']+$/g, '');
  text = text.replace(LABEL, ' ').replace(/^[\s:.=#°]+|[\s:]+$/g, '');
  // The tail goes before any punctuation: 5520325340001.0 would become fourteen wrong digits.
  const withoutTail = text.replace(/^(\d[\d ]*)[.,]0{1,2}$/, '$1');
  if (withoutTail !== text) repaired.push('float_tail');
  const withDigits = digitsForLetters(withoutTail);
  if (withDigits !== withoutTail) repaired.push('letters');
  return { text: withDigits.trim(), repaired };
}

/** Digits alone, where nothing but digits and separators is there; null where words or other signs remain. */
export function digitsOf(text: string): string | null {
  return /^[\d\s.\-–_/\\,']+$/.test(text) ? text.replace(/\D/g, '') : null;
}

const SCIENTIFIC = /^(\d)(?:[.,](\d+))?\s*[eE]\s*\+?\s*(\d{1,2})$/;

/**
 * A number in scientific notation: its digits where the notation still holds them all (8.1234567600019E13),
 * `lost` where it was rounded (8,2E+13), null where the text is no such notation. One or two missing digits after
 * twelve or more are the zeros that a program drops at the end, never a rounding.
 */
export function readScientific(text: string): { digits: string | null } | null {
  const parts = SCIENTIFIC.exec(text.trim());
  if (parts === null) return null;
  const digits = `${parts[1] ?? ''}${parts[2] ?? ''}`;
  const missing = Number(parts[3]) + 1 - digits.length;
  if (missing === 0) return { digits };
  return { digits: missing > 0 && missing <= 2 && digits.length >= 11 ? digits + '0'.repeat(missing) : null };
}
