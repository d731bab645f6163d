import { tidyText } from '../../domain/fold-text.ts';
import { formatFirstName, formatLastName } from '../../domain/person-name.ts';
import { AppError } from '../../platform/app-error.ts';
import { contactSearchKey } from './contact.ts';
import type { ContactFields } from './contract.ts';

/** Request fields under the names of their columns; a field that was not sent is absent. */
const COLUMN_OF = {
  civility: 'civility',
  firstName: 'first_name',
  lastName: 'last_name',
  language: 'language',
  timeZone: 'time_zone',
  persona: 'persona',
  technologies: 'technologies',
  linkedin: 'linkedin',
  leadSource: 'lead_source',
} as const satisfies Record<keyof ContactFields, string>;
export type ContactColumns = {
  [Name in keyof ContactFields as (typeof COLUMN_OF)[Name & keyof typeof COLUMN_OF]]: ContactFields[Name];
};

const TIME_ZONES = new Set(Intl.supportedValuesOf('timeZone'));

/** Reads the fields of a person as an import would spell them. @throws AppError `time_zone_unknown`. */
export function readContactFields(asked: ContactFields): ContactColumns {
  const { firstName, lastName, timeZone, technologies } = asked;
  if (timeZone && !TIME_ZONES.has(timeZone) && timeZone !== 'UTC')
    throw new AppError('time_zone_unknown', { status: 422, values: { field: 'timeZone', value: timeZone } });
  const read = {
    ...asked,
    ...(firstName ? { firstName: formatFirstName(firstName) } : {}),
    ...(lastName ? { lastName: formatLastName(lastName) } : {}),
    ...(technologies ? { technologies: [...new Set(technologies.map(tidyText))] } : {}),
  };
  const names = Object.keys(COLUMN_OF) as (keyof ContactFields)[]; // the literal above
  const sent = names.filter((name) => read[name] !== undefined);
  // Each value under the column of its own field.
  return Object.fromEntries(sent.map((name) => [COLUMN_OF[name], read[name]])) as ContactColumns;
}

/** The key by which the name is searched and sorted. */
export function searchKeyOf(fields: {
  readonly last_name?: string | null;
  readonly first_name?: string | null;
}): string {
  return contactSearchKey(fields.last_name ?? null, fields.first_name ?? null);
}
