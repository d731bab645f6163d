import type {
  Arrangement,
  ContactNode,
  EntityNode,
  Evidence,
  GroupNode,
  Placement,
  SiteNode,
} from '../../matching/arrangement.ts';
import type { Table } from '../../matching/table.ts';
import type { AnalysisResult } from './analysis-result.ts';

// A made-up result for tests: a group of two companies and three sites, a lone company that may be one of them, a double,
// a blank line and a total. Ids are readable on purpose.

export const EVIDENCE: Evidence = {
  reasons: [{ code: 'same_identifier' }],
  against: [{ code: 'site_state_moved' }],
  score: 4.5,
  probability: 0.958,
  bars: [{ field: 'name', level: 'close', weight: 9, termFrequencyWeight: 1.5 }],
  priorWeight: -6,
};

const commercial = { status: null, ownerNames: [], priority: null, revenueWithUs: [], potentialCents: null };
const node = { confidence: 1, joins: [], placedBecause: [] };

const group: GroupNode = {
  ...node,
  ...commercial,
  id: 'g1',
  code: 'GRP-0001',
  rows: [1, 2, 3, 4],
  name: 'Groupe Lamy',
  otherNames: [],
  basis: ['group_column'],
};

function entity(id: string, name: string, rows: readonly number[], part: Partial<EntityNode> = {}): EntityNode {
  const empty = {
    networkIds: [],
    otherNames: [],
    legalForm: null,
    siren: null,
    vat: null,
    naf: null,
    codes: [],
    domains: [],
    headcount: null,
  };
  return { ...node, ...commercial, ...empty, id, code: id.toUpperCase(), rows, groupId: null, name, ...part };
}

function site(
  id: string,
  entityId: string,
  name: string,
  rows: readonly number[],
  part: Partial<SiteNode> = {},
): SiteNode {
  const empty = {
    sirets: [],
    kind: null,
    isHeadOffice: false,
    state: 'open' as const,
    address: null,
    formerAddresses: [],
    phones: [],
    emails: [],
    codes: [],
    notes: [],
    lastContactOn: null,
  };
  return { ...node, ...commercial, ...empty, id, code: id.toUpperCase(), rows, entityId, name, ...part };
}

const contact: ContactNode = {
  ...node,
  id: 'c1',
  code: 'CON-0001',
  rows: [1, 3],
  civility: 'Mme',
  firstName: 'Claire',
  lastName: 'Martin',
  emails: [],
  phones: [],
  objections: [],
  codes: [],
};

function placement(rowId: number, part: Partial<Placement>): Placement {
  const empty = {
    groupId: null,
    entityId: null,
    siteId: null,
    contactIds: [],
    contactSiteId: null,
    contactAccountId: null,
    confidence: 1,
    isOptedOut: false,
    reasons: [],
  };
  return { rowId, kind: 'data', decision: 'auto', ...empty, ...part };
}

export const madeUpTable: Table = {
  headers: ['Société', 'Ville', 'Contact'],
  headerRow: 1,
  rows: [
    { rowId: 1, kind: 'data', cells: ['Lamy Services SAS', 'Lyon', 'Mme Claire Martin'] },
    { rowId: 2, kind: 'data', cells: ['LAMY SERVICES', 'Lyon', ''] },
    { rowId: 3, kind: 'data', cells: ['Lamy Services', 'Grenoble', 'C. Martin'] },
    { rowId: 4, kind: 'data', cells: ['Lamy Industrie', 'Valence', ''] },
    { rowId: 5, kind: 'data', cells: ['Lamy Indust.', 'Valence', ''] },
    { rowId: 6, kind: 'blank', cells: ['', '', ''] },
    { rowId: 7, kind: 'total', cells: ['Total', '', ''] },
  ],
};

const affiliation = {
  level: 'site' as const,
  department: null,
  seniority: null,
  statedRoles: [],
  inferredRoles: [],
  decisionTag: null,
  hasEnded: false,
  isStated: true,
  because: [],
};

export const madeUpArrangement: Arrangement = {
  groups: [group],
  networks: [],
  entities: [
    entity('e1', 'Lamy Services SAS', [1, 2, 3], {
      groupId: 'g1',
      siren: '812345676',
      joins: [{ left: 1, right: 2, evidence: EVIDENCE }],
      revenueWithUs: [{ year: 2025, cents: 900_000 }],
    }),
    entity('e2', 'Lamy Industrie', [4], { groupId: 'g1' }),
    entity('e3', 'Lamy Indust.', [5]),
  ],
  sites: [
    site('s1', 'e1', 'Lamy Services Lyon', [1, 2], { isHeadOffice: true, sirets: ['81234567600017'] }),
    site('s2', 'e1', 'Agence de Grenoble', [3], { kind: 'agency' }),
    site('s3', 'e2', 'Lamy Industrie Valence', [4]),
    site('s4', 'e3', 'Lamy Indust. Valence', [5]),
  ],
  contacts: [contact],
  affiliations: [
    {
      ...affiliation,
      contactId: 'c1',
      accountId: 's1',
      kind: 'works_at',
      jobTitle: 'DAF',
      decisionTag: 'A',
      rows: [1],
    },
    { ...affiliation, contactId: 'c1', accountId: 's2', kind: 'works_at', jobTitle: null, rows: [3] },
  ],
  placements: [
    placement(1, { groupId: 'g1', entityId: 'e1', siteId: 's1', contactIds: ['c1'] }),
    placement(2, { groupId: 'g1', entityId: 'e1', siteId: 's1' }),
    placement(3, { groupId: 'g1', entityId: 'e1', siteId: 's2', contactIds: ['c1'] }),
    placement(4, { groupId: 'g1', entityId: 'e2', siteId: 's3', decision: 'review' }),
    placement(5, { entityId: 'e3', siteId: 's4', decision: 'review' }),
    placement(6, { kind: 'blank', decision: 'alone' }),
    placement(7, { kind: 'total', decision: 'alone' }),
  ],
  unaskedCount: 0,
  questions: [
    {
      id: 'q1',
      kind: 'same_entity',
      left: 'e2',
      right: 'e3',
      leftRows: [4],
      rightRows: [5],
      rowCount: 2,
      valueCents: 0,
      evidence: EVIDENCE,
    },
  ],
};

/** The made-up result, with the answers given. */
export function madeUpResult(answers: AnalysisResult['answers'] = {}): AnalysisResult {
  return { table: madeUpTable, arrangement: madeUpArrangement, answers };
}
