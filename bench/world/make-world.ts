import { foundCompany, foundHomonyms, openCentres } from './found-companies.ts';
import { foundAgencyGroup, foundBrandGroup, foundShopGroup } from './found-groups.ts';
import { foundCooperative, foundFranchise, foundPublicBody } from './found-networks.ts';
import type { Foundry } from './foundry.ts';
import { staffEntity } from './hire-people.ts';
import { Random } from './random.ts';
import type { World } from './things.ts';

const FOUNDERS = {
  company: { weight: 78, found: foundCompany },
  homonyms: { weight: 6, found: foundHomonyms },
  brandGroup: { weight: 5, found: foundBrandGroup },
  agencyGroup: { weight: 1.2, found: foundAgencyGroup },
  shopGroup: { weight: 1.2, found: foundShopGroup },
  franchise: { weight: 2, found: foundFranchise },
  cooperative: { weight: 1, found: foundCooperative },
  publicBody: { weight: 5, found: foundPublicBody },
} as const;
type Founder = keyof typeof FOUNDERS;
const WEIGHTS = Object.fromEntries(Object.entries(FOUNDERS).map(([name, founder]) => [name, founder.weight])) as Record<
  Founder,
  number
>;

/**
 * Founds companies until the sheet that tells of them would have about `placements` (site, contact) pairs.
 * The same seed and settings give the same world.
 */
export function makeWorld(seed: number, placements: number, identifierShare: number): World {
  const foundry: Foundry = {
    random: new Random(seed),
    identifierShare,
    entities: [],
    contacts: [],
    usedNames: new Set(),
    usedDomains: new Set(),
    usedMailboxes: new Set(),
    centres: [],
    serials: { group: 0, network: 0, site: 0 },
  };
  openCentres(foundry, 2 + Math.floor(placements / 400));
  let staffed = 0;
  while (foundry.contacts.length + emptySites(foundry) < placements) {
    FOUNDERS[foundry.random.weighted(WEIGHTS)].found(foundry);
    for (; staffed < foundry.entities.length; staffed += 1) {
      const entity = foundry.entities[staffed];
      if (entity !== undefined) staffEntity(foundry, entity);
    }
  }
  return { entities: foundry.entities, contacts: foundry.contacts };
}

/** About half of the single sites have nobody: they fill rows all the same. */
function emptySites(foundry: Foundry): number {
  return Math.floor(foundry.entities.length * 0.15);
}
