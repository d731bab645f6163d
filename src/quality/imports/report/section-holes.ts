import { REGION_NAMES } from '../../../domain/region.ts';
import type { SiteNode } from '../../../matching/arrangement.ts';
import { ownersOf } from './client.ts';
import { figureWithList } from './figure.ts';
import { type Html, html } from './html.ts';
import { ownerNames, personName } from './masking.ts';
import { findContactsAtSeveralSites } from './people-found.ts';
import { type ReportContext, siteLabel } from './report-context.ts';

/** « Trous et chevauchements »: what nobody covers, and what two people cover. */
export function holesSection(context: ReportContext): Html {
  const { sites, contacts, affiliations } = context.structured.arrangement;
  const manned = new Set(affiliations.filter((one) => !one.hasEnded).map((one) => one.accountId));
  const placed = new Set(affiliations.filter((one) => one.level === 'site').map((one) => one.contactId));
  const deserted = sites.filter((site) => !manned.has(site.id));
  const homeless = contacts.filter((contact) => !placed.has(contact.id));
  const several = findContactsAtSeveralSites(context);
  const line = (code: string, items: readonly (Html | string)[]) =>
    figureWithList(context, code, items, `${code}_definition`);
  return html`<section><h2>${context.say('report_holes')}</h2>
${line(
  'report_sites_without_contact',
  deserted.map((site) => siteLabel(context, site)),
)}
${line('report_contacts_without_site', homeless.map(personName))}
${line(
  'report_contacts_at_several_sites',
  several.map(
    (one) => html`${personName(one.contact)}\u00a0: ${one.sites.map((site) => siteLabel(context, site)).join(' · ')}`,
  ),
)}
${line(
  'report_regions_without_contact',
  regionsWhereNone(sites, (site) => manned.has(site.id)),
)}
${line('report_regions_without_site', regionsWithoutSite(sites))}
${responsibility(context)}</section>`;
}

/** Who follows what, where the sheet says it. */
function responsibility(context: ReportContext): Html {
  if (context.clients.every((client) => ownersOf(client).length === 0)) {
    return html`<p class="note">${context.say('report_no_owner_column')}</p>`;
  }
  const orphans = context.clients.filter((client) => ownersOf(client).length === 0);
  const shared = context.clients.filter((client) => ownersOf(client).length > 1);
  const lonely = regionsWhereNone(context.structured.arrangement.sites, (site) => site.ownerNames.length > 0);
  return html`${figureWithList(
    context,
    'report_clients_without_owner',
    orphans.map((client) => client.node.name),
    'report_clients_without_owner_definition',
  )}${figureWithList(
    context,
    'report_clients_with_owners',
    shared.map((client) => html`${client.node.name} (${ownerNames(ownersOf(client))})`),
    'report_clients_with_owners_definition',
  )}${figureWithList(context, 'report_regions_without_owner', lonely, 'report_regions_without_owner_definition')}`;
}

/** Names of the regions that hold sites, none of which is covered. */
function regionsWhereNone(sites: readonly SiteNode[], isCovered: (site: SiteNode) => boolean): string[] {
  const sitesOf = Map.groupBy(
    sites.filter((site) => site.address?.region),
    (site) => site.address?.region ?? '',
  );
  return [...sitesOf]
    .filter(([, own]) => !own.some(isCovered))
    .map(([region]) => REGION_NAMES[region] ?? region)
    .sort();
}

// Codes of the regions overseas are below 10; nobody expects a customer in each of them.
const FIRST_METROPOLITAN_CODE = 11;

function regionsWithoutSite(sites: readonly SiteNode[]): string[] {
  const held = new Set(sites.map((site) => site.address?.region));
  return Object.entries(REGION_NAMES)
    .filter(([code]) => Number(code) >= FIRST_METROPOLITAN_CODE && !held.has(code))
    .map(([, name]) => name)
    .sort();
}
