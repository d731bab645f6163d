import { foldText } from '../../domain/fold-text.ts';
import { nameKey } from '../../domain/person-name.ts';
import type { Note, Person } from '../record.ts';
import type { TableRow } from '../table.ts';
import { keepList } from './kept-list.ts';
import { type Objection, readObjections, readOptOutCell } from './opt-out.ts';
import { remember } from './remember.ts';
import { keepUnread, type RowDoubts } from './row-doubts.ts';
import { cellsOf, type RowPlan } from './row-plan.ts';

const GONE =
  /\b(?:n'est plus (?:dans|chez|la\b|en poste|present|salarie)|(?:est |a )?partie?s? (?:en retraite|a la retraite|de la societe|de l'entreprise|le \d|en \d|depuis)|est partie?\b|a quitte (?:la|l'|son|le|ses)|ne (?:travaille|fait) plus (?:ici|partie|chez|dans|pour)|contact parti|plus en poste|licenciee?\b|decedee?\b|a pris sa retraite|en retraite\b|left the company|no longer (?:works|with))/;

interface RowObjections {
  readonly persons: readonly Person[];
  readonly objections: readonly Objection[];
}

/** The person whom a text names by surname, where exactly one of the row is named. */
function namedIn(text: string, persons: readonly Person[]): number {
  const words = new Set(
    foldText(text)
      .match(/[a-z'-]+/g)
      ?.map((word) => nameKey(word)) ?? [],
  );
  const named = persons.filter(({ lastKey }) => lastKey.length > 2 && words.has(lastKey));
  return named.length === 1 ? persons.indexOf(named[0] as Person) : -1; // exactly one: checked on the same line
}

/** What the words of a comment say of persons; sheets repeat « ne plus appeler » and « parti » on many lines. */
const readNoteWords = remember(
  (text: string): { readonly objections: readonly Objection[]; readonly isGone: boolean } => {
    const folded = foldText(text);
    const gone = GONE.exec(folded);
    return {
      objections: keepList(readObjections(text)),
      isGone: gone !== null && !/\bremplac/.test(folded.slice(0, gone.index)),
    };
  },
);

const readStatusWords = remember((text: string): readonly Objection[] => keepList(readObjections(text)));

/** The persons of a row while objections are given out: copied only once one of them gets something. */
class Recipients {
  persons: readonly Person[];
  readonly objections: Objection[] = [];

  constructor(persons: readonly Person[]) {
    this.persons = persons;
  }

  /** Gives objections to one person of the row, or to the row itself where nobody stands at that place. */
  give(found: readonly Objection[], owner: number): void {
    const person = this.persons[owner];
    if (person === undefined) this.objections.push(...found);
    else this.change(owner, { ...person, objections: [...person.objections, ...found] });
  }

  leave(leaver: number): void {
    const person = this.persons[leaver];
    if (person !== undefined) this.change(leaver, { ...person, hasLeft: true });
  }

  private change(place: number, person: Person): void {
    this.persons = this.persons.with(place, person);
  }
}

/** Objections and departures that comments and opt-out columns tell, given to the person they name, else to the row. */
export function readRowObjections(
  row: TableRow,
  plan: RowPlan,
  people: readonly Person[],
  notes: readonly Note[],
  doubts: RowDoubts,
): RowObjections {
  const recipients = new Recipients(people);
  for (const { column, text } of cellsOf(row, plan, 'opt_out')) {
    const found = readOptOutCell(text, column.header);
    if (found.length === 0) keepUnread(doubts, column.header, text);
    else recipients.give(found, plan.people.length > 1 && column.person > 0 ? column.person : -1);
  }
  for (const { text } of notes) {
    const owner = people.length > 1 ? namedIn(text, people) : -1;
    const { objections, isGone } = readNoteWords(text);
    if (objections.length > 0) recipients.give(objections, owner);
    if (isGone) recipients.leave(people.length === 1 ? 0 : owner);
  }
  // A status that says « Ne plus contacter », and texts that a column could not be read as.
  for (const { text } of cellsOf(row, plan, 'status')) if (text.length > 5) recipients.give(readStatusWords(text), -1);
  for (const { index } of plan.unknown) {
    const text = row.cells[index] ?? '';
    if (text.length > 5) recipients.give(readObjections(text), -1);
  }
  return { persons: recipients.persons, objections: keepList(recipients.objections) };
}
