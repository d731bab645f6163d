import { foldedWords, foldText } from '../../src/domain/fold-text.ts';

const TITLES = new Set(
  `sir dame lord lady hon honourable dr prof rev reverend mr mrs ms miss master captain capt major general colonel col
  admiral bt bart baronet baron baroness earl viscount viscountess duke duchess marquess count countess 1st 2nd 3rd 4th
  5th 6th 7th 8th 9th 10th 11th 12th jr sr esq mp kc qc kbe obe cbe m mme mlle monsieur madame mademoiselle maitre me`.split(
    /\s+/,
  ),
);

/** The words of a name of a person that name him: titles and ranks are borne by many. */
export function nameWords(text: string): string[] {
  return foldedWords(text.replace(/['’]/g, '')).filter((word) => !TITLES.has(word));
}

export function tidyWords(text: string): string {
  return foldedWords(text.replace(/['’]/g, '')).join(' ');
}

export function tidyCode(text: string): string {
  return foldText(text).replace(/[^a-z0-9]/g, '');
}

export function tidyPhone(text: string): string {
  return text.replace(/\D/g, '').replace(/^0033|^33(?=\d{9}$)/, '0');
}

export function tidyMail(text: string): string {
  return foldText(text).trim();
}

export function tidyNumber(text: string): string {
  const found = /\d[\d\s]*/.exec(text)?.[0].replace(/\s/g, '') ?? '';
  return found.slice(0, 15).replace(/^0+(?=\d)/, '');
}

/** Eight figures, year first; the empty text where it is no date. */
export function tidyDate(text: string): string {
  const figures = text.match(/\d+/g) ?? [];
  if (figures.length === 1 && figures[0]!.length === 8) return figures[0]!;
  if (figures.length < 3) return '';
  const [one, two, three] = figures as [string, string, string];
  const [year, month, day] = one.length >= 3 ? [one, two, three] : [three, two, one];
  return `${year.padStart(4, '0')}${month.padStart(2, '0')}${day.slice(0, 2).padStart(2, '0')}`.slice(0, 8);
}
