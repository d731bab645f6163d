import { arrangeLevels, type Progress } from './arrange-levels.ts';
import type { Answer, Arrangement, NetworkNode } from './arrangement.ts';
import type { Levels } from './cluster/levels.ts';
import { composeAffiliations, type NodeIds } from './compose/compose-affiliations.ts';
import { composeContacts } from './compose/compose-contacts.ts';
import {
  commercialsOf,
  composeEntities,
  composeNetworks,
  entityIdsOf,
  entityNameOf,
  holdsCompany,
} from './compose/compose-entities.ts';
import { composeGroups } from './compose/compose-groups.ts';
import { composePlacements } from './compose/compose-placements.ts';
import { composeSites } from './compose/compose-sites.ts';
import { placeMentions } from './compose/place-contacts.ts';
import { AnswerBook } from './questions/answer-book.ts';
import { composeQuestions } from './questions/compose-questions.ts';
import type { NormalizedRecord } from './record.ts';
import { distinctRows } from './rows/source-row.ts';
import type { Table } from './table.ts';

export interface ArrangeOptions {
  /** What people answered to earlier questions about the same rows. */
  readonly answers?: readonly Answer[];
  readonly onProgress?: Progress;
}

function composeArrangement(levels: Levels, table: Pick<Table, 'rows'>, rowCount: number): Arrangement {
  const entityIds = entityIdsOf(levels);
  const names = levels.companies.map((_, company) => entityNameOf(levels, company));
  const sites = composeSites(levels, { ids: entityIds, names });
  const commercials = commercialsOf(levels, sites);
  const groups = composeGroups(levels, names, commercials);
  const networks = composeNetworks(levels, entityIds);
  const entities = composeEntities(levels, entityIds, {
    names,
    groupIdOf: (company) => groups[levels.groupOfCompany[company]!]?.id ?? null,
    networkIdsOf: networksByCompany(levels, networks),
    commercials,
  });
  const contacts = composeContacts(levels);
  const contactIds = contacts.map((contact) => contact.id);
  const ids: NodeIds = {
    groups: groups.map((group) => group.id),
    entities: entityIds,
    sites: sites.map((site) => site.id),
  };
  const places = placeMentions(levels);
  const { questions, unaskedCount } = composeQuestions(levels, ids, contactIds, rowCount);
  const isHeld = levels.companies.map((_, company) => holdsCompany(levels, company));
  return {
    groups,
    networks,
    entities: entities.filter((_, company) => isHeld[company]),
    sites: sites.filter((_, index) => isHeld[levels.sites[index]!.company]),
    contacts,
    affiliations: composeAffiliations(levels, { contacts, places }, ids),
    placements: composePlacements({ levels, ids, contactIds, isHeld, places, questions }, table.rows),
    questions,
    unaskedCount,
  };
}

const NO_NETWORKS: readonly string[] = Object.freeze([]);

function networksByCompany(levels: Levels, nodes: readonly NetworkNode[]): (company: number) => readonly string[] {
  const networks = new Map<number, string[]>();
  levels.networks.forEach((network, index) => {
    for (const company of network.companies) {
      const known = networks.get(company);
      if (known) known.push(nodes[index]!.id);
      else networks.set(company, [nodes[index]!.id]);
    }
  });
  return (company) => networks.get(company) ?? NO_NETWORKS;
}

/**
 * Arranges the records of a sheet: which of them are one company, one site, one contact, and which companies are one
 * group, with the evidence of each link. The same rows in any order give the same arrangement and the same ids.
 */
export function arrangeRecords(
  table: Pick<Table, 'rows'>,
  records: readonly NormalizedRecord[],
  options: ArrangeOptions = {},
): Arrangement {
  const rows = distinctRows(records);
  const answers = new AnswerBook(options.answers ?? [], rows);
  const onProgress = options.onProgress ?? (() => {});
  const levels = arrangeLevels(rows, answers, onProgress);
  onProgress('compose', 4, 5);
  const arrangement = composeArrangement(levels, table, records.length);
  onProgress('compose', 5, 5);
  return arrangement;
}
