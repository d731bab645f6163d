import type { ContactNode, Placement } from '../../../matching/arrangement.ts';
import type { ColumnField } from '../../../matching/column-mapping.ts';
import type { Html } from './html.ts';
import { personName } from './masking.ts';
import { cellOf, columnsHolding, type ReportContext, siteLabel } from './report-context.ts';

/** A key field: the lines that had it, the same lines once their records are known, and the records still without it. */
export interface Completeness {
  readonly field: ColumnField;
  readonly linesBefore: number;
  readonly linesAfter: number;
  readonly missing: readonly (Html | string)[];
}

interface KeyField {
  readonly field: ColumnField;
  readonly columns: readonly ColumnField[];
  isKnown(placement: Placement): boolean;
  missing(): (Html | string)[];
}

/** Key fields that the sheet has a column for. */
export function measureCompleteness(context: ReportContext): Completeness[] {
  const data = context.structured.arrangement.placements.filter((placement) => placement.kind === 'data');
  return keyFields(context).flatMap(({ field, columns, isKnown, missing }) => {
    const indexes = columnsHolding(context, columns);
    if (indexes.length === 0) return [];
    const isFilled = ({ rowId }: Placement) => indexes.some((index) => cellOf(context, rowId, index) !== '');
    return [
      {
        field,
        linesBefore: data.filter(isFilled).length,
        linesAfter: data.filter(isKnown).length,
        missing: missing(),
      },
    ];
  });
}

function keyFields(context: ReportContext): KeyField[] {
  const { entities, sites, contacts } = context.structured.arrangement;
  const siteOf = (placement: Placement) => context.siteById.get(placement.siteId ?? '');
  const hasContact = (placement: Placement, has: (contact: ContactNode) => boolean) =>
    placement.contactIds.some((id) => {
      const contact = context.contactById.get(id);
      return contact !== undefined && has(contact);
    });
  const siteField = (
    field: ColumnField,
    columns: readonly ColumnField[],
    has: (site: (typeof sites)[number]) => boolean,
  ) => ({
    field,
    columns,
    isKnown: (placement: Placement) => {
      const site = siteOf(placement);
      return site !== undefined && has(site);
    },
    missing: () => sites.filter((site) => !has(site)).map((site) => siteLabel(context, site)),
  });
  return [
    {
      field: 'siren',
      columns: ['siren', 'siret', 'vat'],
      isKnown: (placement) => context.entityById.get(placement.entityId ?? '')?.siren != null,
      missing: () => entities.filter((entity) => entity.siren === null).map((entity) => entity.name),
    },
    siteField('siret', ['siret', 'nic'], (site) => site.sirets.length > 0),
    siteField('address', ['address'], (site) => Boolean(site.address?.street)),
    siteField('town', ['town'], (site) => Boolean(site.address?.town)),
    {
      field: 'phone',
      columns: ['phone', 'switchboard', 'direct_phone', 'mobile'],
      isKnown: (placement) =>
        (siteOf(placement)?.phones.length ?? 0) > 0 || hasContact(placement, ({ phones }) => phones.length > 0),
      missing: () => contacts.filter(({ phones }) => phones.length === 0).map(personName),
    },
    {
      field: 'email',
      columns: ['email'],
      isKnown: (placement) =>
        (siteOf(placement)?.emails.length ?? 0) > 0 || hasContact(placement, ({ emails }) => emails.length > 0),
      missing: () => contacts.filter(({ emails }) => emails.length === 0).map(personName),
    },
  ];
}
