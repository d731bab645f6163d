import type { BuyingRole } from '../../../matching/record.ts';
import { type Html, html } from './html.ts';
import { type Client, figureWithList, type ReportContext } from './report-context.ts';
import { decidersOf } from './section-clients.ts';

const ROLES: readonly BuyingRole[] = [
  'decision_maker',
  'budget_holder',
  'signatory',
  'buyer',
  'prescriber',
  'user',
  'influencer',
  'gatekeeper',
];
const MOST_CLIENTS = 12;
/** The field's own target: 90 % of strategic accounts with at least two known contacts. */
const TARGET_SHARE = 90;

/** « Qui décide ? »: client × role with the empty cells showing, roles stated apart from roles inferred. */
export function rolesSection(context: ReportContext): Html {
  const { clients } = context;
  const shown = clients.filter((client) => client.contacts.length > 0).slice(0, MOST_CLIENTS);
  const without = clients.filter((client) => decidersOf(client).length === 0);
  const withTwo = clients.filter((client) => client.contacts.length >= 2).length;
  const share = clients.length === 0 ? 0 : Math.round((100 * withTwo) / clients.length);
  const withoutFigure = context.say('report_without_decider', { count: without.length });
  return html`<section><h2>${context.say('report_who_decides')}</h2>
<table class="grid"><thead><tr><th></th>${ROLES.map((role) => html`<th>${context.say(`role_${role}`)}</th>`)}</tr></thead>
<tbody>${shown.map((client) => roleRow(client))}</tbody></table>
<p class="note">${context.say('report_roles_legend')}</p>
${figureWithList(
  withoutFigure,
  without.map((client) => client.node.name),
)}
<p>${context.say('report_two_contacts', { share, target: TARGET_SHARE, known: withTwo, total: clients.length })}</p></section>`;
}

function roleRow(client: Client): Html {
  const cells = ROLES.map((role) => {
    const stated = peopleWith(client, (one) => one.statedRoles.includes(role));
    const inferred = peopleWith(client, (one) => one.inferredRoles.includes(role) && !one.statedRoles.includes(role));
    if (stated + inferred === 0) return html`<td class="hole">–</td>`;
    return html`<td class="n">${stated > 0 ? stated : null}${inferred > 0 ? html` <i>~${inferred}</i>` : null}</td>`;
  });
  return html`<tr><td>${client.isGroup ? '◆' : '■'} ${client.node.name}</td>${cells}</tr>`;
}

function peopleWith(client: Client, holds: (affiliation: Client['affiliations'][number]) => boolean): number {
  return new Set(client.affiliations.filter(holds).map((one) => one.contactId)).size;
}
