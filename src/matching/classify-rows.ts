import { foldText } from '../domain/fold-text.ts';
import type { RowKind } from './table.ts';

const TOTAL =
  /^(sous[ -]?total|s\/total|sub ?total|grand total|total gene?ral|totaux|total)( [a-z0-9' ]{0,30})?\s*[:=]?\s*$/;
const FOOTER =
  /^(page \d+( ?(\/|sur|of) ?\d+)?|\d+ ?\/ ?\d+|(edite|imprime|extrait|exporte|genere|mis a jour|arrete|etabli) (le|du|au|par) .*|(nombre|nb|nbre) (de |d'|total )?(clients?|lignes?|fiches?|enregistrements?|contacts?|sites?|societes?|total).*|fin (du|de) (fichier|liste|document|tableau).*|source ?:.*|legende ?:.*|confidentiel.*|\d+ (lignes?|clients?|enregistrements?|fiches?|resultats?)( au total)?|generated (on|by) .*|printed on .*|\*+.*\*+|-{3,}|={3,}|_{3,})$/;

/** Words after « Total » that make it a line of sums; another word makes it a name (« TOTAL ENERGIES »). */
const OF_SUMS =
  /^((?:sous[ -]?total|s\/total|sub ?total).{0,40}|grand total|total general|totaux|total( (general|ca|ht|ttc|des? .*|d'.*|du .*|client?s?|lignes?|region.*|secteur.*|agence.*|groupe|mois|annee|page|partiel|cumule|\d+))?)\s*[:=]?\s*[\d\s.,€]*$/;
const isFigure = (cell: string): boolean => /^[-+]?[\d\s\u00a0\u202f.,'€%]+$/.test(cell);

function isTotal(filled: readonly string[]): boolean {
  const label = filled.find((cell) => !isFigure(cell));
  if (label === undefined) return false;
  const folded = foldText(label).trim();
  // A line of sums has its label and figures, nothing else: « Total » with a town and a phone beside it is a customer.
  const others = filled.filter((cell) => cell !== label && !isFigure(cell));
  if (others.length > 1 || !(TOTAL.test(folded) || OF_SUMS.test(folded))) return false;
  return (
    OF_SUMS.test(folded) && others.every((cell) => OF_SUMS.test(foldText(cell).trim()) || foldText(cell).length < 4)
  );
}

const key = (cell: string): string => foldText(cell).replace(/[^a-z0-9]/g, '');

/** Lengths are compared first: nearly every cell of a sheet is told from its header without being folded. */
function isSameWord(cell: string, headerKey: string): boolean {
  return (
    headerKey !== '' &&
    cell.length >= headerKey.length &&
    cell.length <= headerKey.length + 8 &&
    key(cell) === headerKey
  );
}

/** Says what a record is before anybody looks for customers in it. */
export function classifyRow(cells: readonly string[], headerKeys: readonly string[]): RowKind {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (filled.length === 0) return 'blank';
  const named = headerKeys.filter((header) => header !== '').length;
  const same = cells.reduce((count, cell, index) => (isSameWord(cell, headerKeys[index] ?? '') ? count + 1 : count), 0);
  if (same > 0 && same >= Math.max(1, filled.length * 0.6) && (same >= 2 || named === 1)) return 'repeated_header';
  if (filled.length <= 2 && FOOTER.test(foldText(filled[0] ?? '').trim())) return 'total';
  return isTotal(filled) ? 'total' : 'data';
}

/** Headers as they are compared with the cells of a record. */
export function headerKeysOf(headers: readonly string[]): string[] {
  return headers.map((header) => key(header.replace(/ \(\d+\)$/, '')));
}
