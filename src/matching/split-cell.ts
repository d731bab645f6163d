import { opensWithCivility } from '../domain/civility.ts';
import { firstNameWeight } from '../domain/first-names.ts';
import { foldText } from '../domain/fold-text.ts';
import { isJobTitle as readsAsJob } from '../domain/job-title.ts';
import { remember } from './normalize/remember.ts';
import { readPersonName } from './normalize/remembered-names.ts';

/** One person of a cell, still in words. */
interface PersonPiece {
  /** Civility, first and last name as found. */
  readonly name: string;
  readonly job: string | null;
  readonly hasLeft: boolean;
}

/** What a cell of contacts holds, parted. Nothing of the cell is dropped: `rest` has what is none of the others. */
export interface ContactCell {
  readonly persons: readonly PersonPiece[];
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly rest: string;
}

const EMAIL = /(?:mailto:|e-?mail\s*:?\s*)?[\w.+'-]+\s?@\s?[\w-]+(?:\.[\w-]+)+/gi;
const PHONE =
  /(?:\b(?:t[ée]l(?:[ée]phone)?|port(?:able)?|mob(?:ile)?|gsm|fixe|std|standard|ld|fax|bureau|t|p|m)\b\s*\.?\s*:?\s*)?(?:(?:\+|00)\s?\d{2,3}[\s.(-]*(?:\(?0\)?)?|\b0)\s?[1-9](?:[\s.\-/]*\d{2}){4}(?!\d)(?:\s*\(?\s*(?:poste|ext)\.?\s*\d{1,5}\)?)?/gi;
const LEFT =
  /\b(?:(?:est |a )?parti(?:e)?(?: (?:en|le|a|depuis|de la societe|a la retraite|retraite)\b.*)?$|n'est plus (?:dans|chez|la\b|en poste|a ce poste|present).*|ne (?:travaille|fait) plus .*|a quitte .*|(?:en |a la |part en )?retraite(?:e)?$|(?:a ete )?(?:licenciee?|decedee?|mutee?)$|plus en poste.*|ancien(?:ne)? contact|ne fait plus partie.*|left(?: the company)?$|no longer .*)/;
const REPLACED =
  /\b(?:remplac[ée]+e?|succ[ée]d[ée]e?|voir(?: maintenant)?|d[ée]sormais|maintenant|replaced)\s*(?:par|by|:)?\s*(?=\p{L})/iu;

/** Every phrase of the two above has one of these: most cells are told from them in one pass. */
const TELLS_OF_LEAVING =
  /parti|plus|quitte|retraite|licencie|decede|mute|ancien|left|longer|remplac|succ|voir|sormais|maintenant|replaced/;

/** Words that lead to a name and are no part of it. */
const LEAD =
  /^(?:voir|contacter|contact|demander|interlocuteur|attn?\.?|a\/s|[àa] l['’]attention de|aupr[èe]s de|c\/o)\s*:?\s+(?=\p{L})/iu;

/** A sheet says the same few hundred titles over and over. */
const isJobTitle = remember(readsAsJob);

const isPlainLetter = (sign: number): boolean => (sign | 32) >= 97 && (sign | 32) <= 122;

/** Two letters side by side; nearly every text begins with two plain ones. */
const isWord = (text: string): boolean =>
  (isPlainLetter(text.charCodeAt(0)) && isPlainLetter(text.charCodeAt(1))) || /\p{L}{2}/u.test(text);

/** True where a text reads as a person's name: a civility, a known first name, initials before a surname. */
function looksLikePerson(text: string): boolean {
  const tidy = text.trim();
  if (!isWord(tidy) || /\d/.test(tidy)) return false;
  const { firstName, lastName, hasInitialOnly } = readPersonName(tidy);
  if (opensWithCivility(tidy)) return isWord(lastName ?? '') || isWord(firstName ?? '');
  if (firstName === null || lastName === null) return false;
  return (hasInitialOnly || firstNameWeight(firstName) > 0) && tidy.split(/\s+/).length <= 5;
}

const isOneName = (text: string): boolean => /^\p{Lu}[\p{L}'’-]+$/u.test(text.trim()) && !isJobTitle(text);

/** A sign or a word that may stand between two persons: without any there is one. */
const BETWEEN_PERSONS = /[\n;|/&+,]|\s(?:et|ou|and)\s/i;

/** Several persons in one cell: « M. Dupont / Mme Martin », « Jean et Marie Dupont ». */
function splitPersons(text: string): string[] {
  if (!BETWEEN_PERSONS.test(text)) return isWord(text) ? [text] : [];
  const lines = text.split(/\s*(?:\n|;|\|)\s*/).filter(isWord);
  return lines.flatMap((line) => {
    const pieces = line
      .split(
        /\s*(?:\/|\s&\s|\s\+\s|\s(?:et|ou|and)\s(?!Mme\b|Madame\b)|,\s*(?=(?:M\.|Mr|Mme|Mlle|Monsieur|Madame)\b)|\s(?:et|ou)\s(?=Mme\b|Madame\b))\s*/iu,
      )
      .map((piece) => piece.trim())
      .filter((piece) => piece !== '');
    if (pieces.length < 2) return [line];
    const names = pieces.map((piece) => piece.split(/\s[-–]\s|[(,:]/)[0] ?? '');
    const arePersons =
      names.every((name) => looksLikePerson(name)) ||
      (line.includes('/') && names.every((name) => looksLikePerson(name) || isOneName(name)));
    if (arePersons) return pieces;
    return shareLastName(pieces) ?? [line];
  });
}

/** « Jean et Marie Dupont »: the first takes the surname of the second. */
function shareLastName(pieces: readonly string[]): string[] | null {
  const [first = '', second = ''] = pieces;
  if (pieces.length !== 2 || firstNameWeight(first) === 0 || !looksLikePerson(second)) return null;
  const { lastName } = readPersonName(second);
  return lastName === null ? null : [`${first} ${lastName.toUpperCase()}`, second];
}

const JOB_START =
  /^(?:directeu|directrice|responsable|resp\b|rble|g[ée]rante?$|pr[ée]sidente?$|comptable|acheteu|assistante?|chef|cheffe|secr[ée]taire|technicien|charg[ée]e?$|pdg|dg|dga|daf|drh|dsi|raf|rrh|rssi|dir\b|ass\b|ing[ée]nieur|conducteur|magasinier|commercial|standard|accueil|adjoint)/i;

/** A job behind the name without any sign between: « Jean DUPONT DAF », « M. Martin directeur technique ». */
function cutTrailingJob(text: string): { name: string; job: string | null } {
  const words = text.split(/\s+/);
  const from = opensWithCivility(text) ? 2 : 1;
  const at = words.findIndex(
    (word, position) => position >= from && JOB_START.test(word) && firstNameWeight(word) === 0,
  );
  return at < 0 ? { name: text, job: null } : { name: words.slice(0, at).join(' '), job: words.slice(at).join(' ') };
}

const BETWEEN_SEGMENTS = /\s[-–—]+|[-–—]+\s|[,:]|\/\s|\s\//;

function segmentsOf(piece: string): string[] {
  const led = piece.replace(LEAD, '');
  const flat = led.includes('(') ? led.replace(/\(([^)]*)\)?/g, ' — $1 — ') : led;
  return flat
    .split(BETWEEN_SEGMENTS)
    .map((segment) => segment.trim())
    .filter(isWord);
}

/** `tellsOfLeaving` is false where the whole cell has no word of it. */
function readPiece(piece: string, tellsOfLeaving: boolean): { person: PersonPiece | null; rest: string } {
  let hasLeft = false;
  const jobs: string[] = [];
  const names: string[] = [];
  const rest: string[] = [];
  for (const segment of segmentsOf(piece)) {
    const left = tellsOfLeaving ? LEFT.exec(foldText(segment)) : null;
    const kept =
      left === null
        ? segment
        : segment
            .slice(0, left.index)
            .replace(/\s+(?:est|a)\s*$/, '')
            .trim();
    if (left !== null) hasLeft = true;
    if (!isWord(kept)) continue;
    if (names.length === 0 && (looksLikePerson(kept) || !isJobTitle(kept))) {
      const cut = cutTrailingJob(kept);
      names.push(cut.name);
      if (cut.job !== null) jobs.push(cut.job);
    } else if (isJobTitle(kept)) jobs.push(kept);
    else if (names.length === 1 && firstNameWeight(kept) > 0 && readPersonName(names[0] ?? '').firstName === null)
      names.push(kept);
    else rest.push(kept);
  }
  // A word that follows the name and is no job that we know is the job all the same: people write nothing else there.
  if (names.length > 0 && jobs.length === 0 && rest.length === 1 && (rest[0] ?? '').length < 40)
    jobs.push(...rest.splice(0, 1));
  const job = jobs.length === 0 ? null : jobs.join(' - ');
  const person = names.length === 0 && job === null ? null : { name: names.join(' '), job, hasLeft };
  return { person, rest: rest.join(' ; ') };
}

/** Who took over, in a cell that says so: where his words and those before them are. */
function findSuccessor(words: string): { before: string; successor: string } | null {
  const replaced = REPLACED.exec(words);
  if (replaced === null || replaced.index === 0) return null;
  const successor = words.slice(replaced.index + replaced[0].length);
  const isSomebody = looksLikePerson(successor.split(/[(,-]/)[0] ?? '') || isOneName(successor.replace(/\)$/, ''));
  return isSomebody ? { before: words.slice(0, replaced.index).replace(/[\s(,;:-]+$/, ''), successor } : null;
}

const NO_TEXTS: readonly string[] = [];

/** Parts a contact cell: « M. Prénom NOM - DAF 06 12 34 56 78 p.nom@acme.fr » gives a person, a job, a phone, a mail. */
export function splitContactCell(text: string): ContactCell {
  const emails = text.includes('@') ? (text.match(EMAIL) ?? NO_TEXTS) : NO_TEXTS;
  const withoutEmails = emails.length > 0 ? text.replace(EMAIL, ' ') : text;
  const phones = /\d/.test(withoutEmails) ? (withoutEmails.match(PHONE) ?? NO_TEXTS) : NO_TEXTS;
  const unread = phones.length > 0 ? withoutEmails.replace(PHONE, ' ') : withoutEmails;
  const words = (/[(<]/.test(unread) ? unread.replace(/\(\s*\)|<\s*>/g, ' ') : unread).trim();
  const persons: PersonPiece[] = [];
  const rest: string[] = [];
  const tellsOfLeaving = TELLS_OF_LEAVING.test(foldText(words));
  const taken = tellsOfLeaving ? findSuccessor(words) : null;
  for (const piece of splitPersons(taken?.before ?? words)) {
    const read = readPiece(piece, tellsOfLeaving);
    if (read.person !== null) persons.push(taken === null ? read.person : { ...read.person, hasLeft: true });
    if (read.rest !== '') rest.push(read.rest);
  }
  if (taken !== null) {
    const read = readPiece(taken.successor.replace(/\)+$/, ''), tellsOfLeaving);
    if (read.person !== null) persons.push(read.person);
  }
  return {
    persons,
    emails: emails.length === 0 ? NO_TEXTS : emails.map((email) => email.replace(/^(mailto:|e-?mail\s*:?\s*)/i, '')),
    phones,
    rest: rest.join(' ; '),
  };
}
