import { type Html, html } from './html.ts';
import { type Client, latestRevenue, type ReportContext } from './report-context.ts';
import { ownersOf } from './section-findings.ts';

const MOST_CLIENTS = 20;

/** « Vos 20 premiers groupes », then what they weigh in the revenue that the file knows. */
export function clientsSection(context: ReportContext): Html {
  const first = context.clients.slice(0, MOST_CLIENTS);
  const total = context.clients.reduce((sum, client) => sum + latestRevenue(client), 0);
  const known = first.reduce((sum, client) => sum + latestRevenue(client), 0);
  const ranking = total > 0 ? 'report_ranked_by_revenue' : 'report_ranked_by_sites';
  const share =
    total > 0
      ? html`<p><b>${context.say('report_share', { count: first.length, share: context.number(Math.round((100 * known) / total)) })}</b></p>`
      : null;
  const headers = [
    'client',
    'entities',
    'sites',
    'regions',
    'contacts',
    'deciders',
    ...(total > 0 ? ['revenue'] : []),
    'owners',
  ];
  return html`<section><h2>${context.say('report_first_clients', { count: first.length })}</h2>
<p class="note">${context.say(ranking)}</p>
<table><thead><tr>${headers.map((name) => html`<th>${context.say(`report_col_${name}`)}</th>`)}</tr></thead>
<tbody>${first.map((client) => clientRow(context, client, total > 0))}</tbody></table>${share}</section>`;
}

function clientRow(context: ReportContext, client: Client, hasRevenue: boolean): Html {
  const regions = new Set(client.sites.flatMap((site) => site.address?.region ?? []));
  const count = (value: number) => html`<td class="n">${context.number(value)}</td>`;
  const euros = hasRevenue
    ? html`<td class="n">${context.number(Math.round(latestRevenue(client) / 100))} €</td>`
    : null;
  return html`<tr><td>${client.isGroup ? '◆' : '■'} ${client.node.name}</td>${count(client.entities.length)}${count(client.sites.length)}${count(regions.size)}${count(client.contacts.length)}${count(decidersOf(client).length)}${euros}<td>${ownersOf(client).join(', ')}</td></tr>`;
}

/** The people of a client who decide: stated, or inferred from their job title. */
export function decidersOf(client: Client): string[] {
  const decides = client.affiliations.filter(
    (one) => one.statedRoles.includes('decision_maker') || one.inferredRoles.includes('decision_maker'),
  );
  return [...new Set(decides.map((one) => one.contactId))];
}
