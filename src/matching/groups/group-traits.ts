import type { CompanyCluster } from '../companies/cluster-companies.ts';
import type { Tally } from '../companies/tally.ts';

/** What one company says of the group that it may belong to. */
export interface GroupTraits {
  readonly company: number;
  readonly rowCount: number;
  readonly siren: string | null;
  /** Number of the main name, -1 where no row names the company. */
  readonly name: number;
  /** Group column: numbers of the name book with their rows. */
  readonly groupNames: Tally;
  readonly domains: ReadonlySet<string>;
  /** Mails counted: at a domain of its own, and elsewhere. */
  readonly ownMails: number;
  readonly otherMails: number;
  readonly addresses: ReadonlySet<string>;
  readonly phones: ReadonlySet<string>;
  readonly networks: ReadonlySet<string>;
}

export function readGroupTraits(
  cluster: CompanyCluster,
  company: number,
  networkDomains: ReadonlySet<string>,
  networks: ReadonlySet<string>,
): GroupTraits {
  const { profile } = cluster;
  const domains = new Set(profile.domains.keys().filter((domain) => !networkDomains.has(domain)));
  let ownMails = 0;
  let otherMails = 0;
  const { mailboxes, names } = profile;
  for (let position = 0; position < mailboxes.size; position++) {
    const { text } = mailboxes.at(position);
    const count = mailboxes.countAt(position);
    if (domains.has(text.slice(text.indexOf('@') + 1))) ownMails += count;
    else otherMails += count;
  }
  return {
    company,
    rowCount: profile.rowCount,
    siren: profile.siren,
    name: names.size === 0 ? -1 : names.at(names.ranking()[0]!).held[0]!,
    groupNames: profile.groups,
    domains,
    ownMails,
    otherMails,
    addresses: new Set(profile.places.keys().filter((key) => key.includes('|'))),
    phones: new Set(profile.phones.keys()),
    networks,
  };
}
