import type {
  Arrangement,
  ContactNode,
  EntityNode,
  GroupNode,
  Join,
  NetworkNode,
  Placement,
  SiteNode,
} from '../../matching/arrangement.ts';
import type { Table, TableRow } from '../../matching/table.ts';
import type { ImportPlan } from './import-plan.ts';
import type { PlannedAccounts } from './plan-changes-accounts.ts';
import type { PlannedContacts } from './plan-changes-contacts.ts';
import type { PlanDraft } from './plan-changes-draft.ts';
import { partKey } from './plan-changes-existing.ts';
import type { Resemblances } from './plan-changes-resemblances.ts';
import { type RowStatus, statusOfRows } from './row-status.ts';

interface Planned {
  readonly accounts: PlannedAccounts;
  readonly contacts: PlannedContacts;
  readonly resembles: Resemblances;
}

/** Every line of the sheet with its raw cells, its status and the records that it speaks of. */
export function planRows(table: Table, arrangement: Arrangement, planned: Planned): ImportPlan['rows'] {
  const placements = new Map(arrangement.placements.map((placement) => [placement.rowId, placement]));
  const statuses = statusOfRows(arrangement.placements);
  const rows = table.rows.map((row) => {
    const placement = placements.get(row.rowId);
    const status = statuses.get(row.rowId);
    if (!placement || !status) throw new Error(`line ${row.rowId} has no placement`);
    return planRow(row, placement, planned, status);
  });
  if (placements.size !== rows.length) throw new Error(`${rows.length} lines read, ${placements.size} placed`);
  return rows;
}

function planRow(row: TableRow, placement: Placement, planned: Planned, status: RowStatus): ImportPlan['rows'][number] {
  const account = (nodeId: string | null) => (nodeId === null ? undefined : planned.accounts.get(nodeId));
  const group = account(placement.groupId);
  const entity = account(placement.entityId);
  const site = account(placement.siteId);
  const contacts = placement.contactIds.flatMap((nodeId) => planned.contacts.get(nodeId) ?? []);
  const clusters = [group, entity, site, ...contacts].flatMap((record) => record?.cluster ?? []);
  const nodeIds = [placement.entityId, placement.siteId, ...placement.contactIds];
  const resembled = nodeIds.flatMap((nodeId) => planned.resembles.get(nodeId ?? '') ?? []);
  return {
    // Written with the last of its records, so that a line in the base never speaks of something that is not there yet.
    cluster: Math.max(0, ...clusters),
    row: {
      row_id: row.rowId,
      status: resembled.length > 0 ? 'to_review' : status,
      cells: row.cells,
      group_id: group?.row.account_id ?? null,
      entity_id: entity?.row.account_id ?? null,
      site_id: site?.row.account_id ?? null,
      contact_ids: [...new Set(contacts.map((contact) => contact.row.contact_id))],
      confidence: placement.confidence,
      reasons: [...resembled, ...placement.reasons],
    },
  };
}

type Node = GroupNode | NetworkNode | EntityNode | SiteNode | ContactNode;

/** « Pourquoi ici ? » for every record: its lines and the words that hold them together. */
export function planPlacements(arrangement: Arrangement, planned: Planned): Explained[] {
  const accounts: readonly Node[] = [
    ...arrangement.networks,
    ...arrangement.groups,
    ...arrangement.entities,
    ...arrangement.sites,
  ];
  return oncePerRecord([
    ...accounts.flatMap((node) => {
      const account = planned.accounts.get(node.id);
      return account ? [explainNode(node, 'account', account.row.account_id, account.cluster, planned)] : [];
    }),
    ...arrangement.contacts.flatMap((node) => {
      const contact = planned.contacts.get(node.id);
      return contact ? [explainNode(node, 'contact', contact.row.contact_id, contact.cluster, planned)] : [];
    }),
  ]);
}

/** Two nodes of the file that are one record of the base explain it together. */
function oncePerRecord(placements: readonly Explained[]): Explained[] {
  const ofRecord = new Map<string, Explained>();
  for (const placement of placements) {
    const { record_id } = placement.row;
    const before = ofRecord.get(record_id);
    ofRecord.set(record_id, before ? together(before, placement) : placement);
  }
  return [...ofRecord.values()];
}

type Explained = ReturnType<typeof explainNode>;

function together(one: Explained, other: Explained): Explained {
  const rowIds = new Set([...one.row.row_ids, ...other.row.row_ids]);
  return {
    cluster: Math.max(one.cluster, other.cluster),
    row: {
      ...one.row,
      row_ids: [...rowIds].sort((left, right) => left - right),
      confidence: Math.min(one.row.confidence, other.row.confidence),
      reasons: [...one.row.reasons, ...other.row.reasons],
      joins: [...one.row.joins, ...other.row.joins],
    },
  };
}

function explainNode(
  node: Node,
  kind: 'account' | 'contact',
  recordId: string,
  cluster: number,
  { resembles }: Planned,
) {
  const resembled = resembles.get(node.id);
  return {
    cluster,
    row: {
      record_id: recordId,
      record_kind: kind as string,
      row_ids: node.rows,
      confidence: node.confidence,
      reasons: resembled ? [resembled, ...node.placedBecause] : node.placedBecause,
      joins: node.joins.map(explainJoin),
    },
  };
}

/** The bars of the calculation stay with the analysis: they weigh more than the words and can be computed again. */
function explainJoin({ left, right, evidence }: Join) {
  const { reasons, against, score, probability } = evidence;
  return { left, right, reasons, against, score, probability };
}

/** A line that objects and names nobody: the objection is kept on its site, else on its company, for every channel. */
export function planNamelessObjections(draft: PlanDraft, arrangement: Arrangement, planned: Planned): void {
  for (const placement of arrangement.placements) {
    if (!placement.isOptedOut || placement.contactIds.length > 0) continue;
    const account = planned.accounts.get(placement.siteId ?? placement.entityId ?? placement.groupId ?? '');
    if (!account) continue;
    const accountId = account.row.account_id;
    draft.add(account.cluster, { kind: 'account', id: accountId }, 'objection', partKey('objection', 'all'), {
      objection_id: draft.context.newId(),
      contact_id: null,
      account_id: accountId,
      channel: 'all',
      raw: '',
      objected_at: draft.context.now,
      lifted_at: null,
    });
  }
}
