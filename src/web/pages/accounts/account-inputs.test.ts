import { expect, test } from 'vitest';
import { BUILT_IN_FIELDS } from '../../../base/fields/built-in-fields.ts';
import type { FieldView } from '../../../base/fields/contract.ts';
import { formFields } from './account-inputs.ts';

const words = { language: 'fr', say: (code: string) => code } as const;
const dictionary: FieldView[] = BUILT_IN_FIELDS.map(({ shortKey: _, ...field }) => ({
  ...field,
  options: [...field.options],
}));
const sector: FieldView = {
  ...(dictionary[0] as FieldView),
  ...{
    key: 'sector',
    isCustom: true,
    type: 'pick_list',
    label: { fr: 'Marché', en: 'Market' },
    definition: 'Le marché.',
  },
  tiers: { site: { any: 'required' } },
  options: [{ value: 'health', fr: 'Santé', en: 'Health' }],
};

test('a site is asked first for what the dictionary requires of it', () => {
  const fields = formFields(dictionary, { level: 'site', stage: 'any' }, words);
  expect(fields.filter(({ tier }) => tier === 'required').map(({ name }) => name)).toEqual(['name', 'address']);
  expect(fields.find(({ name }) => name === 'address')?.requiredParts).toEqual(['postcode', 'town']);
  expect(fields.map(({ name }) => name)).not.toContain('siren');
});

test('a company that buys must have its SIREN, a prospect need not', () => {
  const tierAt = (stage: 'client' | 'prospect') =>
    formFields(dictionary, { level: 'entity', stage }, words).find(({ name }) => name === 'siren')?.tier;
  expect([tierAt('client'), tierAt('prospect')]).toEqual(['required', 'recommended']);
});

test('a field that the workspace added stands among the others, with its own words', () => {
  const fields = formFields([...dictionary, sector], { level: 'site', stage: 'any' }, words);
  expect(fields.find(({ name }) => name === 'sector')).toMatchObject({
    ...{ isCustom: true, kind: 'choice', label: 'Marché', tier: 'required' },
    options: [{ value: 'health', label: 'Santé' }],
  });
  expect(formFields([...dictionary, sector], { level: 'group', stage: 'any' }, words).some((one) => one.isCustom)).toBe(
    false,
  );
});

test('a field that the workspace retired is asked of nobody', () => {
  const without = dictionary.map((field) => (field.key === 'naf' ? { ...field, status: 'retired' as const } : field));
  expect(formFields(without, { level: 'entity', stage: 'any' }, words).map(({ name }) => name)).not.toContain(
    'nafCode',
  );
});
