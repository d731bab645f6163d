import type {
  AffiliationNode,
  ContactNode,
  EntityNode,
  Evidence,
  GroupNode,
  Placement,
  SiteNode,
} from '../../../matching/arrangement.ts';
import type { Address, NormalizedRecord } from '../../../matching/record.ts';
import type { TableRow } from '../../../matching/table.ts';
import type { StructuredFile } from '../structure-file.ts';
import type { Summary } from '../summary.ts';

// A small group made by hand for the tests of this folder: nothing of the engine is needed to write a workbook.

const placed = { joins: [], placedBecause: [{ code: 'same_identifier' }], confidence: 0.987 };
const commercial = { status: null, ownerNames: [], priority: null, revenueWithUs: [], potentialCents: null };

export const madeGroup: GroupNode = {
  ...placed,
  ...commercial,
  id: 'g',
  code: 'GRP-0001',
  rows: [1, 2, 4],
  name: 'Durand',
  otherNames: ['DURAND GROUPE'],
  basis: ['group_column', 'shared_domain'],
};

export const madeEntity: EntityNode = {
  ...placed,
  ...commercial,
  id: 'e',
  code: 'SOC-0001',
  rows: [1, 2, 4],
  groupId: 'g',
  networkIds: ['n'],
  name: '=Durand SAS',
  otherNames: [],
  legalForm: 'SAS',
  siren: '404833048',
  vat: 'FR83404833048',
  naf: '62.02A',
  codes: ['C12'],
  domains: ['durand.fr'],
  headcount: null,
  ownerNames: ['Anne', 'Paul'],
  revenueWithUs: [
    { year: 2024, cents: 1_250_050 },
    { year: 2025, cents: 900_000 },
  ],
};

export const madeAddress: Address = {
  raw: '12 rue du Port 01000 Bourg',
  number: '12',
  repetition: null,
  wayType: 'rue',
  wayTokens: ['port'],
  street: '12 rue du Port',
  complement: null,
  deliveryBox: null,
  postcode: '01000',
  cedex: null,
  town: 'Bourg-en-Bresse',
  townKey: 'bourgenbresse',
  communeCode: '01053',
  department: '01',
  region: '84',
  country: 'FR',
};

export const madeSite: SiteNode = {
  ...placed,
  ...commercial,
  id: 's',
  code: 'SIT-0001',
  rows: [1, 2],
  entityId: 'e',
  name: 'Agence de Bourg',
  sirets: ['40483304800022', '40483304800014'],
  kind: 'agency',
  isHeadOffice: true,
  state: 'moved',
  address: madeAddress,
  formerAddresses: [],
  phones: [{ raw: '', e164: '+33123456789', extension: '12', kind: 'fixed', use: 'switchboard' }],
  emails: [],
  codes: [],
  notes: [{ on: '2024-02-29', text: 'a déménagé', column: 'Note' }],
  lastContactOn: '2024-02-29',
};

export const madeContact: ContactNode = {
  ...placed,
  id: 'c',
  code: 'CON-0001',
  rows: [1, 2],
  civility: 'Mme',
  firstName: 'Anne',
  lastName: 'MARTIN',
  emails: [{ raw: '', address: 'anne@durand.fr', domain: 'durand.fr', isGeneric: false, isFreeMail: false }],
  phones: [],
  objections: [{ channel: 'phone', raw: 'ne plus appeler' }],
  codes: [],
};

const affiliation: AffiliationNode = {
  contactId: 'c',
  accountId: 's',
  level: 'site',
  kind: 'works_at',
  jobTitle: 'Directrice des achats',
  department: 'purchasing',
  seniority: 'director',
  statedRoles: ['signatory'],
  inferredRoles: ['decision_maker', 'buyer'],
  decisionTag: 'A',
  hasEnded: false,
  isStated: true,
  rows: [1],
  because: [],
};

const evidence: Evidence = {
  reasons: [{ code: 'same_identifier' }],
  against: [],
  score: 1,
  probability: 0.66,
  bars: [],
  priorWeight: 0,
};

function placementOf(rowId: number, kind: TableRow['kind']): Placement {
  const isData = kind === 'data';
  return {
    rowId,
    kind,
    groupId: isData ? 'g' : null,
    entityId: isData ? 'e' : null,
    siteId: isData ? 's' : null,
    contactIds: isData ? ['c'] : [],
    contactSiteId: isData ? 's' : null,
    contactAccountId: isData ? 's' : null,
    decision: rowId === 2 ? 'review' : 'auto',
    confidence: 0.9,
    isOptedOut: false,
    reasons: [{ code: 'same_identifier' }],
  };
}

const rate = { group: 0, entity: 12.5, site: null, contact: null };
const madeSummary: Summary = {
  file: { name: 'clients.xlsx', sha256: 'ab', sheet: 'Feuil1', encoding: null, headerRow: 3 },
  rows: { in: 4, data: 2, blank: 1, repeatedHeader: 0, total: 1 },
  out: {
    groups: 1,
    entities: 1,
    sites: 1,
    contacts: 1,
    affiliations: 2,
    networks: 1,
    toReview: 1,
    questions: 1,
    doubtsNotAsked: 0,
    optedOut: 1,
  },
  repairs: {},
  issues: { siret_bad_key: 1 },
  duplicatesPerThousand: { before: rate, after: rate },
};

/** Four records under a header on row 3: two of data, a blank one, a total. */
export function madeStructure(rows: readonly TableRow[] = madeRows): StructuredFile {
  const issue = { code: 'siret_bad_key', column: 'SIRET', raw: '1234' };
  // Only what the workbook reads of a record.
  const record = { rowId: 2, issues: [issue] } as unknown as NormalizedRecord;
  return {
    file: {
      name: 'clients.xlsx',
      sha256: 'ab',
      format: 'xlsx',
      sheet: 'Feuil1',
      otherSheets: [],
      encoding: null,
      delimiter: null,
      headerRow: 3,
    },
    table: { headers: ['Société', 'SIRET', 'Code site'], headerRow: 3, rows },
    mapping: { columns: [] },
    remarks: [{ code: 'hidden_rows', count: 2, firstAt: null }],
    headerRemarks: [],
    records: [record],
    arrangement: {
      groups: [madeGroup],
      networks: [{ ...placed, id: 'n', code: 'RES-0001', rows: [1], name: 'Réseau Pro', entityIds: ['e'] }],
      entities: [madeEntity],
      sites: [madeSite],
      contacts: [madeContact],
      affiliations: [affiliation, { ...affiliation, accountId: 'g', level: 'group', kind: 'covers', isStated: false }],
      placements: rows.map(({ rowId, kind }) => placementOf(rowId, kind)),
      unaskedCount: 0,
      questions: [
        {
          id: 'q',
          kind: 'same_site',
          left: 's',
          right: 'e',
          leftRows: [2],
          rightRows: [1],
          rowCount: 2,
          valueCents: 5_000,
          evidence,
        },
      ],
    },
    summary: madeSummary,
  };
}

const madeRows: readonly TableRow[] = [
  { rowId: 1, kind: 'data', cells: ['Durand', '404 833 048 00022', 'X1'] },
  { rowId: 2, kind: 'data', cells: ['=HYPERLINK("http://a")', '-12', ' Durand  '] },
  { rowId: 3, kind: 'blank', cells: ['', '', ''] },
  { rowId: 4, kind: 'total', cells: ['Total', '2', ''] },
];
