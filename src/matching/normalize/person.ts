import { normalizeCivility, takeCivility } from '../../domain/civility.ts';
import { firstNameWeight, isInitials } from '../../domain/first-names.ts';
import { tidyText } from '../../domain/fold-text.ts';
import type { PersonName } from '../../domain/person-name.ts';
import { type ContactCell, splitContactCell } from '../split-cell.ts';
import { keyOfName, readPersonName, spellFirstName, spellLastName } from './remembered-names.ts';

/** A person while the row is read. */
export interface PersonDraft {
  /** Columns it was read from: its number among the sets of columns. */
  readonly column: number;
  readonly raw: string;
  readonly name: PersonName;
  readonly jobText: string | null;
  readonly hasLeft: boolean;
}

const NOBODY: PersonName = {
  civility: null,
  title: null,
  firstName: null,
  lastName: null,
  hasInitialOnly: false,
  mayBeSwapped: false,
};
const NO_NAME =
  /^(?:-+|\/|\.+|\?+|x+|n\/?[ac]|nc|nr|neant|n[ée]ant|aucune?|inconnue?|idem|"|vide|sans|null|à compl[ée]ter|a voir|personne|standard|accueil|tbd)\.?$/i;

/** True where a name cell says that there is no name. */
function saysNobody(text: string): boolean {
  return NO_NAME.test(text.trim()) || !/\p{L}/u.test(text);
}

/** Both words may be a first name: the columns are believed, and the doubt is kept for whoever compares persons. */
function isTwoWay(given: string, family: string): boolean {
  const weight = firstNameWeight(family);
  return given !== '' && !isInitials(given) && weight > 0 && weight >= firstNameWeight(given);
}

/** First and last name from two columns. Columns are believed unless the last one holds a plain first name and the first one does not. */
function nameFromTwo(first: string, last: string, hasCivility: boolean): PersonName {
  const { civility, title, rest } = takeCivility(last);
  // « M. » under « Prénom » beside a civility of its own is the initial of Michel.
  const firstRead =
    hasCivility && isInitials(first) ? { civility: null, title: null, rest: first } : takeCivility(first);
  // Only a cell of several words can hold the first name too.
  const whole = rest.includes(' ') ? readPersonName(rest) : NOBODY;
  const repeatsFirst = whole.firstName !== null && keyOfName(whole.firstName) === keyOfName(firstRead.rest);
  const lastName = repeatsFirst && whole.lastName !== null ? whole.lastName : rest;
  const isSwapped =
    firstRead.rest !== '' &&
    firstNameWeight(lastName) === 2 &&
    firstNameWeight(firstRead.rest) === 0 &&
    !isInitials(firstRead.rest);
  const [given, family] = isSwapped ? [lastName, firstRead.rest] : [firstRead.rest, lastName];
  return {
    civility: civility ?? firstRead.civility,
    title: title ?? firstRead.title,
    firstName: given === '' ? null : spellFirstName(given),
    lastName: family === '' ? null : spellLastName(family),
    hasInitialOnly: isInitials(given),
    mayBeSwapped: isTwoWay(given, family) && !isSwapped,
  };
}

/** The person of separate columns, null where the cells name nobody. */
export function readSeparateNames(
  column: number,
  cells: { readonly civility: string; readonly first: string; readonly last: string },
): { drafts: PersonDraft[]; cell: ContactCell | null } {
  const first = saysNobody(cells.first) ? '' : tidyText(cells.first);
  const last = saysNobody(cells.last) ? '' : cells.last.trim();
  if (first === '' && last === '') return { drafts: [], cell: null };
  const raw = [cells.civility, first, last]
    .map(tidyText)
    .filter((part) => part !== '')
    .join(' ');
  const civility = normalizeCivility(cells.civility);
  if (first !== '' && last !== '' && !/[@\d(/;\n]|\s-\s/.test(last)) {
    const name = nameFromTwo(first, tidyText(last), civility !== null);
    return {
      drafts: [{ column, raw, name: { ...name, civility: civility ?? name.civility }, jobText: null, hasLeft: false }],
      cell: null,
    };
  }
  return readNameCell(
    column,
    first === '' ? last : last === '' ? first : `${first} ${last}`,
    civility,
    last === '' ? 'first' : 'last',
  );
}

/** Every person of one cell. `alone` says what a single word in it is. */
export function readNameCell(
  column: number,
  text: string,
  civility: PersonName['civility'],
  alone: 'first' | 'last' | 'either',
): { drafts: PersonDraft[]; cell: ContactCell } {
  const cell = splitContactCell(text);
  const drafts = cell.persons.map((piece, position): PersonDraft => {
    const parsed = saysNobody(piece.name) ? NOBODY : readPersonName(piece.name);
    const name = placeSingleWord(parsed, alone);
    return {
      column,
      raw: tidyText(text),
      name: { ...name, civility: name.civility ?? (position === 0 ? civility : null) },
      jobText: piece.job,
      hasLeft: piece.hasLeft,
    };
  });
  return { drafts, cell };
}

function placeSingleWord(name: PersonName, alone: 'first' | 'last' | 'either'): PersonName {
  if (alone === 'last' && name.lastName === null && name.firstName !== null)
    return { ...name, firstName: null, lastName: spellLastName(name.firstName), hasInitialOnly: false };
  if (alone === 'first' && name.firstName === null && name.lastName !== null)
    return { ...name, firstName: spellFirstName(name.lastName), lastName: null };
  return name;
}
