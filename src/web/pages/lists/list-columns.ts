import type { ListName } from '../../../base/contacts/views/contract.ts';

/** How a value is written, typed and compared. */
export type ColumnKind =
  | 'name'
  | 'text'
  | 'choice'
  | 'choices'
  | 'money'
  | 'count'
  | 'day'
  | 'number'
  | 'phone'
  | 'siren'
  | 'member'
  | 'yes_or_no';

/** A column of a list. `list_field_FIELD` is its name. */
export interface ListColumn {
  readonly field: string;
  readonly kind: ColumnKind;
  readonly width: number;
  readonly isSortable: boolean;
  /** Codes that it may hold, whose words begin with `words`. */
  readonly choices?: readonly string[];
  readonly words?: string;
  /** The field that a change of the cell is sent as; none where the cell is only read. */
  readonly edit?: string;
  readonly isRequired?: boolean;
}

export const STATUSES = ['prospect', 'client', 'former_client', 'partner', 'inactive'] as const;
export const PRIORITIES = ['A', 'B', 'C', 'D'] as const;
const LEVELS = ['group', 'entity', 'site'] as const;
export const KINDS = 'network regional_office agency plant workshop store warehouse depot office'.split(' ');
export const ROLES = 'decision_maker budget_holder signatory buyer prescriber user influencer gatekeeper payer'.split(
  ' ',
);

type Traits = Omit<ListColumn, 'field' | 'kind' | 'width' | 'isSortable'>;
const sorted = (field: string, kind: ColumnKind, width: number, traits: Traits = {}): ListColumn => ({
  ...{ field, kind, width, isSortable: true },
  ...traits,
});
const plain = (field: string, kind: ColumnKind, width: number, traits: Traits = {}): ListColumn => ({
  ...{ field, kind, width, isSortable: false },
  ...traits,
});

const ACCOUNT_COLUMNS: readonly ListColumn[] = [
  sorted('name', 'name', 220, { edit: 'name', isRequired: true }),
  sorted('level', 'choice', 90, { choices: LEVELS, words: 'tree_level_' }),
  sorted('code', 'text', 110),
  plain('groupName', 'text', 180),
  plain('companyName', 'text', 190),
  sorted('status', 'choice', 105, { choices: STATUSES, words: 'status_', edit: 'status' }),
  sorted('priority', 'choice', 80, { choices: PRIORITIES, words: 'list_priority_', edit: 'priority' }),
  plain('followedBy', 'member', 130, { edit: 'ownerId' }),
  sorted('totalRevenueCents', 'money', 135),
  sorted('revenueCents', 'money', 140),
  sorted('potentialCents', 'money', 120, { edit: 'potentialCents' }),
  plain('siteCount', 'count', 70),
  plain('contactCount', 'count', 90),
  plain('deciderCount', 'count', 90),
  plain('holes', 'choices', 210, { words: 'list_hole_' }),
  sorted('town', 'text', 150),
  sorted('postcode', 'text', 90),
  sorted('department', 'text', 110),
  sorted('region', 'choice', 170, { words: 'list_region_' }),
  plain('kind', 'choice', 130, { choices: KINDS, words: 'site_kind_' }),
  sorted('siren', 'siren', 120),
  plain('siret', 'siren', 160),
  sorted('nafCode', 'text', 80),
  plain('headcount', 'text', 100),
  plain('isHeadOffice', 'yes_or_no', 70),
  sorted('lastContactOn', 'day', 120),
  sorted('createdAt', 'day', 110),
  sorted('updatedAt', 'day', 110),
];

const CONTACT_COLUMNS: readonly ListColumn[] = [
  sorted('name', 'name', 230),
  sorted('code', 'text', 110),
  plain('civility', 'choice', 80, { choices: ['M.', 'Mme'], words: 'list_civility_', edit: 'civility' }),
  sorted('firstName', 'text', 120, { edit: 'firstName' }),
  sorted('lastName', 'text', 150, { edit: 'lastName' }),
  plain('jobTitle', 'text', 200),
  plain('role', 'choices', 220, { choices: ROLES, words: 'role_' }),
  plain('decisionTag', 'text', 90),
  plain('email', 'text', 230),
  plain('phone', 'phone', 140),
  plain('accountName', 'text', 190),
  plain('companyName', 'text', 190),
  plain('town', 'text', 150),
  plain('department', 'choice', 150, { words: 'department_' }),
  sorted('createdAt', 'day', 110),
  sorted('updatedAt', 'day', 110),
];

export const COLUMNS: Readonly<Record<ListName, readonly ListColumn[]>> = {
  accounts: ACCOUNT_COLUMNS,
  contacts: CONTACT_COLUMNS,
};

/** Which columns a list begins with, by the one level that it shows. */
const BEGINNINGS: Readonly<Record<string, string>> = {
  group: 'name status priority followedBy totalRevenueCents siteCount deciderCount holes',
  entity: 'name groupName siren status priority followedBy town siteCount',
  site: 'name companyName groupName town postcode status priority followedBy revenueCents',
  accounts: 'name level groupName companyName status priority followedBy town',
  contacts: 'name jobTitle role accountName companyName town email phone',
};

export function firstColumns(list: ListName, level: string | null): readonly string[] {
  return (BEGINNINGS[level ?? list] ?? BEGINNINGS[list] ?? '').split(' ');
}

export function columnOf(list: ListName, field: string): ListColumn | undefined {
  return COLUMNS[list].find((column) => column.field === field);
}

/** What every page of a list asks for besides its columns: what names a line, says whose it is and which version was read. */
const ALWAYS: Readonly<Record<ListName, readonly string[]>> = {
  accounts: ['name', 'level', 'version', 'isMine', 'ownerId', 'companyName', 'groupName', 'town', 'status'],
  contacts: ['name', 'version', 'isMine', 'jobTitle', 'accountName', 'companyName', 'town'],
};

export function fieldsOf(list: ListName, columns: readonly string[]): string {
  return [...new Set([...ALWAYS[list], ...columns])].join(',');
}
