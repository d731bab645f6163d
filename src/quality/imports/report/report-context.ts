import { formatNumber, say } from '../../../domain/words/say.ts';
import type { Language } from '../../../domain/words/words.ts';
import type {
  AffiliationNode,
  Commercial,
  ContactNode,
  EntityNode,
  GroupNode,
  SiteNode,
} from '../../../matching/arrangement.ts';
import type { ColumnField } from '../../../matching/column-mapping.ts';
import type { TableRow } from '../../../matching/table.ts';
import type { StructuredFile } from '../structure-file.ts';
import { type Html, html } from './html.ts';

/** What a sales director calls a client: a group, or a company that stands outside any group. */
export interface Client {
  readonly node: GroupNode | EntityNode;
  readonly isGroup: boolean;
  readonly entities: readonly EntityNode[];
  readonly sites: readonly SiteNode[];
  readonly contacts: readonly ContactNode[];
  readonly affiliations: readonly AffiliationNode[];
}

/** Everything that the sections of the report read, looked up once. */
export interface ReportContext {
  readonly structured: StructuredFile;
  readonly clients: readonly Client[];
  readonly rowById: ReadonlyMap<number, TableRow>;
  readonly contactById: ReadonlyMap<string, ContactNode>;
  readonly siteById: ReadonlyMap<string, SiteNode>;
  readonly language: Language;
  say(code: string, values?: Readonly<Record<string, string | number>>): string;
  number(value: number): string;
}

/** Looks everything up once. Clients come biggest first: by revenue where the file has one, else by sites. */
export function createReportContext(structured: StructuredFile, language: Language): ReportContext {
  const { arrangement, table } = structured;
  const contactById = new Map(arrangement.contacts.map((contact) => [contact.id, contact]));
  return {
    structured,
    clients: findClients(structured, contactById),
    rowById: new Map(table.rows.map((row) => [row.rowId, row])),
    contactById,
    siteById: new Map(arrangement.sites.map((site) => [site.id, site])),
    language,
    say: (code, values) => say(language, code, values),
    number: (value) => formatNumber(language, value),
  };
}

function findClients(structured: StructuredFile, contactById: ReadonlyMap<string, ContactNode>): Client[] {
  const { groups, entities, sites, affiliations } = structured.arrangement;
  const entitiesOf = Map.groupBy(entities, (entity) => entity.groupId ?? entity.id);
  const sitesOf = Map.groupBy(sites, (site) => site.entityId);
  const affiliationsOf = Map.groupBy(affiliations, (affiliation) => affiliation.accountId);
  const clientOf = (node: GroupNode | EntityNode, isGroup: boolean): Client => {
    const own = entitiesOf.get(node.id) ?? [];
    const ownSites = own.flatMap((entity) => sitesOf.get(entity.id) ?? []);
    const accountIds = new Set([node.id, ...own.map((entity) => entity.id), ...ownSites.map((site) => site.id)]);
    const ownAffiliations = [...accountIds].flatMap((id) => affiliationsOf.get(id) ?? []);
    const contactIds = [...new Set(ownAffiliations.map((affiliation) => affiliation.contactId))];
    const contacts = contactIds.flatMap((id) => contactById.get(id) ?? []);
    return { node, isGroup, entities: own, sites: ownSites, contacts, affiliations: ownAffiliations };
  };
  const clients = [
    ...groups.map((group) => clientOf(group, true)),
    ...entities.filter((entity) => entity.groupId === null).map((entity) => clientOf(entity, false)),
  ];
  return clients.sort(
    (left, right) =>
      latestRevenue(right) - latestRevenue(left) ||
      right.sites.length - left.sites.length ||
      right.contacts.length - left.contacts.length ||
      (left.node.id < right.node.id ? -1 : 1),
  );
}

/** Revenue with us of the latest year that the file knows, in cents, over all of a client's accounts; 0 where it knows none. */
export function latestRevenue(client: Client): number {
  const holders: Commercial[] = client.sites.some((site) => site.revenueWithUs.length > 0)
    ? [...client.sites]
    : client.entities.some((entity) => entity.revenueWithUs.length > 0)
      ? [...client.entities]
      : [client.node];
  const byYear = new Map<number, number>();
  for (const { year, cents } of holders.flatMap((holder) => holder.revenueWithUs)) {
    byYear.set(year ?? 0, (byYear.get(year ?? 0) ?? 0) + cents);
  }
  const latest = Math.max(...byYear.keys());
  return byYear.get(latest) ?? 0;
}

/** A person's name, inside the mark that « masquer les personnes » hides. */
export function personName(contact: ContactNode): Html {
  const name = [contact.civility, contact.firstName, contact.lastName].filter(Boolean).join(' ');
  return html`<span class="person">${name || (contact.emails[0]?.address ?? '…')}</span>`;
}

/** Columns of the user's sheet that hold one of these fields, in his order. */
export function columnsHolding(context: ReportContext, fields: readonly ColumnField[]): number[] {
  return context.structured.mapping.columns
    .filter((column) => column.fields.some((field) => fields.includes(field)))
    .map((column) => column.index);
}

/** The cell as written in the sheet. */
export function cellOf(context: ReportContext, rowId: number, column: number): string {
  return context.rowById.get(rowId)?.cells[column]?.trim() ?? '';
}

/** A figure that opens the list behind it. */
export function figureWithList(figure: string, items: readonly (Html | string)[], most = 200): Html {
  if (items.length === 0) return html`<p><b>${figure}</b></p>`;
  const rest = items.length > most ? html`<li>…</li>` : null;
  return html`<details><summary><b>${figure}</b></summary><ul>${items.slice(0, most).map((item) => html`<li>${item}</li>`)}${rest}</ul></details>`;
}
