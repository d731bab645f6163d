/** The things of a generated world as they truly are, before a sheet spoils them. */

export interface TrueAddress {
  readonly number: number;
  readonly repetition: '' | 'bis' | 'ter';
  readonly wayType: string;
  readonly wayName: string;
  readonly complement: string;
  readonly box: string;
  readonly postcode: string;
  readonly town: string;
  /** CEDEX code of the site, where it has one beside its postcode. */
  readonly cedex: string | null;
  readonly department: string;
  readonly region: string;
}

export interface TrueSite {
  readonly id: string;
  readonly entity: TrueEntity;
  readonly siret: string;
  readonly address: TrueAddress;
  readonly former: { readonly siret: string; readonly address: TrueAddress } | null;
  readonly isHeadOffice: boolean;
  readonly isClosed: boolean;
  /** What people call it: « Agence de Lille », « École Jules Ferry »; '' where nobody calls it anything. */
  readonly name: string;
  readonly switchboard: string;
  readonly mailbox: string | null;
  readonly code: string;
}

export interface TrueEntity {
  readonly id: string;
  readonly siren: string;
  /** Without its legal form. */
  readonly name: string;
  readonly legalForm: string;
  readonly acronym: string | null;
  readonly tradeName: string | null;
  readonly group: TrueGroup | null;
  readonly network: TrueNetwork | null;
  readonly sites: TrueSite[];
  readonly domain: string | null;
  /** The sheet writes SIREN, SIRET or VAT for this company (damaged or not). */
  readonly hasIdentifiers: boolean;
  /** Whoever keeps the sheet types the head office's SIRET on the line of every site. */
  readonly copiesHeadSiret: boolean;
  readonly isPublic: boolean;
  readonly code: string;
  readonly owner: string;
  readonly status: string;
}

export interface TrueGroup {
  readonly id: string;
  readonly name: string;
  readonly brand: string;
  readonly domain: string | null;
}

export interface TrueNetwork {
  readonly id: string;
  readonly sign: string;
  readonly domain: string;
}

export interface TrueContact {
  readonly id: string;
  readonly civility: 'M.' | 'Mme';
  readonly first: string;
  readonly last: string;
  readonly job: string;
  readonly worksAt: TrueSite;
  readonly alsoAt: TrueSite | null;
  readonly covers: 'group' | 'region' | null;
  readonly email: string | null;
  readonly mobile: string | null;
  readonly direct: string | null;
  readonly hasObjected: boolean;
}

export interface World {
  readonly entities: readonly TrueEntity[];
  readonly contacts: readonly TrueContact[];
}
