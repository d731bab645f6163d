import { normalizeStatus } from '../domain/account-status.ts';
import { normalizeCivility, opensWithCivility } from '../domain/civility.ts';
import { communesOfPostcode } from '../domain/commune.ts';
import { readCompanyWords } from '../domain/company-name.ts';
import { firstNameWeight } from '../domain/first-names.ts';
import { foldedWords, foldText } from '../domain/fold-text.ts';
import { isJobTitle } from '../domain/job-title.ts';
import { joinInitials, normalizeLegalForm } from '../domain/legal-form.ts';
import { parsePersonName } from '../domain/person-name.ts';
import { parseSiren } from '../domain/siren.ts';
import { parseSiret } from '../domain/siret.ts';
import { isHeadOfficeWords, siteKindOf, siteStateOf } from '../domain/site-kind.ts';
import { parseFrenchVat } from '../domain/vat.ts';
import { isKnownTown } from './columns/known-town.ts';
import { readObjections } from './normalize/opt-out.ts';

const digits = (text: string): string => text.replace(/[\s.\-_/']/g, '').replace(/^=?"|"$/g, '');
const WAY =
  /\b(rue|r|avenue|av|ave|boulevard|bd|bld|blvd|place|pl|route|rte|chemin|che|ch|allees?|all|impasse|imp|quai|cours|square|sq|lotissement|lot|zac|zi|za|zone|parc|centre commercial|hameau|lieu[ -]dit|rond[ -]point|faubourg|fg|passage|esplanade|promenade|voie|villa|residence|street|st|road|lane|bp|cs)\b/;
const PHONE = /(?:(?:\+|00)\s?\d{2,3}[\s.(-]*(?:\(?0\)?)?|\b0)\s?[1-9](?:[\s.\-/]*\d{2}){4}(?!\d)/;
const EMAIL = /[\w.+-]+\s?@\s?[\w-]+(?:\.[\w-]+)+/;
const AMOUNT = /^[-+]?[\d\s\u00a0\u202f'.,]+\s*(k|m|k€|m€|keur|€|eur|euros?)?$/i;
const DATE =
  /^(\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{2}-\d{2}([ T].*)?|\d{1,2}[ -](janv?|f[ée]vr?|mars|avr|mai|juin|juil|ao[uû]t|sept?|oct|nov|d[ée]c)\w*\.?[ -]\d{2,4})$/i;
const NAF = /^\d{2}[. ]?\d{2}[. ]?[a-z]\b/i;

const COMPANY_WORDS =
  /\b(societe|ets|etablissements|groupe|transports|garage|cabinet|mairie|lycee|ecole|college|association|hotel|restaurant|pharmacie)\b/;

/** What the text of a cell looks like. Several may be true at once: the column decides. */
const SHAPES = {
  siret: (text: string) => /^\d{14}$/.test(digits(text)) && parseSiret(digits(text)) !== null,
  siret_like: (text: string) => /^\d{13,14}$/.test(digits(text)) || /^\d[.,]\d+e\+?1[23]$/i.test(text.trim()),
  siren: (text: string) => /^\d{9}$/.test(digits(text)) && parseSiren(digits(text)) !== null,
  vat: (text: string) => parseFrenchVat(text.replace(/[\s.]/g, '')) !== null,
  naf: (text: string) => NAF.test(text.trim()),
  phone: (text: string) => PHONE.test(text) && text.replace(PHONE, '').replace(/[^\p{L}]/gu, '').length < 12,
  lost_zero_phone: (text: string) => /^[1-9]\d{8}(\.0)?$/.test(text.trim()),
  mobile: (text: string) => /^(\+33|0033|0)\s?(\(0\))?[67]/.test(text.trim()) && PHONE.test(text),
  has_phone: (text: string) => PHONE.test(text),
  email: (text: string) => EMAIL.test(text) && text.replace(EMAIL, '').replace(/[^\p{L}]/gu, '').length < 12,
  has_email: (text: string) => EMAIL.test(text),
  url: (text: string) =>
    /^(https?:\/\/|www\.)\S+$/i.test(text.trim()) ||
    /^[\w-]+(\.[\w-]+)*\.(fr|com|net|org|eu|io|info|biz|pro)(\/\S*)?$/i.test(text.trim()),
  postcode: (text: string) => /^(f-)?(\d{5}|[1-9]\d{3}|\d{2} \d{3})(\.0)?$/i.test(text.trim()),
  known_postcode: (text: string) => /^\d{5}$/.test(text.trim()) && communesOfPostcode(text.trim()).length > 0,
  postcode_town: (text: string) =>
    /^(f-?\s?)?\d{2}\s?\d{3}[\s,/-]+\p{L}{2}/iu.test(text.trim()) ||
    /^(?!(?:bp|cs|tsa|b\.p)\b)\p{L}[\p{L}\s'-]+\(?\b\d{5}\)?$/iu.test(text.trim()),
  has_postcode_town: (text: string) => /\b\d{5}\s+\p{L}{2}/u.test(text),
  address: (text: string) => /\d|bp|cs|z[ai]c?/i.test(text) && WAY.test(foldText(text)),
  town: (text: string) => isKnownTown(text),
  civility: (text: string) => /\p{L}/u.test(text) && normalizeCivility(text) !== null && text.length < 14,
  opens_civility: (text: string) => opensWithCivility(text.trim()) && text.trim().length > 4,
  first_name: (text: string) => /^\p{L}[\p{L}' .-]*$/u.test(text.trim()) && firstNameWeight(text) > 0,
  person: isPerson,
  few_words: (text: string) => text.trim().split(/[\s-]+/).length <= 3,
  says_group: (text: string) => /^(groupe|group|holding)\s+\p{L}{3}/iu.test(text.trim()),
  objection: (text: string) => readObjections(text).length > 0,
  one_word: (text: string) => /^\S+$/.test(text.trim()),
  company: (text: string) => readCompanyWords(text).legalForm !== null || COMPANY_WORDS.test(foldText(text)),
  legal_form: isLegalFormAlone,
  job: (text: string) => text.length < 80 && isJobTitle(text),
  has_job: (text: string) => /[-–(,/]\s*\p{L}/u.test(text) && isJobTitle(text.replace(/^[^-–(,/]*[-–(,/]/, '')),
  date: (text: string) => DATE.test(text.trim()),
  amount: (text: string) => /\d/.test(text) && AMOUNT.test(text.trim()),
  integer: (text: string) => /^\d+$/.test(text.trim()),
  flag: (text: string) => /^(0|1|o|n|oui|non|yes|no|y|x|vrai|faux|true|false|✓|-)$/i.test(text.trim()),
  status: (text: string) => text.length < 30 && normalizeStatus(text) !== null,
  site_kind: (text: string) => siteKindOf(text) !== null || isHeadOfficeWords(text),
  head_office: (text: string) => isHeadOfficeWords(text),
  site_state: (text: string) =>
    siteStateOf(text) !== null || /^(ouvert|actif|open|active|a|f|ferme|fermé)e?$/i.test(text.trim()),
  site_segment: (text: string) =>
    /\s[-–|/]\s?.*\b(agence|d[ée]p[ôo]t|usine|magasin|site|succursale|etablissement)\b|\(.*\b(agence|d[ée]p[ôo]t|usine|magasin)\b/i.test(
      text,
    ),
  long: (text: string) => text.length > 40 || text.trim().split(/\s+/).length > 6,
  letters: (text: string) => /\p{L}{2}/u.test(text),
  no_letter: (text: string) => !/\p{L}/u.test(text),
  no_digit: (text: string) => !/\d/.test(text),
  code_alone: (text: string) => /^\p{L}{0,5}[-_./]?\d[\w./-]*$/u.test(text.trim()),
  public_body: (text: string) =>
    /^(?:commune|ville|mairie|communaute [a-z ]+|departement) (?:de |d'|du |des )/.test(foldText(text)),
  coded: (text: string) => /^[\p{L}]{0,6}[-_./ ]?\d[\w./-]*$/u.test(text.trim()),
} as const;

export type Shape = keyof typeof SHAPES;

function isLegalFormAlone(text: string): boolean {
  if (text.length > 60 || normalizeLegalForm(text) === null) return false;
  const words = foldedWords(joinInitials(text));
  return (
    words.length === 1 ||
    /^(societe (par|a|anonyme|civile|en)|entrepreneur ind|entreprise ind|association\b)/.test(words.join(' '))
  );
}

function isPerson(text: string): boolean {
  const tidy = text.trim();
  if (tidy.length < 4 || tidy.length > 60 || /\d|@/.test(tidy)) return false;
  if (opensWithCivility(tidy)) return true;
  const name = parsePersonName(tidy.split(/\s[-–/]\s|[(,]/)[0] ?? '');
  if (name.firstName === null || name.lastName === null || readCompanyWords(tidy).legalForm !== null) return false;
  if (COMPANY_WORDS.test(foldText(tidy))) return false;
  return name.hasInitialOnly || firstNameWeight(name.firstName) > 0;
}

/** The values of one column, seen from above. Shares are of the filled cells that were sampled. */
export interface ColumnValues {
  readonly filledCount: number;
  /** Distinct sampled texts, as a share of the sample. */
  readonly distinct: number;
  readonly examples: readonly string[];
  /** The column counts its own rows: 1, 2, 3… */
  readonly isRowNumber: boolean;
  share(shape: Shape): number;
}

const SAMPLE = 250;

/** Looks at the cells of one column: an even sample of the filled ones decides the shapes. */
export function readColumnValues(cells: readonly string[]): ColumnValues {
  const filled = cells.filter((cell) => cell !== '' && cell.trim() !== '');
  const step = Math.max(1, filled.length / SAMPLE);
  const sample: string[] = [];
  for (let at = 0; at < filled.length && sample.length < SAMPLE; at += step) sample.push(filled[Math.floor(at)] ?? '');
  const shares = new Map<Shape, number>();
  const times = new Map<string, number>();
  for (const text of sample) times.set(text, (times.get(text) ?? 0) + 1);
  const different = [...times.keys()];
  return {
    filledCount: filled.length,
    distinct: sample.length === 0 ? 0 : different.length / sample.length,
    examples: different.slice(0, 3),
    isRowNumber: filled.length > 2 && filled.every((cell, position) => Number(cell) === Number(filled[0]) + position),
    share(shape) {
      const known = shares.get(shape);
      if (known !== undefined) return known;
      const hasShape = SHAPES[shape];
      // Columns of statuses and owners hold three texts in a sample of 250: each is looked at once.
      let count = 0;
      for (const [text, many] of times) if (hasShape(text)) count += many;
      const share = sample.length === 0 ? 0 : count / sample.length;
      shares.set(shape, share);
      return share;
    },
  };
}
