import type { Reason } from '../../../domain/reason.ts';
import { say } from '../../../domain/words/say.ts';
import type { Language } from '../../../domain/words/words.ts';
import type {
  AffiliationNode,
  Arrangement,
  ContactNode,
  EntityNode,
  GroupNode,
  NetworkNode,
  SiteNode,
} from '../../../matching/arrangement.ts';
import { createReasonSayer } from '../say-reasons.ts';
import type { StructuredFile } from '../structure-file.ts';

export type AccountNode = GroupNode | EntityNode | SiteNode;

/** Everything that the sheets look up, found once. */
export interface WorkbookContext {
  readonly structured: StructuredFile;
  readonly groups: ReadonlyMap<string, GroupNode>;
  readonly entities: ReadonlyMap<string, EntityNode>;
  readonly sites: ReadonlyMap<string, SiteNode>;
  readonly contacts: ReadonlyMap<string, ContactNode>;
  readonly networks: ReadonlyMap<string, NetworkNode>;
  readonly entitiesOfGroup: ReadonlyMap<string, readonly EntityNode[]>;
  readonly sitesOfEntity: ReadonlyMap<string, readonly SiteNode[]>;
  readonly affiliationsOfContact: ReadonlyMap<string, readonly AffiliationNode[]>;
  /** Persons attached to the account itself, by account id. */
  readonly contactsOfAccount: ReadonlyMap<string, ReadonlySet<string>>;
  /** Years of revenue named in the file, latest first; null where a figure has no year. */
  readonly revenueYears: readonly (number | null)[];
  say(code: string, values?: Reason['values']): string;
  sayAll(reasons: readonly Reason[]): string;
  account(id: string): AccountNode | undefined;
  /** Row numbers as the user's own file shows them. */
  lines(rowIds: readonly number[]): string;
}

/** Most lists of rows are short; the longest would fill a cell with numbers that nobody reads. */
const MOST_LINES = 200;

/** Looks everything up once. */
export function createWorkbookContext(structured: StructuredFile, language: Language): WorkbookContext {
  const { arrangement, file } = structured;
  const byId = <Node extends { readonly id: string }>(nodes: readonly Node[]) =>
    new Map(nodes.map((node) => [node.id, node]));
  const groups = byId(arrangement.groups);
  const entities = byId(arrangement.entities);
  const sites = byId(arrangement.sites);
  const separator = language === 'fr' ? '\u202f; ' : '; ';
  const sayReasonOnce = createReasonSayer(language);
  return {
    structured,
    groups,
    entities,
    sites,
    contacts: byId(arrangement.contacts),
    networks: byId(arrangement.networks),
    entitiesOfGroup: Map.groupBy(
      arrangement.entities.filter((entity) => entity.groupId !== null),
      (entity) => entity.groupId ?? '',
    ),
    sitesOfEntity: Map.groupBy(arrangement.sites, (site) => site.entityId),
    affiliationsOfContact: Map.groupBy(arrangement.affiliations, (affiliation) => affiliation.contactId),
    contactsOfAccount: findContactsOfAccount(arrangement),
    revenueYears: findRevenueYears(arrangement),
    say: (code, values) => (values ? say(language, code, values) : sayReasonOnce({ code })),
    sayAll: (reasons) => {
      const [only] = reasons;
      if (only === undefined) return '';
      if (reasons.length === 1) return sayReasonOnce(only);
      return [...new Set(reasons.map(sayReasonOnce))].join(separator);
    },
    account: (id) => sites.get(id) ?? entities.get(id) ?? groups.get(id),
    lines(rowIds) {
      const shown = rowIds.slice(0, MOST_LINES).map((rowId) => rowId + file.headerRow);
      return `${shown.join(', ')}${rowIds.length > MOST_LINES ? '…' : ''}`;
    },
  };
}

function findContactsOfAccount(arrangement: Arrangement): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { accountId, contactId } of arrangement.affiliations) {
    const contacts = found.get(accountId) ?? new Set<string>();
    found.set(accountId, contacts.add(contactId));
  }
  return found;
}

function findRevenueYears(arrangement: Arrangement): (number | null)[] {
  const nodes = [...arrangement.groups, ...arrangement.entities, ...arrangement.sites];
  const years = new Set(nodes.flatMap((node) => node.revenueWithUs.map(({ year }) => year)));
  return [...years].sort((left, right) => (right ?? 0) - (left ?? 0));
}
