import { isGenericMailbox, parseEmailAddress } from '../../domain/email-address.ts';
import { firstNameWeight, isInitials } from '../../domain/first-names.ts';
import { composeText } from '../../domain/fold-text.ts';
import { parseWebDomain } from '../../domain/web-domain.ts';
import type { Email, Issue, Repair } from '../record.ts';
import { boundCell } from './bound-cell.ts';
import { isFreeMailDomain, isMisspelledDomain } from './free-mail.ts';
import { isNothing } from './identifier-text.ts';
import { remember } from './remember.ts';

/** What a cell of e-mails gave. */
export interface NormalizedEmails {
  readonly emails: readonly Email[];
  readonly repairs: readonly Repair[];
  readonly issues: readonly Issue[];
}

const SEPARATORS = /[\s;,|<>()[\]"'«»]+|\/(?!\/)|\\+/;

/** What may be put right without asking: case, mailto:, brackets, spaces around the @, « (at) ». */
function tidy(raw: string): string {
  return composeText(boundCell(raw))
    .replace(/[\u200b-\u200d\ufeff\u00ad]/g, '')
    .toLowerCase()
    .replace(/mailto\s*:\s*/g, ' ')
    .replace(/\s*[([]\s*(?:at|arobase|a)\s*[)\]]\s*/g, '@')
    .replace(/\s*[([]\s*(?:dot|point)\s*[)\]]\s*/g, '.')
    .replace(/\s*@\s*/g, '@');
}

/** What a host says of all its mailboxes: the colleagues of a sheet share it. */
const readHost = remember((host) => ({
  // The registered domain: agence.acme.fr and acme.fr are one company's.
  domain: parseWebDomain(host) ?? host,
  isFreeMail: isFreeMailDomain(host),
  isMisspelled: isMisspelledDomain(host),
}));

const hostOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);

function emailOf(address: string, raw: string): Email {
  const { domain, isFreeMail } = readHost(hostOf(address));
  return { raw, address, domain, isGeneric: isGenericMailbox(address), isFreeMail };
}

/** One mailbox and no sign beside it: nearly every cell. */
const ALONE = /^[a-z0-9_][a-z0-9._+-]*@[a-z0-9.-]*[a-z0-9]$/i;
const NO_REPAIRS: readonly Repair[] = [];
const NO_ISSUES: readonly Issue[] = [];

/** A cell of one well-formed mailbox, read once for all the rows that repeat it; null for any other cell. */
const readAlone = remember((raw): NormalizedEmails | null => {
  const address = ALONE.test(raw) ? parseEmailAddress(raw) : null;
  if (address === null || readHost(hostOf(address)).isMisspelled) return null;
  return { emails: [emailOf(address, raw)], repairs: NO_REPAIRS, issues: NO_ISSUES };
});

/** Read every mailbox of a cell. A misspelled domain is kept as it is and said; nothing is guessed. */
export function normalizeEmails(raw: string, column: string): NormalizedEmails {
  const alone = readAlone(raw);
  if (alone !== null) return alone;
  if (isNothing(raw)) return { emails: [], repairs: [], issues: [] };
  const emails = new Map<string, Email>();
  const repairs: Repair[] = [];
  const issues: Issue[] = [];
  for (const piece of tidy(raw).split(SEPARATORS)) {
    if (!piece.includes('@')) continue;
    const address = parseEmailAddress(piece.replace(/^[.:-]+|[.:-]+$/g, '').replace(/^e?-?mail:/, ''));
    if (address === null) {
      issues.push({ code: 'email_invalid', column, raw });
      continue;
    }
    const email = emailOf(address, raw);
    if (emails.has(address)) continue;
    emails.set(address, email);
    if (readHost(hostOf(address)).isMisspelled) issues.push({ code: 'email_misspelled_domain', column, raw });
  }
  const found = [...emails.keys()].join(' ; ');
  if (emails.size > 1) repairs.push({ code: 'email_split', column, from: raw, to: found });
  else if (emails.size === 1 && raw.trim().toLowerCase() !== found)
    repairs.push({ code: 'email_noise', column, from: raw, to: found });
  // A text without @ that looks like a mailbox lost it; other words are nobody's address.
  if (emails.size === 0 && issues.length === 0) issues.push({ code: 'email_invalid', column, raw });
  return { emails: [...emails.values()], repairs, issues };
}

/** A name read from a mailbox. `first` may be one letter; both are accent-less lower case, hyphens kept. */
export interface NameFromEmail {
  readonly first: string;
  readonly last: string;
  /** The order of the two was not guessed: an initial, or exactly one of them is a known first name. */
  readonly isCertain: boolean;
}

function nameOfTwo(left: string, right: string): NameFromEmail {
  const isInitial = (word: string) => word.length === 1 || isInitials(word.toUpperCase());
  if (isInitial(left) !== isInitial(right))
    return isInitial(left)
      ? { first: left, last: right, isCertain: true }
      : { first: right, last: left, isCertain: true };
  const difference = firstNameWeight(left) - firstNameWeight(right);
  if (difference < 0) return { first: right, last: left, isCertain: true };
  // Equal or unknown: nearly every company writes the first name first.
  return { first: left, last: right, isCertain: difference > 0 };
}

/** jdupont, jeandupont: a known first name in front, else an initial; never certain. */
function nameOfOne(word: string): NameFromEmail | null {
  if (word.length < 5 || firstNameWeight(word) > 0) return null;
  for (let length = Math.min(12, word.length - 3); length >= 4; length -= 1) {
    const first = word.slice(0, length);
    if (firstNameWeight(first) > 0) return { first, last: word.slice(length), isCertain: false };
  }
  return { first: word.charAt(0), last: word.slice(1), isCertain: false };
}

/** The person that a mailbox spells: jean.dupont@, j.dupont@, dupont.jean@, jdupont@; null where it spells none. */
export const nameFromEmail = remember(readNameOfMailbox);

function readNameOfMailbox(address: string): NameFromEmail | null {
  if (isGenericMailbox(address)) return null;
  const local = address
    .slice(0, address.lastIndexOf('@'))
    .toLowerCase()
    .replace(/\+.*$/, '')
    .replace(/\d+$/, '')
    .replace(/[._-]+$/, '');
  if (!/^[a-z._-]+$/.test(local)) return null;
  const dotted = local.split(/[._]+/).filter((word) => word !== '');
  const words = dotted.length === 1 ? local.split('-').filter((word) => word !== '') : dotted;
  if (words.length === 1) return nameOfOne(words[0] ?? '');
  if (words.length === 2) return nameOfTwo(words[0] ?? '', words[1] ?? '');
  // jean.de.la.tour, marie.le.goff: the first word is the first name, the rest one surname.
  if (words.length > 4) return null;
  return nameOfTwo(words[0] ?? '', words.slice(1).join('-'));
}
