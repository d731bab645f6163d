import type { Email, Phone } from '../record.ts';
import { ownerOfMailbox, personOfMailbox } from './own-mailboxes.ts';
import type { PersonDraft } from './person.ts';
import type { Reach } from './read-reach.ts';

/** Persons of a row and whose each phone and mailbox is. */
export interface SharedReach {
  readonly drafts: readonly PersonDraft[];
  /** In the order of the persons. */
  readonly emailsOf: readonly (readonly Email[])[];
  readonly phonesOf: readonly (readonly Phone[])[];
  /** Nobody's own: they belong to the place. */
  readonly place: { readonly phones: readonly Phone[]; readonly emails: readonly Email[] };
}

const keyOfEmail = ({ point }: Reach<Email>): string => point.address;
const keyOfPhone = ({ point }: Reach<Phone>): string => `${point.e164} ${point.extension}`;

function distinct<Point>(points: readonly Reach<Point>[], keyOf: (reach: Reach<Point>) => string): typeof points {
  if (points.length < 2) return points;
  const seen = new Set<string>();
  return points.filter((reach) => seen.size < seen.add(keyOf(reach)).size);
}

/** The person whom a mailbox alone names, on a row that names nobody. */
function draftOfMailbox(emails: readonly Reach<Email>[]): PersonDraft[] {
  for (const { point, person } of emails) {
    const name = personOfMailbox(point);
    if (name !== null) return [{ column: person, raw: point.address, name, jobText: null, hasLeft: false }];
  }
  return [];
}

/** Gives each point to its owner, those of nobody (-1) to the place. */
function giveOut<Point>(
  points: readonly Reach<Point>[],
  count: number,
  ownerOf: (reach: Reach<Point>) => number,
): { own: Point[][]; place: Point[] } {
  const own: Point[][] = [];
  for (let person = 0; person < count; person += 1) own.push([]);
  const place: Point[] = [];
  for (const reach of points) (own[ownerOf(reach)] ?? place).push(reach.point);
  return { own, place };
}

/** Persons whom only a mailbox names are added; everybody's own phones and mailboxes are given to them. */
export function shareReach(
  named: readonly PersonDraft[],
  phones: readonly Reach<Phone>[],
  emails: readonly Reach<Email>[],
): SharedReach {
  const mailboxes = distinct(emails, keyOfEmail);
  const drafts = named.length > 0 ? named : draftOfMailbox(mailboxes);
  const names = drafts.map(({ name }) => name);
  const firstOf = (column: number): number => drafts.findIndex((draft) => draft.column === column);
  const mails = giveOut(mailboxes, drafts.length, ({ point, person }) =>
    ownerOfMailbox(point, names, Math.max(firstOf(person), drafts.length > 0 ? 0 : -1)),
  );
  const lines = giveOut(distinct(phones, keyOfPhone), drafts.length, ({ person }) =>
    person < 0 ? -1 : firstOf(person),
  );
  return {
    drafts,
    emailsOf: mails.own,
    phonesOf: lines.own,
    place: { phones: lines.place, emails: mails.place },
  };
}
