import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arrangeRows } from '../../../test/support/arrange-rows.ts';
import type { RowWords } from '../../../test/support/make-record.ts';
import { placeOnKnown } from './place-on-known.ts';

const row = fc.record(
  {
    company: fc.constantFrom('Lamy Services', 'LAMY SERVICE', 'Zirmatech', 'Garage Martin', 'Lamy Industrie'),
    siren: fc.constantFrom('812345676', '552032534'),
    town: fc.constantFrom('Lyon', 'Lille'),
    street: fc.constantFrom('12 rue Pasteur', '3 rue Foch'),
    phone: fc.constantFrom('0478000001', '0320000001'),
    person: fc.record({ first: fc.constantFrom('Jean', 'Anne'), last: fc.constantFrom('Dupont', 'Petit') }),
  },
  { requiredKeys: ['company', 'town'] },
);
// Absent keys are left out by the generator, never said to be undefined.
const rows = fc.array(row, { minLength: 1, maxLength: 9 }) as fc.Arbitrary<RowWords[]>;

const all = ({ entities, sites, contacts }: ReturnType<typeof arrangeRows>) => [...entities, ...sites, ...contacts];

test('a file that is the base finds each record as itself, or asks: never as another', () => {
  fc.assert(
    fc.property(rows, (said) => {
      const base = arrangeRows(said);
      const { knownOf, doubts } = placeOnKnown(base, base);
      for (const { id } of all(base)) expect(knownOf.get(id) ?? id).toBe(id);
      for (const { nodeId } of doubts.values()) expect(knownOf.has(nodeId)).toBe(false);
    }),
    { numRuns: 80 },
  );
});

test('two different SIRENs never meet, and a record is of the level of its node', () => {
  fc.assert(
    fc.property(rows, rows, (first, second) => {
      const [base, file] = [arrangeRows(first), arrangeRows(second)];
      const { knownOf } = placeOnKnown(file, base);
      const sirens = new Map(base.entities.map(({ id, siren }) => [id, siren]));
      for (const { id, siren } of file.entities) {
        const known = knownOf.get(id);
        if (known === undefined) continue;
        expect(sirens.has(known)).toBe(true);
        if (siren && sirens.get(known)) expect(sirens.get(known)).toBe(siren);
      }
      const sites = new Set(base.sites.map(({ id }) => id));
      for (const { id } of file.sites) expect(sites.has(knownOf.get(id) ?? [...sites][0] ?? '')).toBe(sites.size > 0);
    }),
    { numRuns: 60 },
  );
});

test('the order of what a file or a base holds changes nothing', () => {
  fc.assert(
    fc.property(rows, rows, (first, second) => {
      const [base, file] = [arrangeRows(first), arrangeRows(second)];
      const turned = { ...base, entities: base.entities.toReversed(), sites: base.sites.toReversed() };
      const one = [...placeOnKnown(file, base).knownOf].sort();
      expect([...placeOnKnown({ ...file, sites: file.sites.toReversed() }, turned).knownOf].sort()).toEqual(one);
    }),
    { numRuns: 40 },
  );
});

test('in doubt nothing is placed, and the doubt names the record and the evidence', () => {
  const base = arrangeRows([{ company: 'Lamy Services', siren: '812345676', street: '12 rue Pasteur', town: 'Lyon' }]);
  const file = arrangeRows([{ company: 'Lamy Services Propreté', street: '12 rue Pasteur', town: 'Lyon' }]);
  const { knownOf, doubts } = placeOnKnown(file, base);
  expect(knownOf.get(file.entities[0]!.id)).toBeUndefined();
  const doubt = doubts.get(file.entities[0]!.id);
  expect(doubt?.knownId).toBe(base.entities[0]!.id);
  expect(doubt?.evidence.bars.length).toBeGreaterThan(0);
});

test('a person of the file who is two persons of the base is neither, and it is told', () => {
  const lyon = { company: 'Lamy Services', siren: '812345676', street: '12 rue Pasteur', town: 'Lyon' };
  const lille = { company: 'Zirmatech', siren: '552032534', street: '3 rue Foch', town: 'Lille' };
  const jean = { first: 'Jean', last: 'Dupont' };
  const base = arrangeRows([
    { ...lyon, person: { ...jean, email: 'jean.dupont@lamy.fr' } },
    { ...lille, person: { ...jean, email: 'jean.dupont@zirmatech.fr' } },
  ]);
  const file = arrangeRows([
    { ...lyon, person: { ...jean, email: 'jean.dupont@lamy.fr', mobile: '0612345678' } },
    { ...lille, person: { ...jean, email: 'jean.dupont@lamy.fr', mobile: '0612345678' } },
  ]);
  expect([base.contacts.length, file.contacts.length]).toEqual([2, 1]);
  const { knownOf, torn } = placeOnKnown(file, base);
  const [contact] = file.contacts;
  expect(knownOf.has(contact!.id)).toBe(false);
  expect(base.contacts.map(({ id }) => id)).toContain(torn.get(contact!.id));
});
