import type { PersonName } from '../../domain/person-name.ts';
import type { Email } from '../record.ts';
import { nameFromEmail } from './emails.ts';
import { keyOfName, spellFirstName, spellLastName } from './remembered-names.ts';

type Named = Pick<PersonName, 'firstName' | 'lastName'>;

/** More than the letters of any first name: a surname outweighs them all. */
const SURNAME = 100;

/** How well a mailbox spells a person's name: by how many letters of it, 0 where neither surname nor first name is in it. */
function mailboxFit(address: string, name: Named): number {
  const local = address.slice(0, address.lastIndexOf('@')).replace(/[^a-z]/g, '');
  const last = keyOfName(name.lastName);
  const first = keyOfName(name.firstName);
  const given = first.length > 2 && local.includes(first) ? first.length : 0;
  return last.length > 2 && local.includes(last) ? SURNAME + last.length + given : given;
}

/** Which of the persons a mailbox belongs to: by its spelling, else the one of its columns, else nobody (-1). */
export function ownerOfMailbox(email: Email, names: readonly Named[], preferred: number): number {
  if (email.isGeneric || names.length === 0) return -1;
  const fits = names.map((name) => mailboxFit(email.address, name));
  const best = Math.max(...fits);
  if (best > 0) return fits[preferred] === best ? preferred : fits.indexOf(best);
  return preferred >= 0 && preferred < names.length ? preferred : 0;
}

/** Completes a surname or an initial by what the person's own mailbox spells; nothing is changed where they disagree. */
export function completeFromEmail(name: PersonName, emails: readonly Email[]): PersonName {
  if (name.firstName !== null && name.lastName !== null && !name.hasInitialOnly) return turnByEmail(name, emails);
  for (const { address } of emails) {
    const spelled = nameFromEmail(address);
    if (spelled === null) continue;
    const [first, last] = [keyOfName(spelled.first), keyOfName(spelled.last)];
    const agreesOnLast = name.lastName !== null && last === keyOfName(name.lastName);
    const agreesOnFirst = name.firstName !== null && first === keyOfName(name.firstName);
    const isFull = first.length > 2;
    if (agreesOnLast && isFull && (name.firstName === null || first.startsWith(keyOfName(name.firstName).charAt(0))))
      return { ...name, firstName: capitalize(spelled.first), hasInitialOnly: false };
    if (agreesOnLast && name.firstName === null && first !== '')
      return { ...name, firstName: `${first.toUpperCase()}.`, hasInitialOnly: true };
    if (agreesOnFirst && name.lastName === null && spelled.isCertain)
      return { ...name, lastName: capitalize(spelled.last) };
    const isReversed =
      name.lastName !== null && first === keyOfName(name.lastName) && last.length > 2 && name.firstName === null;
    if (isReversed) return { ...name, firstName: capitalize(spelled.last), hasInitialOnly: false };
  }
  return name;
}

/** « Cazenave Romain » with romain.cazenave@: the mailbox says which name is the first one. */
function turnByEmail(name: PersonName, emails: readonly Email[]): PersonName {
  const [first, last] = [keyOfName(name.firstName), keyOfName(name.lastName)];
  for (const { address } of emails) {
    const spelled = nameFromEmail(address);
    if (spelled === null || (!spelled.isCertain && !name.mayBeSwapped)) continue;
    const [mailFirst, mailLast] = [keyOfName(spelled.first), keyOfName(spelled.last)];
    if (mailLast === last && first.startsWith(mailFirst)) return { ...name, mayBeSwapped: false };
    const isTurned =
      mailLast === first && (mailFirst === last || (mailFirst.length === 1 && last.startsWith(mailFirst)));
    if (isTurned)
      return {
        ...name,
        firstName: spellFirstName(name.lastName ?? ''),
        lastName: spellLastName(name.firstName ?? ''),
        mayBeSwapped: false,
      };
  }
  return name;
}

/** The person that a mailbox alone names: « jean.dupont@ » on a row without a name is somebody all the same. */
export function personOfMailbox(email: Email): PersonName | null {
  const spelled = email.isGeneric ? null : nameFromEmail(email.address);
  if (spelled === null || !spelled.isCertain) return null;
  const isInitial = spelled.first.length === 1;
  return {
    civility: null,
    title: null,
    firstName: isInitial ? `${spelled.first.toUpperCase()}.` : capitalize(spelled.first),
    lastName: capitalize(spelled.last),
    hasInitialOnly: isInitial,
    mayBeSwapped: false,
  };
}

const capitalize = (word: string): string =>
  word.replace(/(^|[-' ])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
