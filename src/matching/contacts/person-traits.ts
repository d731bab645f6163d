import type { Job, Person } from '../record.ts';

/** What one row says of one person, ready to be compared. */
export interface PersonTraits {
  readonly row: number;
  /** The contact of the base that the line stands for; null for the lines of a file. */
  readonly known: string | null;
  readonly person: Person;
  readonly first: string;
  readonly last: string;
  readonly hasInitialOnly: boolean;
  readonly mayBeSwapped: boolean;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly job: string;
}

const MIN_NAME = 2;

// A few hundred titles stand on the lines of a whole sheet: each in small letters once.
const keysOfJobs = new WeakMap<Job, string>();

function keyOfJob(job: Job): string {
  let key = keysOfJobs.get(job);
  if (key === undefined) {
    key = job.display.toLowerCase();
    keysOfJobs.set(job, key);
  }
  return key;
}

interface NameOfEmail {
  readonly first: string;
  readonly last: string;
}

/** The names that a personal address tells, once one of them is known or both are set apart by a dot. */
export function namesFromEmail(address: string, first: string, last: string): NameOfEmail {
  const local = address.split('@')[0] ?? '';
  const parts = local
    .split(/[._-]/)
    .map((part) => part.replace(/[^a-z]/g, ''))
    .filter((part) => part !== '');
  const letters = parts.join('');
  if (last.length >= MIN_NAME) {
    if (letters.endsWith(last)) return { first: letters.slice(0, letters.length - last.length), last };
    if (letters.startsWith(last)) return { first: letters.slice(last.length), last };
    return { first, last };
  }
  const [head, ...tail] = parts;
  if (head === undefined || tail.length === 0 || tail.join('').length < MIN_NAME) return { first, last };
  if (first !== '' && tail.join('') === first) return { first, last: head };
  return { first: first || head, last: tail.join('') };
}

const NONE: readonly string[] = Object.freeze([]);

function ownEmailsOf({ emails }: Person): readonly string[] {
  const own = emails.length === 0 ? NONE : emails.filter((email) => !email.isGeneric).map((email) => email.address);
  return own.length === 0 ? NONE : own;
}

function ownPhonesOf({ phones }: Person): readonly string[] {
  const own = phones.length === 0 ? NONE : phones.filter((phone) => phone.use !== 'fax').map((phone) => phone.e164);
  return own.length === 0 ? NONE : own;
}

/** Reads a person; null where nothing tells one person from another. */
export function readPerson(person: Person, row: number, known: string | null = null): PersonTraits | null {
  const emails = ownEmailsOf(person);
  const phones = ownPhonesOf(person);
  let { firstKey: first, lastKey: last } = person;
  let { hasInitialOnly } = person;
  for (const address of emails) {
    if (first !== '' && last !== '' && !hasInitialOnly) break;
    const told = namesFromEmail(address, first, last);
    if (last === '') ({ last } = told);
    const isLonger = told.first.length > first.length && told.first.startsWith(first);
    if (first === '' || (hasInitialOnly && isLonger)) {
      ({ first } = told);
      hasInitialOnly = first.length === 1;
    }
  }
  if (last === '' && first === '' && emails.length === 0 && phones.length === 0 && person.code === null) return null;
  const job = person.job === null ? '' : keyOfJob(person.job);
  const mayBeSwapped = person.mayBeSwapped;
  return {
    row,
    known,
    person,
    first,
    last,
    hasInitialOnly: hasInitialOnly || first.length === 1,
    mayBeSwapped,
    emails,
    phones,
    job,
  };
}
