import { formatPhoneNumber, parsePhoneNumber } from '../../../domain/phone-number.ts';
import { formatSiren, parseSiren } from '../../../domain/siren.ts';
import { formatSiret, parseSiret } from '../../../domain/siret.ts';
import type { Line } from '../../api/lists.ts';
import type { Speaker } from '../../language.tsx';
import type { ListColumn } from './list-columns.ts';
import { sayChoice } from './say-filter.ts';

/** The text of a cell, as people of that language write it; empty for what is not known. */
export function writeCell(line: Line, column: ListColumn, speaker: Speaker): string {
  return writeValue(line[column.field], column, speaker);
}

export function writeValue(value: unknown, column: ListColumn, speaker: Speaker): string {
  if (value === null || value === undefined) return '';
  const { say, money, number, day } = speaker;
  switch (column.kind) {
    case 'money':
      return money(Number(value));
    case 'count':
      return number(Number(value));
    case 'day':
      return day(String(value));
    case 'yes_or_no':
      return value === true ? say('list_yes') : '';
    case 'choice':
      return sayChoice(column.words ?? '', String(value), speaker);
    case 'choices':
      return (Array.isArray(value) ? value : [])
        .map((code) => sayChoice(column.words ?? '', String(code), speaker))
        .join(', ');
    case 'phone': {
      const number = parsePhoneNumber(String(value));
      return number === null ? String(value) : formatPhoneNumber(number);
    }
    case 'siren':
      return writeIdentifier(String(value));
    default:
      return String(value);
  }
}

function writeIdentifier(value: string): string {
  const siret = parseSiret(value);
  if (siret !== null) return formatSiret(siret);
  const siren = parseSiren(value);
  return siren === null ? value : formatSiren(siren);
}
