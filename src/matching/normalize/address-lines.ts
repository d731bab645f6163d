import { type DeliveryLines, readDeliveryLines } from './delivery-lines.ts';
import { takeTown } from './embedded-town.ts';
import { remember } from './remember.ts';
import type { TownCell } from './town-cell.ts';

/** The lines of an address, understood: the street, and the town and country where they stand in the lines. */
export interface AddressLines {
  readonly delivery: DeliveryLines;
  readonly town: TownCell | null;
  readonly country: string | null;
}

function understand(lines: string, knowsTown: boolean): AddressLines {
  const { lines: above, town, country } = takeTown(lines, knowsTown);
  return { delivery: readDeliveryLines(above), town, country };
}

const besideTown = remember((lines) => understand(lines, true));
const withoutTown = remember((lines) => understand(lines, false));
const streetBesideTown = remember((street) => understand(`1${street}`, true));
const streetWithoutTown = remember((street) => understand(`1${street}`, false));

/** Digits in front and nowhere else are the number of the house, or nothing. Four of them may be a postcode that lost its zero. */
const ONLY_NUMBER_IN_FRONT = /\d{1,3}(?=\D*$)/y;

/**
 * Read the lines of an address. `knowsTown` says that another column holds the town. Streets repeat under other numbers:
 * each is understood once, as number 1.
 */
export function readAddressLines(lines: string, knowsTown: boolean): AddressLines {
  ONLY_NUMBER_IN_FRONT.lastIndex = 0;
  if (!ONLY_NUMBER_IN_FRONT.test(lines)) return knowsTown ? besideTown(lines) : withoutTown(lines);
  const end = ONLY_NUMBER_IN_FRONT.lastIndex;
  const street = lines.slice(end);
  const first = knowsTown ? streetBesideTown(street) : streetWithoutTown(street);
  if (first.delivery.number === null) return understand(lines, knowsTown);
  return { delivery: underNumber(first.delivery, lines.slice(0, end)), town: first.town, country: first.country };
}

function underNumber(first: DeliveryLines, number: string): DeliveryLines {
  if (number === '1') return first;
  return {
    number,
    repetition: first.repetition,
    wayType: first.wayType,
    wayTokens: first.wayTokens,
    street: first.street && number + first.street.slice(1),
    complement: first.complement,
    deliveryBox: first.deliveryBox,
  };
}
