import type { Address } from '../record.ts';
import { addressKey, townKeyOf } from '../similarity/compare-addresses.ts';
import { NOTHING, type Tally, tallyOfOne } from './tally.ts';
import { ValueBook } from './value-book.ts';

/** An address of the sheet, numbered: how two of them stand to each other is worked out once. */
export interface KnownAddress {
  readonly id: number;
  readonly address: Address;
}

/** Where a row stands. */
export interface RowPlace {
  /** The address by its key, or by its town where no street is known. */
  readonly tally: Tally<KnownAddress>;
  /** Number of the address key, -1 without a street. */
  readonly key: number;
  readonly hasNumber: boolean;
  /** Number of the town, -1 where none is known. */
  readonly town: number;
  readonly townKey: string;
  /** The department, the town where it is not known, else nothing. */
  readonly area: string;
}

const NOWHERE: RowPlace = { tally: NOTHING, key: -1, hasNumber: false, town: -1, townKey: '', area: '' };

/** Everything that comparing two addresses reads. */
function textOf(address: Address): string {
  const { number, repetition, deliveryBox, postcode, townKey, communeCode, department } = address;
  const fields = `${number}|${repetition}|${deliveryBox}|${postcode}|${townKey}|${communeCode}|${department}`;
  return `${fields}|${address.wayTokens.join(' ')}`;
}

/** The distinct addresses of a sheet: rows of equal address share one place. */
export class PlaceBook {
  private readonly places = new Map<string, RowPlace>();
  private readonly keys = new ValueBook();

  placeOf(address: Address | null): RowPlace {
    if (address === null) return NOWHERE;
    const text = textOf(address);
    const known = this.places.get(text);
    if (known) return known;
    const made = this.read(address);
    this.places.set(text, made);
    return made;
  }

  private read(address: Address): RowPlace {
    const key = addressKey(address);
    const townKey = townKeyOf(address);
    const street = this.keys.one(key).items[0];
    const town = this.keys.one(townKey).items[0];
    const item = street ?? town;
    return {
      tally: item ? tallyOfOne(item, [{ id: this.places.size, address }]) : NOTHING,
      key: street?.id ?? -1,
      hasNumber: key !== null && !key.startsWith('|'),
      town: town?.id ?? -1,
      townKey: townKey ?? '',
      area: address.department ?? townKey ?? '',
    };
  }
}
