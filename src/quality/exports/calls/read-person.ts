import { parsePersonName } from '../../../domain/person-name.ts';
import { normalizePhones } from '../../../matching/normalize/phones.ts';
import { AppError } from '../../../platform/app-error.ts';

/** A person as an operator notes him: « Mme Claire Martin, DAF, 04 72 00 00 01, c.martin@lamy.fr ». */
export interface NotedPerson {
  readonly civility: 'M.' | 'Mme' | null;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly jobTitle: string | null;
  readonly phones: readonly string[];
  readonly emails: readonly string[];
}

/** Parts between commas: a mailbox, a number, then the name first and the job after it. @throws AppError `call_person_unreadable`. */
export function readPerson(said: string): NotedPerson {
  const parts = said
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const emails = parts.filter((part) => part.includes('@'));
  const others = parts.filter((part) => !part.includes('@'));
  const phones = others.filter(
    (part) => (part.match(/\d/g)?.length ?? 0) >= 6 && normalizePhones(part, '', 'unknown').phones.length > 0,
  );
  const [name, ...job] = others.filter((part) => !phones.includes(part));
  if (name === undefined) throw new AppError('call_person_unreadable', { status: 422, values: { said } });
  const { civility, firstName, lastName } = parsePersonName(name);
  return {
    ...{ civility, firstName, lastName, phones, emails },
    jobTitle: job.length > 0 ? job.join(', ') : null,
  };
}
