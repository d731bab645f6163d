import { foldText, tidyText } from './fold-text.ts';
import { joinInitials, legalFormOf } from './legal-form.ts';

/** Words that say « a company » and never which one. */
const NOISE = new Set(
  'ste soc societe societes ets etablissement etablissements entreprise entreprises ent cie compagnie maison'.split(
    ' ',
  ),
);
const ARTICLES = new Set('le la les l de du des d et en au aux a the of and und'.split(' '));

/** What tells a company's name apart: its words without legal form, noise nor articles, and the form by itself. */
interface CompanyWords {
  readonly tokens: readonly string[];
  readonly legalForm: string | null;
}

/** The folded words of a name, initials joined, « St » and « Ste » spelled out, `&` and `+` read as « et ». */
function wordsOfName(name: string): string[] {
  const folded = foldText(joinInitials(name)).replace(/loi (de )?1901/g, ' ');
  const words = folded.match(/[a-z0-9]+/g) ?? [];
  return words.map((word, position) => {
    if (word === 'st') return 'saint';
    // At the head of a name STE is short for « société », elsewhere for « sainte ».
    if (word === 'ste') return position === 0 ? 'societe' : 'sainte';
    return word;
  });
}

/** Reads a company name: « S.A.R.L. DUPONT & FILS » → tokens dupont, fils; form SARL. Words never all vanish. */
export function readCompanyWords(name: string): CompanyWords {
  const words = wordsOfName(name);
  const last = words.length - 1;
  let legalForm: string | null = null;
  const kept: string[] = [];
  for (const [position, word] of words.entries()) {
    const form = legalFormOf(word, position === 0 || position === last);
    if (form !== null) legalForm ??= form;
    else kept.push(word);
  }
  const core = kept.filter((word) => !ARTICLES.has(word));
  const telling = core.filter((word) => !NOISE.has(word));
  const tokens = [telling, core, kept, words].find((list) => list.length > 0) ?? [];
  return { tokens, legalForm };
}

const SMALL = new Set('de du des d la le les l et en sur sous au aux a à lès lez'.split(' '));
/** Short words that are words and not initials: they take one capital. */
const SHORT_WORDS = new Set(
  'roc lac bon mer bel pré val duo jeu air eau bio jean paul noël toit bois fils père sud est nord auto pain thé vin riz sel mon son ami art clé feu gaz or sol box web car bus top pro ile mas pin tour alu bat'.split(
    ' ',
  ),
);

function spellWord(word: string, isFirst: boolean): string {
  const lower = word.toLowerCase();
  if (legalFormOf(foldText(lower), true) !== null) return word.toUpperCase();
  if (SMALL.has(lower)) return isFirst ? capitalize(lower) : lower;
  const isInitials = word.length <= 3 ? !SHORT_WORDS.has(lower) : !/[aeiouyàâéèêëîïôöùûü]/i.test(word);
  return isInitials ? word : capitalize(lower);
}

function capitalize(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

const EDGE_SIGNS = ' ,;:./-';

/** Signs before and behind a name, looked for only where it begins or ends with one. */
function trimSigns(tidy: string): string {
  if (!EDGE_SIGNS.includes(tidy.charAt(0)) && !EDGE_SIGNS.includes(tidy.charAt(tidy.length - 1))) return tidy;
  return tidy.replace(/^[\s,;:./-]+|[\s,;:/-]+$/g, '');
}

/** A name for the screen: one written all in capitals or all in small letters is given back its capitals; others are only tidied. */
export function formatCompanyName(name: string): string {
  const tidy = trimSigns(tidyText(joinInitials(name)));
  // A plain small letter is no shouting, a plain capital no whispering: nearly every name is told so.
  const isShouted = !/[a-z]/.test(tidy) && tidy === tidy.toUpperCase() && /\p{Lu}{4}/u.test(tidy);
  const isWhispered = !/[A-Z]/.test(tidy) && tidy === tidy.toLowerCase();
  if (!isShouted && !isWhispered) return tidy;
  let isFirst = true;
  return tidy.replace(/[\p{L}\p{N}]+/gu, (word) => {
    const spelled =
      isWhispered && word.length <= 3 && !SMALL.has(word) ? capitalizeOrForm(word) : spellWord(word, isFirst);
    isFirst = false;
    return spelled;
  });
}

function capitalizeOrForm(word: string): string {
  return legalFormOf(word, true) !== null ? word.toUpperCase() : capitalize(word);
}
