import type { FieldView } from '../../../base/fields/contract.ts';
import { type Stage, type Tier, tierOf } from '../../../domain/field-definition.ts';
import type { AccountLevel } from '../../../domain/organization-model.ts';
import type { Speaker } from '../../language.tsx';

/** How a value is typed. */
export type InputKind = 'text' | 'texts' | 'number' | 'money' | 'choice' | 'choices' | 'flag' | 'date' | 'address';

interface AccountInput {
  /** As a change of an account names it. */
  readonly name: string;
  /** The lines of the dictionary that speak of it. */
  readonly keys: readonly string[];
  readonly kind: InputKind;
  readonly levels: readonly AccountLevel[];
  /** Of a choice: its values, said by `<prefix>_<value>`. */
  readonly values?: readonly string[];
  readonly prefix?: string;
}

const ALL: readonly AccountLevel[] = ['group', 'entity', 'site'];
const SITE_KINDS = 'regional_office agency plant workshop store warehouse depot office'.split(' ');
const BANDS = 'NN 00 01 02 03 11 12 21 22 31 32 41 42 51 52 53'.split(' ');

/** Every field of an account that a person fills, in the order in which he is asked. A number or a code is one too. */
const ACCOUNT_INPUTS: readonly AccountInput[] = [
  { name: 'name', keys: ['name'], kind: 'text', levels: ALL },
  {
    ...{ name: 'status', keys: ['status'], kind: 'choice', levels: ALL, prefix: 'status' },
    values: ['prospect', 'client', 'former_client', 'partner', 'inactive'],
  },
  { name: 'siren', keys: ['siren'], kind: 'text', levels: ['entity'] },
  { name: 'siret', keys: ['siret'], kind: 'text', levels: ['site'] },
  { name: 'vat', keys: ['vat'], kind: 'text', levels: ['entity'] },
  { name: 'ownCode', keys: [], kind: 'text', levels: ALL },
  { name: 'kind', keys: ['site_kind'], kind: 'choice', levels: ['site'], values: SITE_KINDS, prefix: 'site_kind' },
  { name: 'address', keys: ['address', 'postcode', 'town', 'country'], kind: 'address', levels: ALL },
  { name: 'priority', keys: ['priority'], kind: 'choice', levels: ALL, values: ['A', 'B', 'C', 'D'], prefix: '' },
  { name: 'isStrategic', keys: [], kind: 'flag', levels: ALL },
  { name: 'decidesHere', keys: [], kind: 'flag', levels: ALL },
  { name: 'website', keys: ['website'], kind: 'text', levels: ALL },
  { name: 'nafCode', keys: ['naf'], kind: 'text', levels: ['entity', 'site'] },
  { name: 'legalForm', keys: ['legal_form'], kind: 'text', levels: ['entity'] },
  { name: 'headcountBand', keys: ['headcount'], kind: 'choice', levels: ALL, values: BANDS, prefix: 'headcount' },
  { name: 'potentialCents', keys: ['potential'], kind: 'money', levels: ALL },
  { name: 'estimatedRevenueCents', keys: [], kind: 'money', levels: ALL },
  { name: 'otherNames', keys: [], kind: 'texts', levels: ALL },
  { name: 'coverageArea', keys: [], kind: 'text', levels: ['site'] },
  {
    ...{ name: 'organizationType', keys: [], kind: 'choice', levels: ALL, prefix: 'organization_type' },
    values: ['b2b', 'b2c', 'b2g', 'public_body', 'association'],
  },
  {
    ...{ name: 'preferredChannel', keys: [], kind: 'choice', levels: ALL, prefix: 'preferred_channel' },
    values: ['phone', 'email', 'mail', 'sms', 'visit', 'video'],
  },
  { name: 'leadSource', keys: [], kind: 'text', levels: ALL },
  { name: 'leadCampaign', keys: [], kind: 'text', levels: ALL },
  { name: 'firstConvertedOn', keys: [], kind: 'date', levels: ALL },
];

/** A field on screen: the product's own or one that the workspace added, as the dictionary asks for it. */
export interface FormField {
  readonly name: string;
  readonly isCustom: boolean;
  readonly kind: InputKind;
  readonly label: string;
  /** What the field means, where the dictionary says it. */
  readonly hint: string | null;
  readonly tier: Tier;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** Of an address: which of its parts must be there. */
  readonly requiredParts: readonly string[];
}

type Words = Pick<Speaker, 'say' | 'language'>;

const WEIGHT: Readonly<Record<Tier, number>> = { required: 0, recommended: 1, optional: 2 };
const KIND_OF: Readonly<Partial<Record<FieldView['type'], InputKind>>> = {
  ...{ number: 'number', date: 'date', boolean: 'flag', pick_list: 'choice', multi_pick: 'choices' },
};
/** Parts of an address by their line of the dictionary. */
const PART_OF: Readonly<Record<string, string>> = { address: 'line', postcode: 'postcode', town: 'town' };

/** What is asked of an account of that level and stage, what is required first. Pure: the dictionary decides. */
export function formFields(
  dictionary: readonly FieldView[],
  { level, stage }: { readonly level: AccountLevel; readonly stage: Stage },
  words: Words,
): FormField[] {
  const active = dictionary.filter((field) => field.recordKind === 'account' && field.status === 'active');
  const tierOfKey = (key: string) => {
    const field = active.find((one) => one.key === key && !one.isCustom);
    return field ? tierOf(field.tiers, level, stage) : null;
  };
  const own = ACCOUNT_INPUTS.filter((input) => input.levels.includes(level)).flatMap((input) => {
    const tiers = input.keys.map(tierOfKey).filter((tier) => tier !== null);
    // The dictionary knows the field and this level does not have it.
    if (input.keys.length > 0 && tiers.length === 0) return [];
    const [strongest = 'optional'] = tiers.toSorted((left, right) => WEIGHT[left] - WEIGHT[right]);
    return [ownField(input, strongest, { active, tierOfKey, words })];
  });
  const custom = active
    .filter((field) => field.isCustom)
    .flatMap((field) => {
      const tier = tierOf(field.tiers, level, stage);
      return tier === null ? [] : [customField(field, tier, words)];
    });
  return [...own, ...custom].toSorted((left, right) => WEIGHT[left.tier] - WEIGHT[right.tier]);
}

interface Around {
  readonly active: readonly FieldView[];
  readonly tierOfKey: (key: string) => Tier | null;
  readonly words: Words;
}

function ownField(input: AccountInput, tier: Tier, { active, tierOfKey, words }: Around): FormField {
  const { name, kind, keys, values = [], prefix = '' } = input;
  const [key] = keys;
  const line = active.find((one) => one.key === key);
  const builtIn = key === undefined ? words.say(`input_${inSnakeCase(name)}`) : words.say(`field_account_${key}`);
  return {
    ...{ name, isCustom: false, kind, tier },
    label: line?.label?.[words.language] ?? builtIn,
    hint: key === undefined ? null : (line?.definition ?? words.say(`field_account_${key}_meaning`)),
    options: values.map((value) => ({
      value,
      label: prefix === '' ? value : words.say(`${prefix}_${value.toLowerCase()}`),
    })),
    requiredParts: keys.filter((one) => tierOfKey(one) === 'required').flatMap((one) => PART_OF[one] ?? []),
  };
}

function customField(field: FieldView, tier: Tier, { language }: Words): FormField {
  const { key, type, definition, label, options } = field;
  return {
    ...{ name: key, isCustom: true, kind: KIND_OF[type] ?? 'text', tier, hint: definition, requiredParts: [] },
    label: label?.[language] ?? key,
    options: options.map((option) => ({ value: option.value, label: option[language] })),
  };
}

/** A field of the API as the catalogue and the base name it: `ownCode`, `own_code`. */
export function inSnakeCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
