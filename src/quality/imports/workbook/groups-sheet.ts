import type { GroupNode } from '../../../matching/arrangement.ts';
import { commercialColumns, evidenceColumns } from './account-columns.ts';
import { type SheetDescription, titledColumns } from './sheet-description.ts';
import type { WorkbookContext } from './workbook-context.ts';

/** « Groupes »: one row per group, with what hangs under it. */
export function groupsSheet(context: WorkbookContext): SheetDescription<GroupNode> {
  const column = titledColumns(context);
  return {
    title: context.say('workbook_groups'),
    rows: context.structured.arrangement.groups,
    columns: [
      column('workbook_group_code', ({ code }) => code, { width: 12 }),
      column('workbook_group', ({ name }) => name, { width: 32 }),
      column('workbook_other_names', ({ otherNames }) => otherNames.join(', '), { width: 32 }),
      column('workbook_basis', ({ basis }) => basis.map((one) => context.say(`basis_${one}`)).join(', '), {
        width: 26,
      }),
      column('workbook_entity_count', ({ id }) => context.entitiesOfGroup.get(id)?.length ?? 0),
      column('workbook_site_count', (group) => sitesOf(group, context).length),
      column('workbook_contact_count', (group) => countContacts(group, context)),
      ...commercialColumns(context),
      ...evidenceColumns(context),
    ],
  };
}

function sitesOf(group: GroupNode, context: WorkbookContext) {
  const entities = context.entitiesOfGroup.get(group.id) ?? [];
  return entities.flatMap((entity) => context.sitesOfEntity.get(entity.id) ?? []);
}

/** A person who stands at two accounts of the group counts once. */
function countContacts(group: GroupNode, context: WorkbookContext): number {
  const entities = context.entitiesOfGroup.get(group.id) ?? [];
  const accounts = [group, ...entities, ...sitesOf(group, context)];
  return new Set(accounts.flatMap(({ id }) => [...(context.contactsOfAccount.get(id) ?? [])])).size;
}
