import { foldText } from '../../domain/fold-text.ts';
import { nameKey } from '../../domain/person-name.ts';
import type { Note, Person } from '../record.ts';
import type { TableRow } from '../table.ts';
import { type Objection, readObjections, readOptOutCell } from './opt-out.ts';
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

/** Objections and departures that comments and opt-out columns tell, given to the person they name, else to the row. */
export function readRowObjections(
  row: TableRow,
  plan: RowPlan,
  people: readonly Person[],
  notes: readonly Note[],
  doubts: RowDoubts,
): RowObjections {
  const persons = [...people];
  const objections: Objection[] = [];
  const give = (found: readonly Objection[], owner: number): void => {
    const person = persons[owner];
    if (person === undefined) objections.push(...found);
    else persons[owner] = { ...person, objections: [...person.objections, ...found] };
  };
  for (const { column, text } of cellsOf(row, plan, 'opt_out')) {
    const found = readOptOutCell(text, column.header);
    if (found.length === 0) keepUnread(doubts, column.header, text);
    give(found, plan.personCount > 1 && column.person > 0 ? column.person : -1);
  }
  for (const note of notes) {
    const owner = persons.length > 1 ? namedIn(note.text, persons) : -1;
    const found = readObjections(note.text);
    if (found.length > 0) give(found, owner);
    const gone = GONE.test(foldText(note.text)) && !/\bremplac/.test(foldText(note.text).split(GONE)[0] ?? '');
    const leaver = persons.length === 1 ? 0 : owner;
    const person = persons[leaver];
    if (gone && person !== undefined) persons[leaver] = { ...person, hasLeft: true };
  }
  // A status that says « Ne plus contacter », and texts that a column could not be read as.
  for (const text of [
    ...cellsOf(row, plan, 'status'),
    ...plan.unknown.map((column) => ({ column, text: row.cells[column.index] ?? '' })),
  ].map((cell) => cell.text)) {
    if (text.length > 5) give(readObjections(text), -1);
  }
  return { persons, objections };
}
