import { arrangeRecords } from '../../src/matching/arrange.ts';
import type { Answer, Arrangement } from '../../src/matching/arrangement.ts';
import { type ExplainContext, openContext } from '../../src/matching/explain/explain-context.ts';
import type { PairSide } from '../../src/matching/explain/pair-explanation.ts';
import { makeRecord, type RowWords } from './make-record.ts';

/** A sheet arranged once, and ready to be weighed again pair by pair. */
export interface ExplainedSheet {
  readonly arrangement: Arrangement;
  readonly context: ExplainContext;
  /** The side that a node of the arrangement makes. */
  readonly sideOf: (id: string) => PairSide;
}

/** Arranges rows said in words and opens them to explanations. */
export function explainedSheet(rows: readonly RowWords[], answers: readonly Answer[] = []): ExplainedSheet {
  const records = rows.map((said, index) => makeRecord(index + 1, said));
  const table = { rows: records.map(({ rowId }) => ({ rowId, kind: 'data' as const, cells: [] })) };
  const arrangement = arrangeRecords(table, records, { answers });
  const { groups, entities, sites, contacts } = arrangement;
  const nodes = new Map([...groups, ...entities, ...sites, ...contacts].map((node) => [node.id, node]));
  const sideOf = (id: string): PairSide => ({ rowIds: nodes.get(id)?.rows ?? [], nodeId: id });
  return { arrangement, context: openContext(records, answers), sideOf };
}

const lyon = { street: '12 rue Pasteur', town: 'Lyon', postcode: '69007' };
const grenoble = { street: '4 place Grenette', town: 'Grenoble', postcode: '38000' };

/** Groups, sister companies, homonyms, a move, slips, initials, shared mailboxes: a little of everything that is doubted. */
export const MESSY_ROWS: readonly RowWords[] = [
  {
    company: 'Lamy Services',
    siren: '812345676',
    siret: '81234567600019',
    ...lyon,
    group: 'Lamy',
    phone: '0478000001',
  },
  { company: 'LAMY SERVICE', ...lyon, phone: '0478000001', person: { first: 'Claire', last: 'Martin', job: 'DAF' } },
  { company: 'Lamy Services Propreté', ...lyon, person: { first: 'C', last: 'Martin', civility: 'Mme' } },
  { company: 'Lamy Services', ...grenoble, siteName: 'Agence Alpes', email: 'contact@lamy-services.fr' },
  { company: 'Lamy Services', street: '9 rue Haxo', town: 'Grenoble', note: 'a déménagé au 4 place Grenette' },
  { company: 'Lamy Industrie', siren: '552032534', ...grenoble, group: 'Lamy', email: 'contact@lamy-services.fr' },
  {
    company: 'Lamy Logistique',
    town: 'Valence',
    domain: 'lamy-services.fr',
    person: { first: 'Paul', last: 'Girard' },
  },
  { company: 'Menuiserie Collet', street: '2 chemin du Moulin', town: 'Voiron', form: 'SARL', phone: '0476000002' },
  { company: 'Menuiserie Collet', street: '7 rue Haute', town: 'Nice', form: 'SAS', phone: '0493000003' },
  { company: 'Menuiserie Colet', town: 'Voiron', person: { first: 'Éric', last: 'Collet', mobile: '0612345678' } },
  { company: 'Korvath Conseil', siret: '55208131766522', street: '1 rue Foch', town: 'Nice', siteCode: 'K1' },
  { company: 'Korvath Conseil', siret: '55208131700001', street: '8 rue Biscarra', town: 'Nice', siteCode: 'K2' },
  { company: 'Korvath Conseil Audit', street: '1 rue Foch', town: 'Nice', person: { first: 'Girard', last: 'Paul' } },
  {
    company: 'Korvath Conseil',
    town: 'Nice',
    isHeadOffice: true,
    person: { first: 'Éric', last: 'Colet', job: 'Gérant' },
  },
  {
    company: 'Azurtech Conseil',
    street: '1 rue Foch',
    town: 'Lyon',
    person: { last: 'Dupont', email: 'a@azurtech.fr' },
  },
  { company: 'Azurtech Conseil Audit', street: '1 rue Foch', town: 'Lyon', person: { first: 'A', last: 'Dupond' } },
  { company: 'Franchise Nord', network: 'Bricobon', domain: 'bricobon.fr', town: 'Lille', siren: '443061841' },
  { company: 'Franchise Sud', network: 'Bricobon', domain: 'bricobon.fr', town: 'Toulon', siren: '732829320' },
];
