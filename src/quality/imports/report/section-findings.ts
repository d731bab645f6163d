import { byId, type Client } from './client.ts';
import { figureWithList } from './figure.ts';
import { type Html, html } from './html.ts';
import { ownerNames, personName } from './masking.ts';
import { findContactsAtSeveralSites, objectionsOf } from './people-found.ts';
import { type ReportContext, siteLabel } from './report-context.ts';
import { spellingsOf } from './spellings.ts';

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

function mostSpellings(context: ReportContext): Html | null {
  let best: { name: string; spellings: string[] } | null = null;
  for (const entity of context.structured.arrangement.entities) {
    if (entity.rows.length <= (best?.spellings.length ?? 1)) continue;
    const spellings = spellingsOf(context, entity.rows);
    if (spellings.length > (best?.spellings.length ?? 1)) best = { name: entity.name, spellings };
  }
  if (best === null) return null;
  const rest = best.spellings.slice(MOST_SPELLINGS);
  const others =
    rest.length === 0
      ? null
      : html`<details><summary>${context.say('report_and_more', { count: rest.length })}</summary>${rest.join(' · ')}</details>`;
  const sentence = context.say('report_finding_spellings', { name: best.name, count: best.spellings.length });
  return html`${sentence}<br><small>${best.spellings.slice(0, MOST_SPELLINGS).join(' · ')}${others}</small>`;
}

function largestGroup(context: ReportContext): Html | null {
  const groups = context.clients.filter((client) => client.isGroup && client.sites.length + client.entities.length > 2);
  const [largest] = groups.sort((left, right) => right.sites.length - left.sites.length || byId(left, right));
  if (largest === undefined) return null;
  const { rows, name } = largest.node;
  const stated = rows.filter((row) => context.recordById.get(row)?.groupName).length;
  const parts = [
    context.say('entities_count', { count: largest.entities.length }),
    context.say('sites_count', { count: largest.sites.length }),
    largest.contacts.length > 0 ? context.say('contacts_count', { count: largest.contacts.length }) : null,
  ].filter((part) => part !== null);
  const whole = new Intl.ListFormat(context.language).format(parts);
  const sentence = context.say('report_finding_group', { name, parts: whole });
  const companies = largest.entities.map((entity) => entity.name).sort();
  const hidden =
    stated === rows.length ? null : context.say('report_finding_group_stated', { count: stated, rows: rows.length });
  return html`${sentence} ${hidden}${namesOf(context, 'report_its_companies', companies)}`;
}

function contactsAtSeveralSites(context: ReportContext): Html | null {
  const found = findContactsAtSeveralSites(context);
  const [first] = found;
  if (first === undefined) return null;
  const places = first.sites.map((site) => siteLabel(context, site)).join(' · ');
  const others = found
    .slice(1)
    .map(
      ({ contact, sites }) =>
        html`${personName(contact)} (${sites.map((site) => siteLabel(context, site)).join(' · ')})`,
    );
  return html`${personName(first.contact)} ${context.say('report_finding_two_sites', { sites: places })} ${more(context, 'report_finding_two_sites_count', others)}`;
}

function followedBySeveral(context: ReportContext): Html | null {
  const several = context.clients
    .filter((client) => client.owners.length > 1)
    .sort((left, right) => Number(right.isGroup) - Number(left.isGroup) || byMostOwners(left, right));
  const [most] = several;
  if (most === undefined) return null;
  const owners = most.owners;
  const sentence = context.say('report_finding_owners', { name: most.node.name, count: owners.length });
  const list = several.slice(1).map((client) => html`${client.node.name} (${ownerNames(client.owners)})`);
  return html`${sentence} ${ownerNames(owners)}. ${more(context, 'report_finding_owners_count', list)}`;
}

const byMostOwners = (left: Client, right: Client) => right.owners.length - left.owners.length || byId(left, right);

/** How many other such cases, with their names. */
function more(context: ReportContext, code: string, others: readonly Html[]): Html {
  return others.length === 0 ? html`${context.say(code, { count: 0 })}` : namesOf(context, code, others);
}

function namesOf(context: ReportContext, code: string, list: readonly (Html | string)[]): Html {
  return figureWithList(context, context.say(code, { count: list.length }), list);
}

function optedOut(context: ReportContext): Html | null {
  const found = objectionsOf(context);
  if (found.length === 0) return null;
  return namesOf(context, 'report_finding_opted_out', found);
}

function movedOrClosed(context: ReportContext): Html | null {
  const gone = context.structured.arrangement.sites.filter((site) => site.state !== 'open');
  if (gone.length === 0) return null;
  const labels = gone.map((site) => siteLabel(context, site));
  return namesOf(context, 'report_finding_moved', labels);
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
  const [largest, ...others] = [...networks].sort(
    (left, right) => right.entityIds.length - left.entityIds.length || (left.id < right.id ? -1 : 1),
  );
  if (largest === undefined) return null;
  const companies = context.say('entities_count', { count: largest.entityIds.length });
  const list = others.map(
    ({ name, entityIds }) => html`${name} (${context.say('entities_count', { count: entityIds.length })})`,
  );
  return html`${context.say('report_finding_network', { name: largest.name, companies })} ${more(context, 'report_finding_network_count', list)}`;
}
