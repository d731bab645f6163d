import type { EntityNode } from '../../../matching/arrangement.ts';
import { commercialColumns, evidenceColumns } from './account-columns.ts';
import { formatSirenCell } from './format-cells.ts';
import { type SheetDescription, titledColumns } from './sheet-description.ts';
import type { WorkbookContext } from './workbook-context.ts';

/** « Sociétés »: one row per legal entity. */
export function entitiesSheet(context: WorkbookContext): SheetDescription<EntityNode> {
  const column = titledColumns(context);
  const groupOf = (entity: EntityNode) => (entity.groupId === null ? undefined : context.groups.get(entity.groupId));
  return {
    title: context.say('workbook_entities'),
    rows: context.structured.arrangement.entities,
    columns: [
      column('workbook_entity_code', ({ code }) => code, { width: 12 }),
      column('workbook_entity', ({ name }) => name, { width: 32 }),
      column('workbook_group_code', (entity) => groupOf(entity)?.code ?? '', { width: 12 }),
      column('workbook_group', (entity) => groupOf(entity)?.name ?? '', { width: 26 }),
      column('workbook_networks', ({ networkIds }) => networkNames(networkIds, context), { width: 22 }),
      column('workbook_other_names', ({ otherNames }) => otherNames.join(', '), { width: 32 }),
      column('workbook_legal_form', ({ legalForm }) => legalForm, { width: 10 }),
      column('workbook_siren', ({ siren }) => formatSirenCell(siren), { width: 13 }),
      column('workbook_vat', ({ vat }) => vat),
      column('workbook_naf', ({ naf }) => naf, { width: 10 }),
      column('workbook_own_codes', ({ codes }) => codes.join(', ')),
      column('workbook_headcount', ({ headcount }) => headcount, { width: 10 }),
      column('workbook_domains', ({ domains }) => domains.join(', '), { width: 24 }),
      column('workbook_site_count', ({ id }) => context.sitesOfEntity.get(id)?.length ?? 0),
      column('workbook_contact_count', (entity) => countContacts(entity, context)),
      ...commercialColumns(context),
      ...evidenceColumns(context),
    ],
  };
}

function networkNames(ids: readonly string[], context: WorkbookContext): string {
  return ids.map((id) => context.networks.get(id)?.name ?? '').join(', ');
}

/** A person who stands at two sites of the company counts once. */
function countContacts(entity: EntityNode, context: WorkbookContext): number {
  const accounts = [entity, ...(context.sitesOfEntity.get(entity.id) ?? [])];
  return new Set(accounts.flatMap(({ id }) => [...(context.contactsOfAccount.get(id) ?? [])])).size;
}
