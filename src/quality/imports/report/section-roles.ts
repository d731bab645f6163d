import type { BuyingRole } from '../../../matching/record.ts';
import type { Client } from './client.ts';
import { cappedList, figureWithList, listOf } from './figure.ts';
import { type Html, html } from './html.ts';
import { personName } from './masking.ts';
import type { ReportContext } from './report-context.ts';

const ROLES: readonly BuyingRole[] = [
  'decision_maker',
  'budget_holder',
  'signatory',
  'buyer',
  'prescriber',
  'user',
  'influencer',
  'gatekeeper',
  'payer',
];
const MOST_CLIENTS = 12;
const MOST_PEOPLE = 40;
/** The trade's own target: 90 % of strategic accounts with at least two known contacts. */
const TARGET_SHARE = 90;

/** « Qui décide ? »: client × role with the empty cells showing, roles stated apart from roles inferred. */
export function rolesSection(context: ReportContext): Html {
  const { clients, structured } = context;
  const title = html`<h2>${context.say('report_who_decides')}</h2>`;
  if (structured.arrangement.contacts.length === 0) {
    return html`<section>${title}<p>${context.say('report_no_contact')}</p></section>`;
  }
  const without = clients.filter((client) => client.deciders.length === 0);
  const few = clients.filter((client) => client.contacts.length < 2);
  const known = clients.length - few.length;
  const two = context.say('report_two_contacts', {
    share: context.percent(known, clients.length),
    target: context.number(TARGET_SHARE),
    known,
    total: clients.length,
  });
  return html`<section>${title}${rolesGrid(context)}
<p class="note">${context.say('report_roles_legend')} ${origin(context)}</p>
${figureWithList(
  context,
  context.say('report_without_decider', { count: without.length }),
  listOf(without, (client) => client.node.name),
  context.say('report_without_decider_definition'),
)}
<p>${two}</p>${figureWithList(
    context,
    context.say('report_fewer_than_two', { count: few.length }),
    listOf(few, (client) => client.node.name),
  )}</section>`;
}

function rolesGrid(context: ReportContext): Html {
  const shown = context.clients.filter((client) => client.contacts.length > 0).slice(0, MOST_CLIENTS);
  const heads = ROLES.map((role) => html`<th>${context.say(`role_${role}`)}</th>`);
  return html`<table class="grid"><thead><tr><th></th>${heads}</tr></thead><tbody>${shown.map((client) => roleRow(context, client))}</tbody></table>`;
}

function roleRow(context: ReportContext, client: Client): Html {
  const cells = ROLES.map((role) => {
    const stated = peopleWith(client, (one) => one.statedRoles.includes(role));
    const inferred = peopleWith(client, (one) => one.inferredRoles.includes(role) && !one.statedRoles.includes(role));
    if (stated + inferred === 0) return html`<td class="hole">–</td>`;
    return html`<td>${stated > 0 ? html`<b>${stated}</b> ` : null}${inferred > 0 ? html`<i>~${inferred}</i>` : null}</td>`;
  });
  return html`<tr class="open"><td><i class="mark">${client.isGroup ? '◆' : '■'}</i> ${client.node.name}</td>${cells}</tr>
<tr class="more"><td colspan="${ROLES.length + 1}"><details><summary>${context.say('report_see_people')}</summary>${people(context, client)}</details></td></tr>`;
}

/** Each person of a client with the job and the roles, those stated apart from those inferred. */
function people(context: ReportContext, client: Client): Html {
  const names = (roles: Iterable<BuyingRole>) =>
    [...new Set(roles)].map((role) => context.say(`role_${role}`)).join(', ');
  const heldBy = Map.groupBy(client.affiliations, (one) => one.contactId);
  const items = client.contacts.map((contact) => {
    const held = heldBy.get(contact.id) ?? [];
    const stated = new Set(held.flatMap((one) => one.statedRoles));
    const inferred = held.flatMap((one) => one.inferredRoles).filter((role) => !stated.has(role));
    const job = held.find((one) => one.jobTitle !== null)?.jobTitle;
    return html`${personName(contact)}${job ? `, ${job}` : null}${
      stated.size > 0 ? html` <small>${context.say('report_roles_stated', { roles: names(stated) })}</small>` : null
    }${inferred.length > 0 ? html` <small><i>${context.say('report_roles_inferred', { roles: names(inferred) })}</i></small>` : null}`;
  });
  return cappedList(context, items, MOST_PEOPLE);
}

function peopleWith(client: Client, holds: (affiliation: Client['affiliations'][number]) => boolean): number {
  return new Set(client.affiliations.filter(holds).map((one) => one.contactId)).size;
}

/** Where the roles of the whole file come from. */
function origin(context: ReportContext): string {
  const { affiliations } = context.structured.arrangement;
  const count = (holds: (one: (typeof affiliations)[number]) => boolean) =>
    new Set(affiliations.filter(holds).map((one) => one.contactId)).size;
  const stated = count((one) => one.statedRoles.length > 0);
  const inferred = count((one) => one.statedRoles.length === 0 && one.inferredRoles.length > 0);
  return `${context.say('report_roles_stated_count', { count: stated })} ${context.say('report_roles_inferred_count', { count: inferred })}`;
}
