import { expect, test } from 'vitest';
import { inferBuyingRoles, parseStatedRoles } from '../buying-role.ts';
import { DEPARTMENT_WORDS, SENIORITY_WORDS } from '../job-title-words.ts';
import { say } from './say.ts';
import { sayBar } from './say-bar.ts';

const LANGUAGES = ['fr', 'en'] as const;
const unsaid = (codes: readonly string[]): string[] =>
  LANGUAGES.flatMap((language) => codes.filter((code) => say(language, code) === code));

test('every department and level of a job has its word', () => {
  expect(unsaid([...Object.keys(DEPARTMENT_WORDS), 'other'].map((code) => `department_${code}`))).toEqual([]);
  expect(unsaid([...Object.keys(SENIORITY_WORDS), 'staff'].map((code) => `seniority_${code}`))).toEqual([]);
});

test('every role that is inferred or stated has its word, and no two have the same', () => {
  const inferred = Object.keys(DEPARTMENT_WORDS).flatMap((department) =>
    [...Object.keys(SENIORITY_WORDS), 'staff'].flatMap((seniority) =>
      // Keys of both tables, whose names Object.keys forgets.
      inferBuyingRoles(department as keyof typeof DEPARTMENT_WORDS, seniority as keyof typeof SENIORITY_WORDS),
    ),
  );
  const stated = parseStatedRoles(
    'budget, décideur, signataire, acheteur, prescripteur, utilisateur, influenceur, filtre, payeur',
  );
  expect(stated).toHaveLength(9);
  const roles = [...new Set([...inferred, ...stated])].map((role) => `role_${role}`);
  expect(unsaid(roles)).toEqual([]);
  for (const language of LANGUAGES) expect(new Set(roles.map((role) => say(language, role))).size).toBe(roles.length);
});

test('a bar of a calculation is said with the colon of its language', () => {
  expect(sayBar('fr', { field: 'phone', level: 'exact' })).toMatch(/^téléphone\u00a0: /);
  expect(sayBar('en', { field: 'phone', level: 'exact' })).toMatch(/^[^ ][^:\u00a0]*: /);
});

test('a name compared in two parts is said in two, and the swap is told', () => {
  const straight = sayBar('fr', { field: 'person_name', level: 'exact_exact' });
  expect(straight.split(', ')).toHaveLength(2);
  const swapped = sayBar('fr', { field: 'person_name', level: 'swapped_exact_exact' });
  expect(swapped).toContain(straight);
  expect(swapped).not.toBe(straight);
});

test('a bar that has no words is shown bare, never hidden', () => {
  expect(sayBar('fr', { field: 'zorg_blip', level: 'plif_plaf' })).toBe('zorg blip\u00a0: plif plaf');
});
