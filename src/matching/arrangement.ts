import type { Reason } from '../domain/reason.ts';
import type {
  AccountStatus,
  Address,
  BuyingRole,
  Channel,
  Department,
  Email,
  Note,
  Phone,
  Seniority,
  SiteKind,
  SiteState,
} from './record.ts';
import type { RowKind } from './table.ts';

/** One bar of the waterfall: bars plus the prior sum to the score to 1e-6. Weights are in bits (log2 of m/u). */
export interface Bar {
  readonly field: string;
  readonly level: string;
  readonly weight: number;
  readonly termFrequencyWeight: number;
}

/** Why something stands where it stands. `score` is in bits, `probability` = 2^score / (1 + 2^score). */
export interface Evidence {
  readonly reasons: readonly Reason[];
  readonly against: readonly Reason[];
  readonly score: number;
  readonly probability: number;
  readonly bars: readonly Bar[];
  readonly priorWeight: number;
}

/** The strongest and the weakest words for a link between two rows of one node. */
export interface Join {
  readonly left: number;
  readonly right: number;
  readonly evidence: Evidence;
}

interface NodeBase {
  /** Content hash: the same rows in any order give the same id. */
  readonly id: string;
  /** Short code for people: `GRP-0001`, numbered by content and not by row order. */
  readonly code: string;
  /** Sorted row ids that speak of this node. */
  readonly rows: readonly number[];
  readonly confidence: number;
  /** The links that hold the rows together, one spanning tree: « Pourquoi ici ? ». Empty where all rows agree on an identifier. */
  readonly joins: readonly Join[];
  /** In words, why this node stands under its parent. */
  readonly placedBecause: readonly Reason[];
}

export interface Commercial {
  readonly status: AccountStatus | null;
  readonly ownerNames: readonly string[];
  readonly priority: string | null;
  /** Summed over the distinct rows that state it; a figure repeated on the lines of several contacts of a site counts once. */
  readonly revenueWithUs: readonly { readonly year: number | null; readonly cents: number }[];
  readonly potentialCents: number | null;
}

export interface GroupNode extends NodeBase, Commercial {
  readonly name: string;
  readonly otherNames: readonly string[];
  /** Groups are relations, never merges: what made us infer this one. */
  readonly basis: readonly ('group_column' | 'brand_stem' | 'shared_domain' | 'capital')[];
}

/** Franchise, cooperative, public network: beside the tree, with its own totals. */
export interface NetworkNode extends NodeBase {
  readonly name: string;
  readonly entityIds: readonly string[];
}

export interface EntityNode extends NodeBase, Commercial {
  readonly groupId: string | null;
  readonly networkIds: readonly string[];
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly legalForm: string | null;
  readonly siren: string | null;
  readonly vat: string | null;
  readonly naf: string | null;
  readonly codes: readonly string[];
  readonly domains: readonly string[];
  readonly headcount: string | null;
}

export interface SiteNode extends NodeBase, Commercial {
  readonly entityId: string;
  readonly name: string;
  /** Valid today first; a moved site keeps its former SIRETs here. */
  readonly sirets: readonly string[];
  readonly kind: SiteKind | null;
  readonly isHeadOffice: boolean;
  readonly state: SiteState;
  readonly address: Address | null;
  readonly formerAddresses: readonly Address[];
  readonly phones: readonly Phone[];
  readonly emails: readonly Email[];
  readonly codes: readonly string[];
  readonly notes: readonly Note[];
  readonly lastContactOn: string | null;
}

export interface ContactNode extends NodeBase {
  readonly civility: 'M.' | 'Mme' | null;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly emails: readonly Email[];
  readonly phones: readonly Phone[];
  readonly objections: readonly { readonly channel: Channel; readonly raw: string }[];
  readonly codes: readonly string[];
}

/** contact ↔ account: `works_at` one site at a time, `covers` a group, a company or sites. */
export interface AffiliationNode {
  readonly contactId: string;
  readonly accountId: string;
  readonly level: 'group' | 'entity' | 'site';
  readonly kind: 'works_at' | 'covers';
  readonly jobTitle: string | null;
  readonly department: Department | null;
  readonly seniority: Seniority | null;
  readonly statedRoles: readonly BuyingRole[];
  readonly inferredRoles: readonly BuyingRole[];
  readonly decisionTag: 'A' | 'B' | 'C' | null;
  /** « parti »: the affiliation is closed, the person stays findable. */
  readonly hasEnded: boolean;
  readonly isStated: boolean;
  readonly rows: readonly number[];
  readonly because: readonly Reason[];
}

/** auto: joined with others without asking; review: a question hangs on it; alone: nothing resembles it. */
export type PlacementDecision = 'auto' | 'review' | 'alone';

/** The end of each record of the sheet, exactly one per record. Ids are null where the row holds nothing of that level. */
export interface Placement {
  readonly rowId: number;
  readonly kind: RowKind;
  readonly groupId: string | null;
  readonly entityId: string | null;
  readonly siteId: string | null;
  /** First person of the row first. */
  readonly contactIds: readonly string[];
  readonly contactSiteId: string | null;
  readonly contactAccountId: string | null;
  readonly decision: PlacementDecision;
  /** 0–1, of the weakest link that holds the row. */
  readonly confidence: number;
  readonly isOptedOut: boolean;
  readonly reasons: readonly Reason[];
}

/** A doubt that a person can settle with yes or no. Unanswered, the two sides stay apart. */
export interface Question {
  /** Content hash of both sides: asked once, remembered for ever. */
  readonly id: string;
  readonly kind: 'same_entity' | 'same_site' | 'same_contact' | 'same_group' | 'site_moved' | 'contact_place';
  /** Node ids of the present arrangement. */
  readonly left: string;
  readonly right: string;
  readonly leftRows: readonly number[];
  readonly rightRows: readonly number[];
  /** How many rows the answer settles. */
  readonly rowCount: number;
  /** To ask the most useful first: known revenue and potential at stake in cents, else 0. */
  readonly valueCents: number;
  readonly evidence: Evidence;
}

export interface Answer {
  readonly questionId: string;
  readonly answer: 'yes' | 'no' | 'later';
}

export interface Arrangement {
  readonly groups: readonly GroupNode[];
  readonly networks: readonly NetworkNode[];
  readonly entities: readonly EntityNode[];
  readonly sites: readonly SiteNode[];
  readonly contacts: readonly ContactNode[];
  readonly affiliations: readonly AffiliationNode[];
  /** Sorted by row id, one per record of the sheet, blanks and totals included. */
  readonly placements: readonly Placement[];
  /** Most useful first. */
  readonly questions: readonly Question[];
  /** Doubts beyond what people are asked: their two sides stay apart too. */
  readonly unaskedCount: number;
}
