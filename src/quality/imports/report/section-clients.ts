import { REGION_NAMES } from '../../../domain/region.ts';
import { type Client, regionsOf, revenueOf } from './client.ts';
import { cappedList } from './figure.ts';
import { type Html, html } from './html.ts';
import { ownerNames, personName } from './masking.ts';
import type { ReportContext } from './report-context.ts';

const MOST_CLIENTS = 20;
const MOST_IN_LIST = 40;

/** « Vos 20 premiers groupes », then what they weigh in the revenue that the file knows, or in its sites. */
export function clientsSection(context: ReportContext): Html {
  const { clients, revenueYear } = context;
  if (clients.length === 0) return html``;
  const first = clients.slice(0, MOST_CLIENTS);
  const hasRevenue = revenueYear !== undefined;
  const hasOwners = clients.some((client) => client.owners.length > 0);
  const figures = ['entities', 'sites', 'regions', 'contacts', 'deciders'];
  const heads = [
    html`<th>${context.say('report_col_client')}</th>`,
    ...figures.map((name) => html`<th class="n">${context.say(`report_col_${name}`)}</th>`),
    hasRevenue
      ? html`<th class="n">${context.say('report_col_revenue', { year: String(revenueYear ?? '') })}</th>`
      : null,
    hasOwners ? html`<th>${context.say('report_col_owners')}</th>` : null,
  ];
  const rows = first.map((client) => clientRow(context, client, { hasRevenue, hasOwners, width: heads.length }));
  return html`<section><h2>${context.say(first.length < clients.length ? 'report_first_clients' : 'report_all_clients', { count: first.length })}</h2>
<p class="note">${context.say(hasRevenue ? 'report_ranked_by_revenue' : 'report_ranked_by_sites')} ${context.say('report_clients_definition')} ${context.say('report_clients_columns_definition')}</p>
<table class="clients"><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table>${share(context)}</section>`;
}

interface RowLook {
  readonly hasRevenue: boolean;
  readonly hasOwners: boolean;
  readonly width: number;
}

function clientRow(context: ReportContext, client: Client, look: RowLook): Html {
  const counts = [
    client.entities.length,
    client.sites.length,
    regionsOf(client).length,
    client.contacts.length,
    client.deciders.length,
  ];
  const cents = revenueOf(client, context.revenueYear);
  const revenue = cents === 0 ? '–' : `${context.number(Math.round(cents / 100))}\u00a0€`;
  return html`<tr class="open"><td><i class="mark">${client.isGroup ? '◆' : '■'}</i> ${client.node.name}</td>${counts.map((count) => html`<td class="n">${context.number(count)}</td>`)}${
    look.hasRevenue ? html`<td class="n">${revenue}</td>` : null
  }${look.hasOwners ? html`<td>${ownerNames(client.owners)}</td>` : null}</tr>
<tr class="more"><td colspan="${look.width}"><details><summary>${context.say('report_see_client')}</summary>${lists(context, client)}</details></td></tr>`;
}

/** What stands behind the figures of a row. */
function lists(context: ReportContext, client: Client): Html {
  const deciders = new Set(client.deciders);
  const part = (name: string, items: readonly (Html | string)[]) =>
    items.length === 0
      ? null
      : html`<div><b>${context.say(`report_col_${name}`)}</b>${cappedList(context, items, MOST_IN_LIST)}</div>`;
  const sites = client.sites.map((site) =>
    [site.name, site.address?.street, site.name.includes(site.address?.town ?? '') ? null : site.address?.town]
      .filter(Boolean)
      .join(', '),
  );
  const regions = regionsOf(client).map((region) => REGION_NAMES[region] ?? region);
  const others = client.contacts.filter((contact) => !deciders.has(contact));
  return html`<div class="three">${part(
    'entities',
    client.entities.map((entity) => entity.name),
  )}${part('sites', sites)}${part('regions', regions)}${part('deciders', [...deciders].map(personName))}${part('other_contacts', others.map(personName))}</div>`;
}

/** « 20 groupes = 61 % du CA connu ». Where the page lists every client, the first fifth of them says more. */
function share(context: ReportContext): Html {
  const { clients, revenueYear } = context;
  const count = clients.length > MOST_CLIENTS ? MOST_CLIENTS : Math.max(1, Math.round(clients.length / 5));
  const weigh = (client: Client) =>
    revenueYear === undefined ? client.sites.length : Math.max(0, revenueOf(client, revenueYear));
  const sum = (some: readonly Client[]) => some.reduce((total, client) => total + weigh(client), 0);
  const total = sum(clients);
  if (total === 0) return html``;
  const code = revenueYear === undefined ? 'report_share_of_sites' : 'report_share_of_revenue';
  const percent = context.percent(sum(clients.slice(0, count)), total);
  return html`<p><b>${context.say(code, { count, share: percent })}</b> <small>${context.say(`${code}_definition`, { count: clients.length })}</small></p>`;
}
