import type { Commercial, GroupNode } from '../arrangement.ts';
import type { Levels } from '../cluster/levels.ts';
import type { GroupCluster } from '../groups/cluster-groups.ts';
import { contentId } from '../rows/content-id.ts';
import { addCommercials } from './compose-commercial.ts';
import type { EntityName } from './compose-entities.ts';
import { hashesOf, joinsOf, numberNodes, rowIdsOf, type Unnumbered, weakestLink } from './node-links.ts';
import { mostSaid, rankSaid } from './survivor.ts';

const BASIS_OF_FIELD: Readonly<Record<string, GroupNode['basis'][number]>> = {
  group: 'group_column',
  brand: 'brand_stem',
  domain: 'shared_domain',
};

function basisOf(group: GroupCluster): GroupNode['basis'] {
  const fields = new Set<string>();
  for (const { evidence } of group.joins)
    for (const bar of evidence.bars) if (bar.weight + bar.termFrequencyWeight > 0) fields.add(bar.field);
  if (group.profile.groupNames.size > 0) fields.add('group');
  const order = ['group', 'brand', 'domain'];
  return order.filter((field) => fields.has(field)).map((field) => BASIS_OF_FIELD[field]!);
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function namesOf(levels: Levels, group: GroupCluster, entityNames: readonly EntityName[]): readonly string[] {
  const rows = group.companies.flatMap((company) => levels.companies[company]!.rows);
  const stated = rankSaid(rows, (row) => levels.rows[row]!.record.groupName?.display);
  if (stated.length > 0) return stated;
  const stem = mostSaid(group.profile.members, ({ name }) => (name < 0 ? null : levels.names.brandOf(name)));
  const [shortest] = group.companies
    .map((company) => entityNames[company]!.name)
    .sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  return [stem === null ? shortest! : `Groupe ${capitalized(stem)}`];
}

/** Groups in the order of `levels.groups`: relations between companies, with what made us infer them. */
export function composeGroups(
  levels: Levels,
  entityNames: readonly EntityName[],
  commercials: readonly Commercial[],
): GroupNode[] {
  const nodes = levels.groups.map((group): Unnumbered<GroupNode> => {
    const rows = group.companies.flatMap((company) => levels.companies[company]!.rows);
    const [name, ...otherNames] = namesOf(levels, group, entityNames);
    const basis = basisOf(group);
    return {
      id: contentId('group', hashesOf(rows, levels.rows)),
      code: '',
      rows: rowIdsOf(rows, levels.rows),
      confidence: weakestLink(group.joins),
      joins: joinsOf(group.joins, (company) => levels.rows[levels.companies[company]!.rows[0]!]!),
      placedBecause: basis.map((kind) => ({ code: `group_by_${kind}` })),
      name: name!,
      otherNames,
      basis,
      ...addCommercials(group.companies.map((company) => commercials[company]!)),
    };
  });
  numberNodes('GRP', nodes, (group) => group.name);
  return nodes;
}
