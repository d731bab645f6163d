import { opensWithCivility } from '../../domain/civility.ts';
import { firstNameWeight } from '../../domain/first-names.ts';
import { foldedWords, foldText, tidyText } from '../../domain/fold-text.ts';
import { isJobTitle } from '../../domain/job-title.ts';
import { formatFirstName, formatLastName } from '../../domain/person-name.ts';
import type { Address, Phone } from '../record.ts';
import { normalizeAddress } from './address.ts';
import { normalizeWebsite } from './domains.ts';
import { nameFromEmail, normalizeEmails } from './emails.ts';
import { normalizePhones } from './phones.ts';
import { readPersonName } from './remembered-names.ts';

/** What an e-mail signature says of the person who signs. Null where it says nothing of it. */
export interface Signature {
  readonly civility: 'M.' | 'Mme' | null;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly jobTitle: string | null;
  readonly companyName: string | null;
  readonly phones: readonly Phone[];
  readonly emails: readonly string[];
  readonly address: Pick<Address, 'street' | 'postcode' | 'town'> | null;
  /** The registered domain. */
  readonly website: string | null;
  readonly linkedin: string | null;
}

const EMAIL = /[\w.+'-]+@[\w-]+(?:\.[\w-]+)+/g;
const LINKEDIN = /(?:https?:\/\/)?(?:[a-z]{2,3}\.)?linkedin\.com\/[\w%/.-]+/gi;
const WEBSITE =
  /(?:https?:\/\/)?(?:www\.)?(?:[a-z0-9-]+\.)+(?:fr|com|net|org|eu|io|pro|biz|coop|bzh|paris|be|ch|lu|re)\b(?:\/[\w%/.#?=&-]*)?/gi;
/** Five pairs, or a country code and what follows it. */
const PHONE = /(?:(?:\+|00)\d{2,3}[\s.()-]*(?:\(0\))?[\s.-]*|\b0)[1-9](?:[\s.\-/]{0,3}\d{2}){4}(?!\d)/;
const POSTCODE = /(?:\bF-?)?\b(?:\d{5}|\d{2} \d{3})\s+\p{L}/u;
const STREET =
  /^(?:\d+\s*(?:bis|ter|quater|[a-d])?\s*[,-]?\s+)?(?:rue|avenue|av\.?|bd|boulevard|place|pl\.?|chemin|route|rte|impasse|all[ée]e|quai|cours|square|zac|zi|za|parc|zone|b[âa]timent|immeuble|bp|cs|tour)\b/i;
const CLOSING =
  /^(?:cordialement|bien (?:cordialement|à vous|sincèrement)|sincères? salutations|très cordialement|salutations|à bientôt|merci|bonne (?:journée|réception|fin)|respectueusement|best regards|kind regards|envoy[ée] (?:de|depuis)|sent from|--+|__+|\*+)/i;
const DISCLAIMER =
  /\b(?:confidentiel|destinataire|imprimer|environnement|disclaimer|pi[èe]ces? jointes?|intended|virus|d[ée]sabonner|suivez[- ]nous|rejoignez|certifi[ée]e?)\b/i;
const COMPANY_SIGN =
  /\b(?:sas|sasu|sarl|eurl|s\.?a\.?s\.?|s\.?a\.?r\.?l\.?|sa|scop|snc|sci|scic|gie|groupe|soci[ée]t[ée]|ets|[ée]tablissements|holding|mairie|ville|communaut[ée]|m[ée]tropole|universit[ée]|chu|h[ôo]pital|centre hospitalier|conseil|cabinet|agence|syndicat|association|france)\b/i;
/** What parts two things said on one line. */
const PARTS = /\s*[|•·●▪]\s*|\t+|\s{3,}|\s+[–—-]\s+|\s+\/\/\s+/;
const NAME_THEN_JOB = /^([^,]+),\s*(.+)$/;
const AT_COMPANY = /^(.+?)\s+(?:chez|@)\s+(.+)$/i;

/** Lines of the signature itself: the courtesies, the legal notice and what is quoted below are left aside. */
function readLines(text: string): string[] {
  const lines = text
    .replace(/[\u200b-\u200d\ufeff]/g, '')
    .replace(/\u00a0/g, ' ')
    .split(/\r?\n/)
    .map((line) => line.replace(/^[>\s]+|\s+$/g, ''));
  const quoted = lines.findIndex((line) => /^(?:de|from|le .* a [ée]crit)\s*:/i.test(line));
  return (quoted > 0 ? lines.slice(0, quoted) : lines)
    .map((line) => line.replace(CLOSING, (found) => (/^[-_*]/.test(found) ? '' : `\u0000${found}`)))
    .filter((line) => line !== '' && !line.startsWith('\u0000') && !(DISCLAIMER.test(line) && line.length > 30));
}

interface Reached {
  readonly phones: Phone[];
  readonly emails: string[];
  readonly websites: string[];
  linkedin: string | null;
}

/** Takes numbers, mailboxes and pages off a line; answers what is left of it. */
function takeReach(line: string, reached: Reached): string {
  let rest = line.replace(LINKEDIN, (found) => {
    reached.linkedin ??= `https://${found.replace(/^https?:\/\//i, '').replace(/[/.]+$/, '')}`;
    return ' ';
  });
  rest = rest.replace(EMAIL, (found) => {
    reached.emails.push(...normalizeEmails(found, '').emails.map((email) => email.address));
    return ' ';
  });
  rest = rest.replace(WEBSITE, (found) => {
    const { domain } = normalizeWebsite(found);
    if (domain !== null) reached.websites.push(domain);
    return ' ';
  });
  if (!PHONE.test(rest)) return rest;
  const labelled = rest.replace(/\bD(?:ir)?\s*[.:]\s*(?=[+0(])/g, 'direct ').replace(/\bF\s*[.:]\s*(?=[+0(])/g, 'fax ');
  const { phones, leftover } = normalizePhones(labelled, '', 'unknown');
  reached.phones.push(...phones);
  return phones.length > 0 ? leftover : rest;
}

const LABEL =
  /^(?:(?:e-?)?mail|courriel|web|site(?: web| internet)?|t[ée]l(?:[ée]phone)?|adresse|mob(?:ile)?|portable|fax|[tmdewafp])\s*[.:]+\s*/i;

function tidyPiece(piece: string): string {
  return tidyText(piece.replace(LABEL, '').replace(/^[\s,;:|*_–—-]+|[\s,;:|*_–—-]+$/g, ''));
}

/** A civility, a known first name or initials before a surname. */
function looksLikeName(text: string): boolean {
  if (/\d/.test(text) || text.split(/\s+/).length > 5 || /[@:&]/.test(text)) return false;
  const { firstName, lastName, hasInitialOnly } = readPersonName(text);
  if (opensWithCivility(text)) return lastName !== null;
  if (firstName === null || lastName === null) return false;
  if (COMPANY_SIGN.test(text)) return false;
  return hasInitialOnly || firstNameWeight(firstName) > 0;
}

/** Lines of an address, from the street to the town. */
function takeAddress(pieces: string[]): Signature['address'] {
  const at = pieces.findIndex((piece) => POSTCODE.test(piece));
  if (at < 0) return null;
  let from = at;
  while (from > 0 && at - from < 3 && STREET.test(pieces[from - 1] ?? '')) from -= 1;
  const [line = ''] = [pieces.slice(from, at + 1).join(', ')];
  const { address } = normalizeAddress({ address: line.replace(/\bF-?(?=\d{5})/, '') }, {});
  if (address === null) return null;
  pieces.splice(from, at + 1 - from);
  return { street: address.street, postcode: address.postcode, town: address.town };
}

type Names = Pick<Signature, 'civility' | 'firstName' | 'lastName'>;

/** The first piece that names a person; what stands behind it on the same line goes back among the pieces. */
function takeName(pieces: string[]): Names | null {
  for (const [at, piece] of pieces.entries()) {
    const [, before, behind] = NAME_THEN_JOB.exec(piece) ?? [];
    // « Paul Girard, Acheteur » is a name and a job, « Girard, Paul » a name.
    const name = [behind && isJobTitle(behind) ? before : piece, before].find(isPersonName);
    if (name === undefined) continue;
    pieces.splice(at, 1, ...(name === before && behind ? [behind] : []));
    const { civility, firstName, lastName } = readPersonName(name);
    return { civility, firstName, lastName };
  }
  return null;
}

const isPersonName = (text: string | undefined): text is string =>
  text !== undefined && looksLikeName(text) && !isTitleAlone(text);

/** « Marie Directrice » is no name; « Martin Chef » may be one: only a title that begins the text counts. */
function isTitleAlone(text: string): boolean {
  const [first = ''] = text.split(/\s+/);
  return isJobTitle(text) && isJobTitle(first) && firstNameWeight(first) === 0;
}

function nameOfMailbox(emails: readonly string[]): Names | null {
  for (const address of emails) {
    const read = nameFromEmail(address);
    // Nearly every company that parts the two writes the first name first.
    if (read === null || read.first.length < 3 || !(read.isCertain || /[._-]/.test(address.split('@')[0] ?? '')))
      continue;
    return { civility: null, firstName: formatFirstName(read.first), lastName: formatLastName(read.last) };
  }
  return null;
}

interface Work {
  readonly jobTitle: string | null;
  readonly companyName: string | null;
}

/** The letters of a domain before its ending: what a company's own pages and mailboxes are called. */
function stemsOf(reached: Reached): string[] {
  const hosts = [...reached.websites, ...reached.emails.map((address) => address.slice(address.indexOf('@') + 1))];
  return hosts.map((host) => (host.split('.').at(-2) ?? '').replaceAll('-', '')).filter((stem) => stem.length > 2);
}

function isNamedLike(piece: string, stems: readonly string[]): boolean {
  const words = foldedWords(piece).filter((word) => word.length > 2);
  const joined = foldedWords(piece).join('');
  return stems.some(
    (stem) =>
      joined.includes(stem) || stem.includes(joined) || words.some((word) => word.length > 3 && stem.includes(word)),
  );
}

function readWork(pieces: readonly string[], stems: readonly string[]): Work {
  const parted = pieces.flatMap((piece) => {
    const [, job, company] = AT_COMPANY.exec(piece) ?? [];
    return job && company && isJobTitle(job) ? [job, company] : [piece];
  });
  const jobs = parted.filter((piece) => isJobTitle(piece) && piece.length <= 90);
  const jobTitle = jobs.find((piece) => !isNamedLike(piece, stems)) ?? jobs[0] ?? null;
  const others = parted.filter((piece) => piece !== jobTitle && /\p{L}{2}/u.test(piece) && piece.length <= 70);
  // A company may be called by words of a trade: « Entrepôts du Littoral ».
  const companyName =
    others.find((piece) => isNamedLike(piece, stems)) ??
    others.find((piece) => COMPANY_SIGN.test(piece)) ??
    others.find((piece) => !isJobTitle(piece) && !STREET.test(piece)) ??
    others[0];
  return { jobTitle, companyName: companyName ?? null };
}

/** Reads a pasted e-mail signature: name, job, company, numbers, mailboxes, address, pages. Nothing is looked up. */
export function parseSignature(text: string): Signature {
  const reached: Reached = { phones: [], emails: [], websites: [], linkedin: null };
  const lines = readLines(text);
  const pieces = lines
    .flatMap((line) =>
      POSTCODE.test(line) && !PARTS.test(line.replace(/\s[–—-]\s/g, ' ')) ? [line] : line.split(PARTS),
    )
    .map((line) => tidyPiece(takeReach(line, reached)))
    .filter((piece) => foldText(piece) !== '' && !CLOSING.test(piece));
  const address = takeAddress(pieces);
  const name = takeName(pieces) ?? nameOfMailbox(reached.emails);
  const { jobTitle, companyName } = readWork(pieces, stemsOf(reached));
  return {
    civility: name?.civility ?? null,
    firstName: name?.firstName ?? null,
    lastName: name?.lastName ?? null,
    ...{ jobTitle, companyName, address },
    phones: [...new Map(reached.phones.map((phone) => [phone.e164, phone])).values()],
    emails: [...new Set(reached.emails)],
    website: reached.websites[0] ?? null,
    linkedin: reached.linkedin,
  };
}
