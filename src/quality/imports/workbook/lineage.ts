import type { EntityNode, GroupNode, SiteNode } from '../../../matching/arrangement.ts';
import type { WorkbookContext } from './workbook-context.ts';

/** An account and what stands above it; what it does not have is missing. */
export interface Lineage {
  readonly site: SiteNode | undefined;
  readonly entity: EntityNode | undefined;
  readonly group: GroupNode | undefined;
}

/** The site, the company and the group that an account id speaks of. */
export function findLineage(accountId: string | undefined, context: WorkbookContext): Lineage {
  const id = accountId ?? '';
  const site = context.sites.get(id);
  const entity = context.entities.get(site?.entityId ?? id);
  const group = context.groups.get(entity?.groupId ?? id);
  return { site, entity, group };
}
