import { isGenericMailbox, parseEmailAddress } from '../../domain/email-address.ts';
import { parseWebDomain } from '../../domain/web-domain.ts';
import type { Email, Issue, Repair } from '../record.ts';
import { isFreeMailDomain, isMisspelledDomain } from './free-mail.ts';
import { isNothing } from './identifier-text.ts';

/** What a cell of e-mails gave. */
export interface NormalizedEmails {
  readonly emails: readonly Email[];
  readonly repairs: readonly Repair[];
  readonly issues: readonly Issue[];
}

const SEPARATORS = /[\s;,|<>()[\]"'«»]+|\/(?!\/)|\\+/;

/** What may be put right without asking: case, mailto:, brackets, spaces around the @, « (at) ». */
function tidy(raw: string): string {
  return raw
    .normalize('NFKC')
    .replace(/[\u200b-\u200d\ufeff\u00ad]/g, '')
    .toLowerCase()
    .replace(/mailto\s*:\s*/g, ' ')
    .replace(/\s*[([]\s*(?:at|arobase|a)\s*[)\]]\s*/g, '@')
    .replace(/\s*[([]\s*(?:dot|point)\s*[)\]]\s*/g, '.')
    .replace(/\s*@\s*/g, '@');
}

function emailOf(address: string, raw: string): Email {
  const host = address.slice(address.lastIndexOf('@') + 1);
  // The registered domain: agence.acme.fr and acme.fr are one company's.
  const domain = parseWebDomain(host) ?? host;
  return { raw, address, domain, isGeneric: isGenericMailbox(address), isFreeMail: isFreeMailDomain(host) };
}

/** Read every mailbox of a cell. A misspelled domain is kept as it is and said; nothing is guessed. */
export function normalizeEmails(raw: string, column: string): NormalizedEmails {
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
    if (isMisspelledDomain(address.slice(address.lastIndexOf('@') + 1)))
      issues.push({ code: 'email_misspelled_domain', column, raw });
  }
  const found = [...emails.keys()].join(' ; ');
  if (emails.size > 1) repairs.push({ code: 'email_split', column, from: raw, to: found });
  else if (emails.size === 1 && raw.trim().toLowerCase() !== found)
    repairs.push({ code: 'email_noise', column, from: raw, to: found });
  // A text without @ that looks like a mailbox lost it; other words are nobody's address.
  if (emails.size === 0 && issues.length === 0) issues.push({ code: 'email_invalid', column, raw });
  return { emails: [...emails.values()], repairs, issues };
}
