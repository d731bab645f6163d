import type { ListName } from '../../../base/contacts/views/contract.ts';
import { REGION_NAMES } from '../../../domain/region.ts';
import { KINDS, PRIORITIES, ROLES, STATUSES } from './list-columns.ts';

export type FilterKind = 'text' | 'choice' | 'money' | 'day' | 'yes_or_no' | 'member';

/** A field that a list is filtered by. `list_field_FIELD`, dots as `_`, is its name. */
export interface FilterField {
  readonly field: string;
  readonly kind: FilterKind;
  readonly choices?: readonly string[];
  /** What the words of its choices begin with. */
  readonly words?: string;
  /** The record that it is of, where not the line itself. */
  readonly part: 'self' | 'above' | 'person' | 'place';
}

const field = (name: string, kind: FilterKind, part: FilterField['part'] = 'self'): FilterField => ({
  ...{ field: name, kind, part },
});
const choice = (name: string, choices: readonly string[], words: string, part: FilterField['part'] = 'self') => ({
  ...{ field: name, kind: 'choice' as const, choices, words, part },
});

/** Regions go by their code in the grammar, and by their name for people. */
const REGIONS = Object.keys(REGION_NAMES);
const SENIORITIES = ['executive', 'director', 'manager', 'staff', 'assistant'];
const TAGS = ['A', 'B', 'C'];

const person = (scope: string, part: FilterField['part']): readonly FilterField[] => [
  choice(`${scope}role`, ROLES, 'role_', part),
  choice(`${scope}email`, ['valid', 'generic'], 'list_email_', part),
  choice(`${scope}phone`, ['mobile', 'other'], 'list_phone_', part),
  field(`${scope}jobTitle`, 'text', part),
  choice(`${scope}seniority`, SENIORITIES, 'seniority_', part),
  choice(`${scope}decisionTag`, TAGS, 'list_priority_', part),
];

export const FILTER_FIELDS: Readonly<Record<ListName, readonly FilterField[]>> = {
  accounts: [
    field('name', 'text'),
    choice('level', ['group', 'entity', 'site'], 'tree_level_'),
    choice('status', STATUSES, 'status_'),
    choice('priority', PRIORITIES, 'list_priority_'),
    field('ownerId', 'member'),
    choice('region', REGIONS, 'list_region_'),
    field('department', 'text'),
    field('town', 'text'),
    field('postcode', 'text'),
    field('potentialCents', 'money'),
    field('revenueCents', 'money'),
    field('lastContactOn', 'day'),
    field('siren', 'text'),
    field('nafCode', 'text'),
    field('headcount', 'text'),
    choice('kind', KINDS, 'site_kind_'),
    field('isHeadOffice', 'yes_or_no'),
    field('isStrategic', 'yes_or_no'),
    field('isIncomplete', 'yes_or_no'),
    field('updatedAt', 'day'),
    field('group.name', 'text', 'above'),
    choice('group.priority', PRIORITIES, 'list_priority_', 'above'),
    choice('group.status', STATUSES, 'status_', 'above'),
    field('company.name', 'text', 'above'),
    field('company.nafCode', 'text', 'above'),
    field('network.name', 'text', 'above'),
    ...person('below.', 'person'),
    ...person('contact.', 'place'),
  ],
  contacts: [
    field('name', 'text'),
    ...person('', 'self'),
    field('account.name', 'text', 'place'),
    choice('account.region', REGIONS, 'list_region_', 'place'),
    field('account.town', 'text', 'place'),
    choice('account.status', STATUSES, 'status_', 'place'),
    choice('account.priority', PRIORITIES, 'list_priority_', 'place'),
    field('account.ownerId', 'member', 'place'),
    field('company.name', 'text', 'above'),
    field('group.name', 'text', 'above'),
    field('updatedAt', 'day'),
  ],
};

export function filterField(list: ListName, name: string): FilterField | undefined {
  return FILTER_FIELDS[list].find((one) => one.field === name);
}

/** The code of the name of a field. */
export function labelOf(name: string): string {
  return `list_field_${snake(name.replace(/\.\d{4}$/, ''))}`;
}

/** The name of a field as codes are written. */
export function snake(name: string): string {
  return name.replaceAll('.', '_').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
