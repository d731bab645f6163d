import { foldText } from '../domain/fold-text.ts';

/** What sheets count in their last lines. */
const COUNTED =
  'clients?|prospects?|comptes?|contacts?|sites?|societes?|lignes?|fiches?|enregistrements?|resultats?|agences?';

/** Words that say sums by themselves; behind them « Energies » or « Access » make a name. */
const SURE_SUM = /^(?:sous[ -]?tota(?:l|ux)|s[./ ]{1,2}(?:total|t)\b|sub[ -]?total|grand total|totaux|total)/;
/** Words of sums that begin many a name: believed only in front of figures. */
const MAYBE_SUM =
  /^(?:sommes?|sum|cumuls?|moy(?:enne)?s?|average|avg|mediane?|ecart(?:[ -]type)?|variation|evolution|min(?:imum)?|max(?:imum)?|count|reports?|a reporter|solde)\b/;
/** What may stand between the word of sums and its figures. */
const OF_WHAT = new RegExp(
  String.raw`^(?:\s*(?:general(?:e|aux)?|global|ca|chiffre d'affaires|ht|ttc|${COUNTED}|actifs?|inactifs?|annees?|annuel(?:le)?|mois|mensuel(?:le)?|trimestre|page|precedente?|partiel|cumule|groupe|selection|liste|fichier|feuille|base|ventes?|factures?|encours|potentiels?|(?:region|secteur|agence|zone|commercial|dep(?:artemen)?t|depot|portefeuille|famille)\b.*|des?\b.*|d'.*|du\b.*|par\b.*|au\b.*|n ?[/-] ?n?-?1|\(?k?(?:€|eur|euros?)\)?|\d+))*\s*$`,
);
const FOOTER = new RegExp(
  String.raw`^(?:page \d+(?: ?(?:\/|sur|of) ?\d+)?|\d+ ?\/ ?\d+|(?:edite|imprime|extrait|exporte|genere|mis(?:e)? a jour|arrete|etabli|maj|export|extraction|edition|situation|impression)e?s? (?:le|du|au|par) .*|(?:mise a jour|maj|date d'(?:edition|extraction|impression)) ?:.*|(?:nombre|nb|nbre) (?:de |d'|total (?:de )?)?(?:${COUNTED}|total).*|fin|fin (?:du|de|de l'|d')? ?(?:fichier|liste|document|tableau|edition|extraction|etat|rapport|page|export|impression|saisie)\b.*|(?:source|legende|filtres?(?: appliques?)?|criteres?|selection|n\.? ?b\.?|nota(?: bene)?|notes?|remarques?|avertissement) ?:.*|(?:strictement |document )?confidentiel.*|document (?:interne|de travail|non contractuel|provisoire).*|(?:usage|diffusion) (?:interne|restreinte?|limitee?).*|ne pas diffuser.*|(?:donnees|chiffres|montants) (?:au|en|du|arrete|exprime|extrait|provisoire|hors).*|\d+ (?:${COUNTED})(?: (?:au total|actifs?|inactifs?|trouves?|selectionnes?))*|generated (?:on|by) .*|printed on .*|©.*|copyright .*|tous droits reserves.*|\(\d\) .*|\*+ ?(?:donnees|chiffres|hors|dont|ca|montants?|source|voir|sous reserve|provisoire|y compris|clients?|estimation)\b.*|\*+.*\*+|-{3,}|={3,}|_{3,})$`,
);
const COUNT = new RegExp(String.raw`^\d[\d ]* (?:${COUNTED})\b`);

/** An amount, a share, a count of customers. */
function isFigure(text: string): boolean {
  return /^[-+]?[\d\s.,'€%()]+(?:k€|keur|eur|euros?)?$/.test(text) || COUNT.test(text);
}

/** Digits that reach or identify somebody: no line of sums has any. */
function isOfSomebody(text: string): boolean {
  return /^(?:\+33|0)\s?[1-9](?:[\s.-]?\d{2}){4}$/.test(text) || /^\d{3} ?\d{3} ?\d{3} ?\d{5}$/.test(text);
}

function isLabelOfSums(text: string, hasFigures: boolean): boolean {
  const sure = SURE_SUM.exec(text);
  const word = sure ?? MAYBE_SUM.exec(text);
  if (word === null) return false;
  const [said = '', figures = ''] = text.slice(word[0].length).split(/[:=]/, 2);
  const hasSign = /[:=]/.test(text);
  // « S/Total Lyon », « Total Lyon : »: the sign says it, whatever the word between.
  const isOfSums = OF_WHAT.test(said) || (sure !== null && (hasSign || /^s/.test(sure[0])));
  const isPlain = figures.trim() === '' || isFigure(figures.trim());
  const counts = hasFigures || /\d/.test(figures);
  return isOfSums && isPlain && (sure !== null || counts);
}

/** A line of sums has its label and figures, nothing else: « Total » with a town or a phone beside it is a customer. */
function isLineOfSums(cells: readonly string[]): boolean {
  const labels = cells.filter((cell) => !isFigure(cell));
  const hasFigures = labels.length < cells.length;
  return labels.length > 0 && labels.length <= 2 && labels.every((label) => isLabelOfSums(label, hasFigures));
}

/** Nearly every record has more words than any footer: it is told before a cell is folded. */
function hasManyWords(filled: readonly string[]): boolean {
  let count = 0;
  for (const cell of filled) if (/\p{L}{2}/u.test(cell) && ++count > 4) return true;
  return false;
}

/** True for totals, averages, notes and signatures below a sheet, given its filled cells. */
export function isFooterLine(filled: readonly string[]): boolean {
  if (hasManyWords(filled)) return false;
  const cells = filled.map((cell) => foldText(cell).trim());
  if (cells.some(isOfSomebody)) return false;
  if (cells.length <= 2 && FOOTER.test(cells[0] ?? ''))
    return cells.slice(1).every((cell) => isFigure(cell) || FOOTER.test(cell));
  return isLineOfSums(cells);
}
