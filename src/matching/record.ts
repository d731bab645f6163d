import type { AccountStatus } from '../domain/account-status.ts';
import type { BuyingRole } from '../domain/buying-role.ts';
import type { Department, Seniority } from '../domain/job-title.ts';
import type { Reason } from '../domain/reason.ts';
import type { SiteKind } from '../domain/site-kind.ts';

export type { AccountStatus, BuyingRole, Department, Seniority, SiteKind };

/** A value that a spreadsheet had damaged and that we could put right without asking. The raw text stays beside it. */
export interface Repair {
  /** `siret_leading_zero`, `siret_noise`, `phone_leading_zero`, `postcode_leading_zero`… */
  readonly code: string;
  readonly column: string;
  readonly from: string;
  readonly to: string;
}

/** A doubt about a value: data, not an exception. Nothing is deleted for it. */
export interface Issue {
  /** `siret_bad_key`, `siret_scientific`, `email_invalid`, `postcode_town_mismatch`… */
  readonly code: string;
  readonly column: string;
  readonly raw: string;
}

export interface CompanyName {
  /** As found in the cell, after what belongs elsewhere (« (siège) », the town) was taken out. */
  readonly raw: string;
  /** Canonical spelling for the screen. */
  readonly display: string;
  /** Accent-less lower-case words without legal form nor articles, in order. The matching reads these. */
  readonly tokens: readonly string[];
  /** SARL, SAS, SA… canonical, null where the name says none. */
  readonly legalForm: string | null;
}

export interface Address {
  readonly raw: string;
  readonly number: string | null;
  /** bis, ter, quater: B, T, Q. */
  readonly repetition: string | null;
  /** Canonical type of way, full word, lower case: rue, avenue, boulevard… */
  readonly wayType: string | null;
  /** Accent-less lower-case words of the way's name, without articles. */
  readonly wayTokens: readonly string[];
  /** Number and way as written on an envelope; null where unknown. */
  readonly street: string | null;
  readonly complement: string | null;
  /** BP, CS, TSA. */
  readonly deliveryBox: string | null;
  /** Five characters, of the commune and never of a CEDEX; null where only the CEDEX code is known. */
  readonly postcode: string | null;
  readonly cedex: string | null;
  /** Official spelling where the commune was recognised, else tidied. */
  readonly town: string | null;
  /** Accent-less lower-case key; the arrondissement of Paris, Lyon and Marseille taken out. */
  readonly townKey: string | null;
  /** INSEE code of the commune (75056, 69123 and 13055 for the three cities with arrondissements); null where not recognised. */
  readonly communeCode: string | null;
  readonly department: string | null;
  readonly region: string | null;
  /** ISO 3166 alpha-2; FR by default, overseas departments included. */
  readonly country: string;
}

export type PhoneKind = 'fixed' | 'mobile' | 'special' | 'other';
export interface Phone {
  readonly raw: string;
  /** E.164 without extension. */
  readonly e164: string;
  readonly extension: string | null;
  readonly kind: PhoneKind;
  /** What the header or the cell says of it. */
  readonly use: 'switchboard' | 'direct' | 'mobile' | 'fax' | 'unknown';
}

export interface Email {
  readonly raw: string;
  /** Lower case, repaired. */
  readonly address: string;
  readonly domain: string;
  /** contact@, compta@…: no person behind it. */
  readonly isGeneric: boolean;
  /** gmail.com, orange.fr…: no company behind the domain. */
  readonly isFreeMail: boolean;
}

export type SiteState = 'open' | 'closed' | 'moved';
export type Channel = 'phone' | 'email' | 'mail' | 'sms' | 'all';

/** What the words of a row say about how far a person's charge reaches; a hint, never a fact of its own. */
export interface Perimeter {
  readonly level: 'group' | 'entity' | 'region' | 'sites' | 'site';
  /** Region, department or town named, accent-less lower case; empty where none is. */
  readonly places: readonly string[];
  readonly raw: string;
}

export interface Job {
  readonly raw: string;
  readonly display: string;
  readonly department: Department | null;
  readonly seniority: Seniority | null;
  /** Inferred from the title; the screen marks them so. */
  readonly inferredRoles: readonly BuyingRole[];
}

export interface Person {
  /** 0 for the first person of the row. */
  readonly index: number;
  readonly raw: string;
  readonly civility: 'M.' | 'Mme' | null;
  readonly title: string | null;
  readonly firstName: string | null;
  readonly lastName: string | null;
  /** Accent-less lower case, letters only: `jean-pierre` is `jeanpierre`; empty where unknown. */
  readonly firstKey: string;
  readonly lastKey: string;
  /** The first name is only initials (« J.-P. »). */
  readonly hasInitialOnly: boolean;
  /** Which name is the first one could not be decided (« Martin Thomas »). */
  readonly mayBeSwapped: boolean;
  readonly job: Job | null;
  readonly statedRoles: readonly BuyingRole[];
  readonly decisionTag: 'A' | 'B' | 'C' | null;
  /** A person's own addresses; generic ones belong to the site. */
  readonly emails: readonly Email[];
  readonly phones: readonly Phone[];
  readonly perimeter: Perimeter | null;
  readonly objections: readonly { readonly channel: Channel; readonly raw: string }[];
  /** « n'est plus dans la société », « parti »: kept as a former one. */
  readonly hasLeft: boolean;
  readonly code: string | null;
}

export interface Note {
  /** ISO date where the text says one. */
  readonly on: string | null;
  readonly text: string;
  readonly column: string;
}

/** Which company, site and person a line stands for; null at the levels that it does not speak of. */
export interface KnownIds {
  readonly entityId: string | null;
  readonly siteId: string | null;
  readonly contactId: string | null;
}

/** A row once every cell was read. Raw beside clean; nothing here was compared with another row yet. */
export interface NormalizedRecord {
  readonly rowId: number;
  /**
   * What the row says: the sheet's own list of its cells, not copied, or one text. Rows whose tidied cells are equal say the
   * same. Ids are hashed from it, so row order never matters.
   */
  readonly contentKey: string | readonly string[];
  readonly groupName: CompanyName | null;
  readonly networkName: CompanyName | null;
  /** Legal or usual name first, then trade names and acronyms. */
  readonly companyNames: readonly CompanyName[];
  readonly siren: string | null;
  /** Where the SIREN was read. */
  readonly sirenFrom: 'siren' | 'siret' | 'vat' | null;
  readonly siret: string | null;
  readonly vat: string | null;
  readonly naf: string | null;
  readonly companyCode: string | null;
  readonly siteCode: string | null;
  readonly siteName: string | null;
  readonly siteKind: SiteKind | null;
  readonly isHeadOffice: boolean | null;
  readonly siteState: SiteState | null;
  readonly address: Address | null;
  /** Phones and mailboxes of the place; a person's own are on the person. */
  readonly phones: readonly Phone[];
  readonly emails: readonly Email[];
  /** Web domains of the company, from the web site and from every non-free e-mail of the row. */
  readonly domains: readonly string[];
  readonly persons: readonly Person[];
  readonly status: AccountStatus | null;
  readonly ownerName: string | null;
  readonly priority: string | null;
  readonly revenueWithUs: readonly { readonly year: number | null; readonly cents: number }[];
  readonly potentialCents: number | null;
  readonly headcount: string | null;
  readonly lastContactOn: string | null;
  readonly notes: readonly Note[];
  /** An objection that names nobody: it counts for every person of the row. */
  readonly objections: readonly { readonly channel: Channel; readonly raw: string }[];
  /** Columns that nobody understood, by header. */
  readonly extra: Readonly<Record<string, string>>;
  readonly repairs: readonly Repair[];
  readonly issues: readonly Issue[];
  /** Doubts that concern the row as a whole, in words. */
  readonly remarks: readonly Reason[];
  /** Set on the lines that stand for records of the base, and on those alone. */
  readonly known?: KnownIds;
  /** Set on the lines that stand for what a file was arranged into: they stay one company, and may meet any other. */
  readonly arranged?: KnownIds;
}
