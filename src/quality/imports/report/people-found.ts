import type { ContactNode, SiteNode } from '../../../matching/arrangement.ts';
import { type Html, html } from './html.ts';
import { person, personName } from './masking.ts';
import type { ReportContext } from './report-context.ts';

const MOST_LINES = 3;

/** A person whom the sheet lists at more than one site, most sites first. */
export interface ContactAtSeveralSites {
  readonly contact: ContactNode;
  readonly sites: readonly SiteNode[];
}

/** People listed at several sites: one at each, or in charge of several. */
export function findContactsAtSeveralSites(context: ReportContext): ContactAtSeveralSites[] {
  const places = context.structured.arrangement.affiliations.filter((one) => one.level === 'site');
  const found = [...Map.groupBy(places, (one) => one.contactId)].flatMap(([contactId, at]) => {
    const contact = context.contactById.get(contactId);
    const sites = [...new Set(at.map((one) => one.accountId))].flatMap((id) => context.siteById.get(id) ?? []);
    return contact !== undefined && sites.length > 1 ? [{ contact, sites }] : [];
  });
  return found.sort(
    (left, right) => right.sites.length - left.sites.length || (left.contact.id < right.contact.id ? -1 : 1),
  );
}

/** Everybody who no longer wishes to be contacted, with the words of the sheet. */
export function objectionsOf(context: ReportContext): Html[] {
  return context.structured.arrangement.contacts
    .filter((contact) => contact.objections.length > 0)
    .map((contact) => {
      const words = [...new Set(contact.objections.map(({ raw }) => raw))].join(' · ');
      const numbers = contact.rows.map((row) => context.number(row + context.structured.file.headerRow));
      const lines = context.say('report_from_lines', {
        count: numbers.length,
        rows: numbers.slice(0, MOST_LINES).join(', '),
      });
      return html`${personName(contact)} <small>(${lines}${numbers.length > MOST_LINES ? '…' : ''})</small> ${person(words)}`;
    });
}
