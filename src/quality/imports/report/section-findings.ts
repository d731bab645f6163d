import type { ColumnField } from '../../../matching/column-mapping.ts';
import { type Html, html } from './html.ts';
import { type Client, cellOf, columnsHolding, personName, type ReportContext } from './report-context.ts';

const NAME_FIELDS: readonly ColumnField[] = ['company_name'];
const MOST_FINDINGS = 5;

/** « Ce que votre fichier cachait »: up to five findings, each with names; none is made up where the file hides nothing. */
export function findingsSection(context: ReportContext): Html {
  const findings = [
    mostSpellings(context),
    largestGroup(context),
    contactAtTwoSites(context),
    followedBySeveral(context),
    optedOut(context),
    movedOrClosed(context),
    damagedSirets(context),
  ].filter((finding) => finding !== null);
  const shown = findings.slice(0, MOST_FINDINGS);
  const body =
    shown.length === 0
      ? html`<p>${context.say('report_no_finding')}</p>`
      : html`<ol>${shown.map((one) => html`<li>${one}</li>`)}</ol>`;
  return html`<section><h2>${context.say('report_findings')}</h2>${body}</section>`;
}

/** The different ways in which the sheet writes a client's name. */
export function spellingsOf(context: ReportContext, rows: readonly number[]): string[] {
  const columns = columnsHolding(context, NAME_FIELDS);
  const spellings = rows
    .flatMap((row) => columns.map((column) => cellOf(context, row, column)))
    .filter((text) => text !== '');
  return [...new Set(spellings)].sort();
}

function mostSpellings(context: ReportContext): Html | null {
  let best: { name: string; spellings: string[] } | null = null;
  for (const entity of context.structured.arrangement.entities) {
    const spellings = spellingsOf(context, entity.rows);
    if (spellings.length > (best?.spellings.length ?? 1)) best = { name: entity.name, spellings };
  }
  if (best === null) return null;
  const sentence = context.say('report_finding_spellings', { name: best.name, count: best.spellings.length });
  return html`${sentence}<br><small>${best.spellings.slice(0, 12).join(' · ')}</small>`;
}

function largestGroup(context: ReportContext): Html | null {
  const groups = context.clients.filter((client) => client.isGroup && client.sites.length + client.entities.length > 2);
  const largest = groups.sort((left, right) => right.sites.length - left.sites.length || sortById(left, right))[0];
  if (largest === undefined) return null;
  const values = { name: largest.node.name, entities: largest.entities.length, sites: largest.sites.length };
  return html`${context.say('report_finding_group', { ...values, contacts: largest.contacts.length })}`;
}

const sortById = (left: Client, right: Client) => (left.node.id < right.node.id ? -1 : 1);

function contactAtTwoSites(context: ReportContext): Html | null {
  const placesOf = Map.groupBy(
    context.structured.arrangement.affiliations.filter((one) => one.level === 'site'),
    (one) => one.contactId,
  );
  const twice = [...placesOf].filter(([, places]) => places.length > 1);
  const [first] = twice;
  const contact = first === undefined ? undefined : context.contactById.get(first[0]);
  if (first === undefined || contact === undefined) return null;
  const sites = first[1].map((place) => context.siteById.get(place.accountId)?.name ?? '').join(', ');
  return html`${personName(contact)} ${context.say('report_finding_two_sites', { sites })} ${context.say('report_finding_two_sites_count', { count: twice.length })}`;
}

function followedBySeveral(context: ReportContext): Html | null {
  const several = context.clients
    .map((client) => ({ client, owners: ownersOf(client) }))
    .filter(({ owners }) => owners.length > 1)
    .sort((left, right) => right.owners.length - left.owners.length || sortById(left.client, right.client));
  const [most] = several;
  if (most === undefined) return null;
  const values = { name: most.client.node.name, count: most.owners.length, owners: most.owners.join(', ') };
  return html`${context.say('report_finding_owners', values)} ${context.say('report_finding_owners_count', { count: several.length })}`;
}

/** Everybody who follows some part of a client. */
export function ownersOf(client: Client): string[] {
  const owners = [client.node, ...client.entities, ...client.sites].flatMap((node) => node.ownerNames);
  return [...new Set(owners)].sort();
}

function optedOut(context: ReportContext): Html | null {
  const count = context.structured.summary.out.optedOut;
  return count === 0 ? null : html`${context.say('report_finding_opted_out', { count })}`;
}

function movedOrClosed(context: ReportContext): Html | null {
  const gone = context.structured.arrangement.sites.filter((site) => site.state !== 'open' || site.sirets.length > 1);
  if (gone.length === 0) return null;
  const names = gone
    .slice(0, 3)
    .map((site) => site.name)
    .join(', ');
  return html`${context.say('report_finding_moved', { count: gone.length, names })}`;
}

function damagedSirets(context: ReportContext): Html | null {
  const { repairs, issues } = context.structured.summary;
  const sum = (counts: Readonly<Record<string, number>>) =>
    Object.entries(counts).reduce((total, [code, count]) => total + (code.startsWith('siret_') ? count : 0), 0);
  const repaired = sum(repairs);
  const lost = sum(issues);
  if (repaired + lost === 0) return null;
  return html`${context.say('report_finding_sirets', { repaired, lost })}`;
}
