import { foldText } from './fold-text.ts';
import { formatJobTitle } from './format-job-title.ts';
import { compilePhrases } from './job-phrases.ts';
import { DEPARTMENT_WORDS, JOB_ABBREVIATIONS, SENIORITY_WORDS } from './job-title-words.ts';

export type Department = keyof typeof DEPARTMENT_WORDS | 'other';
export type Seniority = keyof typeof SENIORITY_WORDS | 'staff';

/** What a job title says. */
interface JobTitle {
  readonly display: string;
  readonly department: Department | null;
  readonly seniority: Seniority | null;
}

const departments = compilePhrases<keyof typeof DEPARTMENT_WORDS>(DEPARTMENT_WORDS);
const seniorities = compilePhrases<keyof typeof SENIORITY_WORDS>(SENIORITY_WORDS);
/** A title's own field wins over the words that say how high it stands. */
const WEAK_DEPARTMENTS: ReadonlySet<Department> = new Set([
  'general_management',
  'administration',
  'operations',
  'technical',
]);
const SURE_TOP =
  /\b(pdg|dg|dga|dgs|ceo|president[a-z]*|gerante?|directeur general|directrice generale|direction generale|dirigeante?|fondat\w+|cofondat\w+|chef d entreprise|maire)\b/;

/** « Rédactrice » is read as « rédacteur »: the lexicon has one form of each. « Directrice » has entries of its own. */
const FEMININE = /^(?!directrice)(\w{2,})trice(s?)$/;

function spellWord(word: string): string {
  if (Object.hasOwn(JOB_ABBREVIATIONS, word)) return JOB_ABBREVIATIONS[word] ?? word;
  return word.includes('trice') ? word.replace(FEMININE, '$1teur$2') : word;
}

/** The title in plain words, its abbreviations spelled out. */
function spellJobTitle(text: string): string {
  const words = foldText(text).match(/r&d|[a-z0-9]+/g) ?? [];
  return words.map(spellWord).join(' ');
}

function departmentOf(title: string): Department | null {
  if (SURE_TOP.test(title) && !/\b(assistant|secretaire|adjoint|delegue|bras droit)/.test(title))
    return 'general_management';
  const found = departments.codesIn(title);
  const strong = found.find((code) => !WEAK_DEPARTMENTS.has(code));
  const weak = found.find((code) => code !== 'general_management' && code !== 'administration');
  return strong ?? weak ?? found[0] ?? null;
}

function seniorityOf(title: string): Seniority | null {
  // « Assistante du directeur » assists, « adjoint au directeur » manages, « assistant manager » too.
  if (/^(assistant\w*|secretaires?|secretariat)\b/.test(title) && !/^secretaire general/.test(title))
    return 'assistant';
  if (/^(adjointe?|bras droit)\b/.test(title)) return 'manager';
  const found = seniorities.codesIn(title);
  return (['executive', 'director'] as const).find((code) => found.includes(code)) ?? found[0] ?? null;
}

type Reading = Pick<JobTitle, 'department' | 'seniority'>;
/** A sheet says the same few hundred titles over and over; hundreds of patterns are tried once for each. Bounded. */
const readings = new Map<string, Reading>();
const MOST = 20_000;

function readOnce(title: string): Reading {
  const known = readings.get(title);
  if (known !== undefined) return known;
  const department = departmentOf(title);
  const reading = { department, seniority: seniorityOf(title) ?? (department === null ? null : 'staff') } as const;
  if (readings.size >= MOST) readings.clear();
  readings.set(title, reading);
  return reading;
}

/** Reads a job title: « Resp. Achats » → purchasing, manager. Nothing is guessed from words that say nothing. */
export function readJobTitle(text: string): JobTitle {
  return { display: formatJobTitle(text), ...readOnce(spellJobTitle(text)) };
}

/** True where a text speaks of a job: at least one word of the lexicon. */
export function isJobTitle(text: string): boolean {
  const { department, seniority } = readOnce(spellJobTitle(text));
  return department !== null || seniority !== null;
}
