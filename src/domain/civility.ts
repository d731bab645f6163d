import { foldText, tidyText } from './fold-text.ts';

export type Civility = 'M.' | 'Mme';

const CIVILITIES: ReadonlyMap<string, Civility> = new Map<string, Civility>(
  Object.entries({
    m: 'M.',
    mr: 'M.',
    mrs: 'Mme',
    monsieur: 'M.',
    mister: 'M.',
    sir: 'M.',
    mme: 'Mme',
    mlle: 'Mme',
    mle: 'Mme',
    madame: 'Mme',
    mademoiselle: 'Mme',
    ms: 'Mme',
    miss: 'Mme',
    mdme: 'Mme',
    h: 'M.',
    f: 'Mme',
    homme: 'M.',
    femme: 'Mme',
    '1': 'M.',
    '2': 'Mme',
  }),
);
const TITLES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    dr: 'Dr',
    docteur: 'Dr',
    me: 'Me',
    maitre: 'Me',
    pr: 'Pr',
    professeur: 'Pr',
    prof: 'Pr',
  }),
);
const LEAD =
  /^(?:(m|mr|mrs|monsieur|mme|mlle|mle|madame|mademoiselle|ms|miss|mdme|dr|docteur|me|maître|maitre|pr|professeur|prof)(?:\.\s*(?!-)|\s+(?!-)|$))/i;

/** A civility column's cell. « H », « F », 1 and 2 are read too; a title such as Dr is no civility. */
export function normalizeCivility(text: string): Civility | null {
  const folded = foldText(text).replace(/[^a-z0-9]/g, '');
  return CIVILITIES.get(folded) ?? null;
}

/** Every word of LEAD begins so: most names are told from civilities by their first letter. */
const mayLead = (text: string): boolean => {
  const letter = text.charCodeAt(0) | 32; // small letter of either
  return letter === 109 || letter === 100 || letter === 112; // m, d, p
};

/** True where a text opens with a civility or a title. */
export function opensWithCivility(text: string): boolean {
  if (!mayLead(text)) return false;
  const found = LEAD.exec(text);
  // « M » is a civility only before a name: « M 6 » is a channel.
  return found !== null && (found[1]?.toLowerCase() !== 'm' || /^m\.?\s*\p{L}/iu.test(text));
}

/** Takes civilities and titles off the head of a name: « M. le Dr Petit » → M., Dr, « Petit ». */
export function takeCivility(text: string): { civility: Civility | null; title: string | null; rest: string } {
  let rest = tidyText(text);
  if (!mayLead(rest)) return { civility: null, title: null, rest };
  let civility: Civility | null = null;
  let title: string | null = null;
  for (let found = LEAD.exec(rest); found !== null; found = LEAD.exec(rest)) {
    const word = foldText(found[1] ?? '');
    // « M. M. Lévêque »: the second is the initial of a first name.
    if (civility !== null && word === 'm') break;
    const said = TITLES.get(word);
    if (said !== undefined) title ??= said;
    else civility ??= CIVILITIES.get(word) ?? null;
    rest = rest
      .slice(found[0].length)
      .replace(/^(et|ou|le|la|\/|&)\s+(?=(m|mr|mme|monsieur|madame|dr|docteur)\b)/i, '');
  }
  return { civility, title, rest: rest.trim() };
}
