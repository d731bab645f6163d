import type { ContactNode, EntityNode, Placement, SiteNode } from '../../../matching/arrangement.ts';
import type { ColumnField } from '../../../matching/column-mapping.ts';
import { type List, listOf } from './figure.ts';
import { personName } from './masking.ts';
import { columnsHolding, type ReportContext, siteLabel } from './report-context.ts';

/** A key field: the lines that had it, the same lines once their records are known, and the records still without it. */
export interface Completeness {
  readonly field: ColumnField;
  readonly linesBefore: number;
  readonly linesAfter: number;
  readonly missing: List;
}

/** The records that a line ends in. */
interface LineRecords {
  readonly entity: EntityNode | undefined;
  readonly site: SiteNode | undefined;
  readonly contacts: readonly ContactNode[];
}

interface KeyField {
  readonly field: ColumnField;
  readonly columns: readonly ColumnField[];
  isKnown(records: LineRecords): boolean;
  missing(): List;
}

/** Key fields that the sheet has a column for. */
export function measureCompleteness(context: ReportContext): Completeness[] {
  const { arrangement, table } = context.structured;
  const held = keyFields(context)
    .map((key) => ({ key, indexes: columnsHolding(context, key.columns), before: 0, after: 0 }))
    .filter(({ indexes }) => indexes.length > 0);
  for (const { kind, cells } of table.rows) {
    if (kind !== 'data') continue;
    for (const field of held) if (field.indexes.some((index) => cells[index]?.trim())) field.before++;
  }
  for (const placement of arrangement.placements) {
    if (placement.kind !== 'data') continue;
    const records = recordsOf(context, placement);
    for (const field of held) if (field.key.isKnown(records)) field.after++;
  }
  return held.map(({ key, before, after }) => ({
    field: key.field,
    linesBefore: before,
    linesAfter: after,
    missing: key.missing(),
  }));
}

function recordsOf(context: ReportContext, { entityId, siteId, contactIds }: Placement): LineRecords {
  return {
    entity: context.entityById.get(entityId ?? ''),
    site: context.siteById.get(siteId ?? ''),
    contacts: contactIds.map((id) => context.contactById.get(id)).filter((contact) => contact !== undefined),
  };
}

/** A telephone or a mailbox: the site's own, or that of somebody on the line. */
function reachField(
  field: 'phone' | 'email',
  columns: readonly ColumnField[],
  all: readonly ContactNode[],
  hasReach: (reached: Pick<ContactNode, 'phones' | 'emails'>) => boolean,
): KeyField {
  return {
    field,
    columns,
    isKnown: ({ site, contacts }) => (site !== undefined && hasReach(site)) || contacts.some(hasReach),
    missing: () =>
      listOf(
        all.filter((contact) => !hasReach(contact)),
        personName,
      ),
  };
}

function keyFields(context: ReportContext): KeyField[] {
  const { entities, sites, contacts } = context.structured.arrangement;
  const siteField = (
    field: ColumnField,
    columns: readonly ColumnField[],
    has: (site: SiteNode) => boolean,
  ): KeyField => ({
    field,
    columns,
    isKnown: ({ site }) => site !== undefined && has(site),
    missing: () =>
      listOf(
        sites.filter((site) => !has(site)),
        (site) => siteLabel(context, site),
      ),
  });
  return [
    {
      field: 'siren',
      columns: ['siren', 'siret', 'vat'],
      isKnown: ({ entity }) => entity?.siren != null,
      missing: () =>
        listOf(
          entities.filter((entity) => entity.siren === null),
          (entity) => entity.name,
        ),
    },
    siteField('siret', ['siret', 'nic'], (site) => site.sirets.length > 0),
    siteField('address', ['address'], (site) => Boolean(site.address?.street)),
    siteField('town', ['town'], (site) => Boolean(site.address?.town)),
    reachField(
      'phone',
      ['phone', 'switchboard', 'direct_phone', 'mobile'],
      contacts,
      ({ phones }) => phones.length > 0,
    ),
    reachField('email', ['email'], contacts, ({ emails }) => emails.length > 0),
  ];
}
