import { formatFirstName, formatLastName, nameKey, parsePersonName } from '../../domain/person-name.ts';
import { remember } from './remember.ts';

/** `parsePersonName`, once per different text: a contact cell asks it of the same words several times. */
export const readPersonName = remember(parsePersonName);

export const spellFirstName = remember(formatFirstName);
export const spellLastName = remember(formatLastName);

const keyOf = remember((text) => nameKey(text));

/** `nameKey`, once per different name. */
export const keyOfName = (text: string | null): string => (text === null ? '' : keyOf(text));
