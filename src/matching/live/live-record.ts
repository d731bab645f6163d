import type { Address } from '../record.ts';

export type LiveLevel = 'group' | 'entity' | 'site' | 'contact';

/** What can be looked up whole: equal or not, never near. `address` and `company` are made by the index itself. */
export const KEY_KINDS = ['id', 'siren', 'siret', 'phone', 'email', 'domain', 'code', 'address', 'company'] as const;
export type KeyKind = (typeof KEY_KINDS)[number];

export interface LiveKey {
  readonly kind: KeyKind;
  readonly value: string;
}

/** As much of an address as two of them are compared by. */
export type LiveAddress = Pick<
  Address,
  'number' | 'wayTokens' | 'postcode' | 'town' | 'townKey' | 'communeCode' | 'department'
>;

/** What is known of somebody or something before it is saved: a form being filled, a line being imported. */
export interface Draft {
  readonly level: LiveLevel;
  /** The company that it belongs to, by its id; itself for a company. */
  readonly company: string | null;
  /** The words of each name, main name first; of a person, the family name and the first name. */
  readonly names: readonly (readonly string[])[];
  readonly keys: readonly LiveKey[];
  readonly address: LiveAddress | null;
}

/** A record of the base as the index keeps it. */
export interface LiveRecord extends Draft {
  /** A UUID. */
  readonly id: string;
}
