import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inferBuyingRoles, parseDecisionTag, parseStatedRoles } from './buying-role.ts';
import type { Department, Seniority } from './job-title.ts';
import { DEPARTMENT_WORDS, SENIORITY_WORDS } from './job-title-words.ts';

// Object.keys forgets the names of its keys: both lists are these tables' own.
const DEPARTMENTS = [...Object.keys(DEPARTMENT_WORDS), 'other'] as Department[];
const SENIORITIES = [...Object.keys(SENIORITY_WORDS), 'staff'] as Seniority[];
const department = fc.option(fc.constantFrom(...DEPARTMENTS));
const seniority = fc.option(fc.constantFrom(...SENIORITIES));

test('whoever runs the company decides and signs, whatever the department', () => {
  fc.assert(
    fc.property(department, (field) => {
      expect(inferBuyingRoles(field, 'executive')).toEqual(expect.arrayContaining(['decision_maker', 'signatory']));
    }),
  );
});

test('a head decides, an assistant never does', () => {
  fc.assert(
    fc.property(department, (field) => {
      expect(inferBuyingRoles(field, 'director')).toContain('decision_maker');
      const assistant = inferBuyingRoles(field, 'assistant');
      for (const role of ['decision_maker', 'signatory', 'budget_holder', 'buyer'] as const)
        expect(assistant).not.toContain(role);
    }),
  );
});

test('no role is said twice, and a job that says something gives at least one', () => {
  fc.assert(
    fc.property(department, seniority, (field, rank) => {
      const roles = inferBuyingRoles(field, rank);
      expect(new Set(roles).size).toBe(roles.length);
      if (field !== null) expect(roles.length).toBeGreaterThan(0);
    }),
  );
  expect(inferBuyingRoles(null, null)).toEqual([]);
  expect(inferBuyingRoles(null, 'staff')).toEqual([]);
});

test('the budget is finance’s, the buying is purchasing’s', () => {
  for (const field of DEPARTMENTS)
    for (const rank of SENIORITIES) {
      const roles = inferBuyingRoles(field, rank);
      const name = `${field} ${rank}`;
      if (roles.includes('budget_holder')) expect(field, name).toBe('finance');
      if (roles.includes('buyer')) expect(field, name).toBe('purchasing');
      if (roles.includes('payer')) expect(field, name).toBe('finance');
    }
  expect(inferBuyingRoles('purchasing', 'staff')).toEqual(['buyer']);
  expect(inferBuyingRoles('finance', 'assistant')).toEqual(['payer']);
  expect(inferBuyingRoles('operations', 'manager')).toEqual(['prescriber']);
  expect(inferBuyingRoles('operations', 'staff')).toEqual(['user']);
});

test.each([
  ['Décideur', 'decision_maker'],
  ['Décideur / signataire', 'decision_maker signatory'],
  ['Décideur budgétaire', 'budget_holder'],
  ['DECISIONNAIRE', 'decision_maker'],
  ['Acheteuse', 'buyer'],
  ['Utilisatrice', 'user'],
  ['prescripteur + utilisateur', 'prescriber user'],
  ['Influenceur', 'influencer'],
  ['gatekeeper', 'gatekeeper'],
  ['Payeur', 'payer'],
  ['comptable fournisseurs', 'payer'],
  ['Tient le budget, décide', 'budget_holder decision_maker'],
  ['Directeur', ''],
  ['', ''],
])('« %s » states %s', (text, roles) => {
  expect(parseStatedRoles(text).join(' ')).toBe(roles);
});

test.each([
  ['Non décideur', ''],
  ['pas décisionnaire', ''],
  ["n'est pas signataire", ''],
  ['non-décideur', ''],
  ['pas le décideur', ''],
  ['Pas de budget', ''],
  ['Prescripteur, pas décideur', 'prescriber'],
  ['Utilisateur (non acheteur)', 'user'],
])('« %s » denies a role and does not state it', (text, roles) => {
  expect(parseStatedRoles(text).join(' ')).toBe(roles);
});

test('a tag of decision is one of three letters, alone or behind its word', () => {
  const lead = fc.constantFrom('', 'Décideur ', 'decideur ', 'niveau ', 'Rang', 'TAG ');
  fc.assert(
    fc.property(lead, fc.constantFrom('A', 'B', 'C', 'a', 'b', 'c'), (words, letter) => {
      expect(parseDecisionTag(` ${words}${letter} `)).toBe(letter.toUpperCase());
    }),
  );
  for (const text of ['D', '', 'AB', 'Abc', 'Décideur', '1', 'A ou B']) expect(parseDecisionTag(text), text).toBeNull();
});
