import type { CompanyCluster } from '../companies/cluster-companies.ts';
import type { ContactCluster } from '../contacts/cluster-contacts.ts';
import type { PersonTraits } from '../contacts/person-traits.ts';
import type { GroupCluster } from '../groups/cluster-groups.ts';
import type { FoundNetwork } from '../groups/find-networks.ts';
import type { SourceRow } from '../rows/source-row.ts';
import type { NameBook } from '../similarity/name-book.ts';
import type { SiteCluster } from '../sites/cluster-sites.ts';
import type { Doubt } from './agglomerate.ts';

export interface PlacedSite extends SiteCluster {
  readonly company: number;
}

/** Every level once joined, by positions; nothing is named nor written yet. */
export interface Levels {
  readonly rows: readonly SourceRow[];
  readonly names: NameBook;
  readonly companies: readonly CompanyCluster[];
  readonly companyOfRow: Int32Array;
  readonly companyDoubts: readonly Doubt[];
  readonly sites: readonly PlacedSite[];
  /** -1 where the row holds nothing of a site. */
  readonly siteOfRow: Int32Array;
  readonly siteDoubts: readonly Doubt[];
  readonly mentions: readonly PersonTraits[];
  readonly contacts: readonly ContactCluster[];
  readonly contactOfMention: Int32Array;
  readonly contactDoubts: readonly Doubt[];
  readonly networks: readonly FoundNetwork[];
  /** Groups of two companies or more, or named by a column. */
  readonly groups: readonly GroupCluster[];
  /** -1 where the company stands alone. */
  readonly groupOfCompany: Int32Array;
  /** Between positions of `groupSides`. */
  readonly groupDoubts: readonly Doubt[];
  /** What group doubts are about: companies by side. */
  readonly groupSides: readonly (readonly number[])[];
}
