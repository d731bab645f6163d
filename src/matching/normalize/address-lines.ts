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

/** Digits in front and nowhere else are the number of the house, or nothing. Four of them may be a postcode that lost its zero. */
const ONLY_NUMBER_IN_FRONT = /^(\d{1,3})(?=\D*$)/;

/**
 * Read the lines of an address. `knowsTown` says that another column holds the town. Streets repeat under other numbers:
 * each is understood once, as number 1.
 */
export function readAddressLines(lines: string, knowsTown: boolean): AddressLines {
  const read = knowsTown ? besideTown : withoutTown;
  const number = ONLY_NUMBER_IN_FRONT.exec(lines)?.[1];
  if (number === undefined) return read(lines);
  const first = read(`1${lines.slice(number.length)}`);
  const { delivery } = first;
  if (number === '1') return first;
  if (delivery.number === null) return understand(lines, knowsTown);
  const street = delivery.street && number + delivery.street.slice(1);
  return { ...first, delivery: { ...delivery, number, street } };
}
