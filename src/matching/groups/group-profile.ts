import { addTallies, type Tally } from '../companies/tally.ts';
import type { GroupTraits } from './group-traits.ts';

/** Companies that may be of one group, counted. */
export interface GroupProfile {
  readonly members: readonly GroupTraits[];
  readonly rowCount: number;
  readonly groupNames: Tally;
  readonly domains: ReadonlySet<string>;
  /** Mails counted: at a domain of its own, and elsewhere. */
  readonly ownMails: number;
  readonly otherMails: number;
  readonly addresses: ReadonlySet<string>;
  readonly phones: ReadonlySet<string>;
  readonly networks: ReadonlySet<string>;
}

export function profileOfCompany(traits: GroupTraits): GroupProfile {
  const { rowCount, groupNames, domains, ownMails, otherMails, addresses, phones, networks } = traits;
  return { members: [traits], rowCount, groupNames, domains, ownMails, otherMails, addresses, phones, networks };
}

export function mergeGroupProfiles(left: GroupProfile, right: GroupProfile): GroupProfile {
  return {
    members: [...left.members, ...right.members],
    rowCount: left.rowCount + right.rowCount,
    groupNames: addTallies(left.groupNames, right.groupNames),
    domains: left.domains.union(right.domains),
    ownMails: left.ownMails + right.ownMails,
    otherMails: left.otherMails + right.otherMails,
    addresses: left.addresses.union(right.addresses),
    phones: left.phones.union(right.phones),
    networks: left.networks.union(right.networks),
  };
}
