import { REGION_NAMES } from '../../../domain/region.ts';
import { type Html, html } from './html.ts';
import { figureWithList, personName, type ReportContext } from './report-context.ts';
import { ownersOf } from './section-findings.ts';

/** « Trous et chevauchements »: what nobody covers, and what two people cover. */
export function holesSection(context: ReportContext): Html {
  const { sites, contacts, affiliations } = context.structured.arrangement;
  const manned = new Set(affiliations.map((one) => one.accountId));
  const placed = new Set(affiliations.filter((one) => one.level === 'site').map((one) => one.contactId));
  const deserted = sites.filter((site) => !manned.has(site.id));
  const homeless = contacts.filter((contact) => !placed.has(contact.id));
  const lists: (Html | null)[] = [
    line(
      context,
      'report_sites_without_contact',
      deserted.map((site) => site.name),
    ),
    line(context, 'report_contacts_without_site', homeless.map(personName)),
  ];
  if (context.structured.mapping.columns.some((column) => column.fields.includes('owner'))) {
    const orphans = context.clients.filter((client) => ownersOf(client).length === 0);
    const shared = context.clients.filter((client) => ownersOf(client).length > 1);
    lists.push(
      line(
        context,
        'report_clients_without_owner',
        orphans.map((client) => client.node.name),
      ),
      line(
        context,
        'report_clients_with_owners',
        shared.map((client) => `${client.node.name} (${ownersOf(client).join(', ')})`),
      ),
      line(context, 'report_regions_without_owner', regionsWithoutOwner(context)),
    );
  } else lists.push(html`<p class="note">${context.say('report_no_owner_column')}</p>`);
  return html`<section><h2>${context.say('report_holes')}</h2>${lists}</section>`;
}

function line(context: ReportContext, code: string, items: readonly (Html | string)[]): Html {
  return figureWithList(context.say(code, { count: items.length }), items);
}

function regionsWithoutOwner(context: ReportContext): string[] {
  const followed = new Map<string, boolean>();
  for (const client of context.clients) {
    const isFollowed = ownersOf(client).length > 0;
    for (const site of client.sites) {
      const region = site.address?.region;
      if (region) followed.set(region, (followed.get(region) ?? false) || isFollowed);
    }
  }
  return [...followed]
    .filter(([, isFollowed]) => !isFollowed)
    .map(([region]) => REGION_NAMES[region] ?? region)
    .sort();
}
