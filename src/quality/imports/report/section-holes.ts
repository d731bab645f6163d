import { REGION_NAMES } from '../../../domain/region.ts';
import type { SiteNode } from '../../../matching/arrangement.ts';

import { figureWithList, type List, listOf } from './figure.ts';
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
  return html`<section><h2>${context.say('report_holes')}</h2>
${line(
  context,
  'report_sites_without_contact',
  listOf(deserted, (site) => siteLabel(context, site)),
)}
${line(context, 'report_contacts_without_site', listOf(homeless, personName))}
${line(
  context,
  'report_contacts_at_several_sites',
  listOf(
    several,
    (one) => html`${personName(one.contact)} (${one.sites.map((site) => siteLabel(context, site)).join(' · ')})`,
  ),
)}
${line(
  context,
  'report_regions_without_contact',
  regionsWhereNone(sites, (site) => manned.has(site.id)),
)}
${line(context, 'report_regions_without_site', regionsWithoutSite(sites))}
${responsibility(context)}</section>`;
}

function line(context: ReportContext, code: string, items: List): Html {
  return figureWithList(context, context.say(code, { count: items.length }), items, context.say(`${code}_definition`));
}

/** Who follows what, where the sheet says it. */
function responsibility(context: ReportContext): Html {
  if (context.clients.every((client) => client.owners.length === 0)) {
    return html`<p class="note">${context.say('report_no_owner_column')}</p>`;
  }
  const orphans = context.clients.filter((client) => client.owners.length === 0);
  const shared = context.clients.filter((client) => client.owners.length > 1);
  const lonely = regionsWhereNone(context.structured.arrangement.sites, (site) => site.ownerNames.length > 0);
  return html`${line(
    context,
    'report_clients_without_owner',
    listOf(orphans, (client) => client.node.name),
  )}${line(
    context,
    'report_clients_with_owners',
    listOf(shared, (client) => html`${client.node.name} (${ownerNames(client.owners)})`),
  )}${line(context, 'report_regions_without_owner', lonely)}`;
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
