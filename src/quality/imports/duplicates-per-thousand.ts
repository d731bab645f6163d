import type { Arrangement, Placement, Question } from '../../matching/arrangement.ts';
import type { ColumnField, ColumnMapping } from '../../matching/column-mapping.ts';
import type { Table, TableRow } from '../../matching/table.ts';

export type CountedLevel = 'group' | 'entity' | 'site' | 'contact';
/** Duplicates per 1,000 records, one decimal; null where the sheet has no column for that level. */
export type DuplicatesPerThousand = Readonly<Record<CountedLevel, number | null>>;

/** The cells that identify a level: an import without thought makes one record per distinct written form of them. */
const IDENTIFYING: Readonly<Record<CountedLevel, readonly ColumnField[]>> = {
  group: ['group_name'],
  entity: ['company_name', 'siren', 'vat', 'company_code'],
  site: ['siret', 'site_name', 'site_code', 'address', 'postcode', 'town'],
  contact: ['full_name', 'first_name', 'last_name', 'email', 'contact_code'],
};
/** Without one of these the row says nothing of the level, whatever its other cells hold. */
const NEEDED: Readonly<Record<CountedLevel, readonly ColumnField[]>> = {
  group: ['group_name'],
  entity: ['company_name', 'siren'],
  site: ['siret', 'site_name', 'address', 'postcode', 'town'],
  contact: ['full_name', 'last_name', 'email'],
};

interface Counted {
  readonly table: Table;
  readonly mapping: ColumnMapping;
  readonly arrangement: Arrangement;
}

/**
 * Per level, how many records too many per 1,000. Before: what importing the sheet naively would create, against the
 * nodes those rows end in. After: what the open questions would still reunite if every answer were yes.
 */
export function duplicatesPerThousand(counted: Counted): {
  before: DuplicatesPerThousand;
  after: DuplicatesPerThousand;
} {
  const placementOf = new Map<number, Placement>();
  for (const placement of counted.arrangement.placements) placementOf.set(placement.rowId, placement);
  const before = perLevel((level) => naiveRate(level, counted, placementOf));
  const after = perLevel((level) => openRate(level, counted.arrangement));
  return { before, after };
}

function perLevel(rate: (level: CountedLevel) => number | null): DuplicatesPerThousand {
  return { group: rate('group'), entity: rate('entity'), site: rate('site'), contact: rate('contact') };
}

function naiveRate(level: CountedLevel, counted: Counted, placementOf: Map<number, Placement>): number | null {
  const identifying = indexesOf(counted.mapping, IDENTIFYING[level]);
  const needed = indexesOf(counted.mapping, NEEDED[level]);
  if (needed.length === 0) return null;
  /** The first row of each node; the other forms, which few nodes have, stand beside. */
  const firstRows = new Map<string, TableRow>();
  const otherForms = new Map<string, Set<string>>();
  for (const row of counted.table.rows) {
    if (row.kind !== 'data' || isBlankAt(row, needed)) continue;
    const placement = placementOf.get(row.rowId);
    const node = placement === undefined ? null : nodeOf(placement, level);
    if (node === null) continue;
    const first = firstRows.get(node);
    if (first === undefined) firstRows.set(node, row);
    else if (!isSameForm(row, first, identifying)) {
      const form = formOf(row, identifying);
      const others = otherForms.get(node);
      if (others) others.add(form);
      else otherForms.set(node, new Set([form]));
    }
  }
  // One form may stand for two nodes (the same town of two companies): nobody would import these as one record.
  let tooMany = 0;
  for (const written of otherForms.values()) tooMany += written.size;
  return perThousand(tooMany, tooMany + firstRows.size);
}

function formOf(row: TableRow, indexes: readonly number[]): string {
  let form = '';
  for (const index of indexes) form += `${row.cells[index] ?? ''}\u0001`;
  return form;
}

/** Whether two rows write the same; most rows of a node do, and no text is made to see it. */
function isSameForm(row: TableRow, other: TableRow, indexes: readonly number[]): boolean {
  for (const index of indexes) if ((row.cells[index] ?? '') !== (other.cells[index] ?? '')) return false;
  return true;
}

function indexesOf(mapping: ColumnMapping, fields: readonly ColumnField[]): number[] {
  const isOne = (column: ColumnMapping['columns'][number]) => column.fields.some((field) => fields.includes(field));
  return mapping.columns.filter((column) => column.person === 0 && isOne(column)).map((column) => column.index);
}

const isBlankAt = (row: TableRow, indexes: readonly number[]) => indexes.every((index) => !row.cells[index]?.trim());

function nodeOf(placement: Placement, level: CountedLevel): string | null {
  switch (level) {
    case 'group':
      return placement.groupId;
    case 'entity':
      return placement.entityId;
    case 'site':
      return placement.siteId;
    case 'contact':
      return placement.contactIds[0] ?? null;
  }
}

const QUESTION_OF: Readonly<Record<CountedLevel, Question['kind']>> = {
  group: 'same_group',
  entity: 'same_entity',
  site: 'same_site',
  contact: 'same_contact',
};

function openRate(level: CountedLevel, arrangement: Arrangement): number | null {
  const total = { group: 'groups', entity: 'entities', site: 'sites', contact: 'contacts' } as const;
  const open = arrangement.questions.filter((question) => question.kind === QUESTION_OF[level]).length;
  return perThousand(open, arrangement[total[level]].length);
}

function perThousand(count: number, total: number): number | null {
  return total === 0 ? null : Math.round((count * 10_000) / total) / 10;
}
