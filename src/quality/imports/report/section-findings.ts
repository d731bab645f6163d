import { byId, type Client, ownersOf } from './client.ts';
import { cappedList } from './figure.ts';
import { type Html, html } from './html.ts';
import { ownerNames, personName } from './masking.ts';
import { findContactsAtSeveralSites, objectionsOf } from './people-found.ts';
import { type ReportContext, siteLabel } from './report-context.ts';

const MOST_FINDINGS = 5;
const MOST_SPELLINGS = 12;

/** « Ce que votre fichier cachait »: up to five findings, each with names; none is made up where the file hides nothing. */
export function findingsSection(context: ReportContext): Html {
  const findings = [
    mostSpellings(context),
    largestGroup(context),
    contactsAtSeveralSites(context),
    followedBySeveral(context),
    optedOut(context),
    movedOrClosed(context),
    damagedSirets(context),
    independentUnderOneSign(context),
  ].filter((finding) => finding !== null);
  const shown = findings.slice(0, MOST_FINDINGS);
  const body =
    shown.length === 0
      ? html`<p>${context.say('report_no_finding')}</p>`
      : html`<ol>${shown.map((one) => html`<li>${one}</li>`)}</ol>`;
  return html`<section><h2>${context.say('report_findings')}</h2>${body}</section>`;
}

/** The different ways in which the sheet writes a company's name, the words of its sites taken out. */
export function spellingsOf(context: ReportContext, rows: readonly number[]): string[] {
  const spellings = rows.flatMap((row) => context.recordById.get(row)?.companyNames[0]?.raw ?? []);
  return [...new Set(spellings)].sort();
}

function mostSpellings(context: ReportContext): Html | null {
  let best: { name: string; spellings: string[] } | null = null;
  for (const entity of context.structured.arrangement.entities) {
    if (entity.rows.length <= (best?.spellings.length ?? 1)) continue;
    const spellings = spellingsOf(context, entity.rows);
    if (spellings.length > (best?.spellings.length ?? 1)) best = { name: entity.name, spellings };
  }
  if (best === null) return null;
  const rest = best.spellings.length - MOST_SPELLINGS;
  const more = rest > 0 ? ` · ${context.say('report_and_more', { count: rest })}` : null;
  return html`${context.say('report_finding_spellings', { name: best.name, count: best.spellings.length })}<br><small>${best.spellings.slice(0, MOST_SPELLINGS).join(' · ')}${more}</small>`;
}

function largestGroup(context: ReportContext): Html | null {
  const groups = context.clients.filter((client) => client.isGroup && client.sites.length + client.entities.length > 2);
  const [largest] = groups.sort((left, right) => right.sites.length - left.sites.length || byId(left, right));
  if (largest === undefined) return null;
  const { rows, name } = largest.node;
  const stated = rows.filter((row) => context.recordById.get(row)?.groupName).length;
  const sentence = context.say('report_finding_group', {
    name,
    entities: context.say('entities_count', { count: largest.entities.length }),
    sites: context.say('sites_count', { count: largest.sites.length }),
    contacts: context.say('contacts_count', { count: largest.contacts.length }),
  });
  const companies = largest.entities.map((entity) => entity.name).sort();
  const hidden =
    stated === rows.length ? null : context.say('report_finding_group_stated', { count: stated, rows: rows.length });
  return html`${sentence} ${hidden}<details><summary>${context.say('report_see_list')}</summary>${cappedList(context, companies)}</details>`;
}

function contactsAtSeveralSites(context: ReportContext): Html | null {
  const found = findContactsAtSeveralSites(context);
  const [first] = found;
  if (first === undefined) return null;
  const places = first.sites.map((site) => siteLabel(context, site)).join(' · ');
  const others = found.map(
    ({ contact, sites }) =>
      html`${personName(contact)}\u00a0: ${sites.map((site) => siteLabel(context, site)).join(' · ')}`,
  );
  return html`${personName(first.contact)} ${context.say('report_finding_two_sites', { sites: places })} ${more(context, 'report_finding_two_sites_count', others)}`;
}

function followedBySeveral(context: ReportContext): Html | null {
  const several = context.clients
    .filter((client) => ownersOf(client).length > 1)
    .sort((left, right) => Number(right.isGroup) - Number(left.isGroup) || byMostOwners(left, right));
  const [most] = several;
  if (most === undefined) return null;
  const owners = ownersOf(most);
  const sentence = context.say('report_finding_owners', { name: most.node.name, count: owners.length });
  const list = several.map((client) => html`${client.node.name} (${ownerNames(ownersOf(client))})`);
  return html`${sentence} ${ownerNames(owners)}. ${more(context, 'report_finding_owners_count', list)}`;
}

const byMostOwners = (left: Client, right: Client) =>
  ownersOf(right).length - ownersOf(left).length || byId(left, right);

/** How many such cases; the list opens when there are several. */
function more(context: ReportContext, code: string, list: readonly Html[]): Html {
  const figure = context.say(code, { count: list.length });
  if (list.length < 2) return html`${figure}`;
  return html`<details><summary>${figure}</summary>${cappedList(context, list)}</details>`;
}

function optedOut(context: ReportContext): Html | null {
  const found = objectionsOf(context);
  if (found.length === 0) return null;
  return html`<details><summary>${context.say('report_finding_opted_out', { count: found.length })}</summary>${cappedList(context, found)}</details>`;
}

function movedOrClosed(context: ReportContext): Html | null {
  const gone = context.structured.arrangement.sites.filter((site) => site.state !== 'open');
  if (gone.length === 0) return null;
  const labels = gone.map((site) => siteLabel(context, site));
  return html`${context.say('report_finding_moved', { count: gone.length, names: labels.slice(0, 3).join(' · ') })}${
    gone.length > 3
      ? html`<details><summary>${context.say('report_see_list')}</summary>${cappedList(context, labels)}</details>`
      : null
  }`;
}

function damagedSirets(context: ReportContext): Html | null {
  const { repairs, issues } = context.structured.summary;
  const sum = (counts: Readonly<Record<string, number>>) =>
    Object.entries(counts).reduce((total, [code, count]) => total + (code.startsWith('siret_') ? count : 0), 0);
  const repaired = sum(repairs);
  const lost = sum(issues);
  if (repaired + lost === 0) return null;
  return html`${context.say('report_finding_sirets_repaired', { count: repaired })} ${context.say('report_finding_sirets_lost', { count: lost })}`;
}

function independentUnderOneSign(context: ReportContext): Html | null {
  const { networks } = context.structured.arrangement;
  const [largest] = [...networks].sort(
    (left, right) => right.entityIds.length - left.entityIds.length || (left.id < right.id ? -1 : 1),
  );
  if (largest === undefined) return null;
  const companies = context.say('entities_count', { count: largest.entityIds.length });
  const list = networks.map(
    ({ name, entityIds }) => html`${name} (${context.say('entities_count', { count: entityIds.length })})`,
  );
  return html`${context.say('report_finding_network', { name: largest.name, companies })} ${more(context, 'report_finding_network_count', list)}`;
}
