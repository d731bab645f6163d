import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arrangeRows } from '../../../test/support/arrange-rows.ts';
import { makeRecord, type RowWords } from '../../../test/support/make-record.ts';
import type { Arrangement } from '../arrangement.ts';
import { arrangeWithKnown } from './arrange-with-known.ts';

const lyon = {
  company: 'Lamy Services',
  siren: '812345676',
  street: '12 rue Pasteur',
  town: 'Lyon',
  postcode: '69003',
};
const lille = { ...lyon, street: '3 rue Foch', town: 'Lille', postcode: '59000' };
const jean = { first: 'Jean', last: 'Dupont', job: 'Acheteur', email: 'jean.dupont@lamy.fr' };

/** Arranges rows onto a base and says of each where it ended: ids of the base, « new » otherwise. */
function placesOnto(base: Arrangement, rows: readonly RowWords[]) {
  const table = { rows: rows.map((_, index) => ({ rowId: index + 1, kind: 'data' as const, cells: [] })) };
  const records = rows.map((said, index) => makeRecord(index + 1, said));
  const { arrangement, knownOf } = arrangeWithKnown(table, records, base);
  const say = (id: string | null | undefined) => (id ? (knownOf.get(id) ?? 'new') : null);
  return arrangement.placements
    .filter((placement) => placement.rowId <= rows.length)
    .map(({ entityId, siteId, contactIds }) => ({
      entity: say(entityId),
      site: say(siteId),
      contact: say(contactIds[0]),
    }));
}

test('a line of a company, a site and a person that the base holds is found again at all three levels', () => {
  const base = arrangeRows([{ ...lyon, person: jean }, lille]);
  const placement = base.placements[0]!;
  expect(placesOnto(base, [{ ...lyon, company: 'LAMY SERVICES SARL', person: { ...jean, first: 'J' } }])).toEqual([
    { entity: placement.entityId, site: placement.siteId, contact: placement.contactIds[0] },
  ]);
});

test('a new site of a known company is new, and its company is not', () => {
  const base = arrangeRows([{ ...lyon, person: jean }]);
  const [row] = placesOnto(base, [lille]);
  expect(row).toEqual({ entity: base.entities[0]!.id, site: 'new', contact: null });
});

test('what the base knows places a line that says too little alone', () => {
  const base = arrangeRows([{ ...lyon, domain: 'lamy.fr' }]);
  const nice = { company: 'Lamy Services', street: '8 avenue Thiers', town: 'Nice', postcode: '06000' };
  const [row] = placesOnto(base, [{ ...nice, person: { ...jean, email: 'contact@lamy.fr' } }]);
  expect(row).toEqual({ entity: base.entities[0]!.id, site: 'new', contact: 'new' });
});

test('a company that the base does not hold is new, also under a name that it knows', () => {
  const base = arrangeRows([lyon]);
  const [row] = placesOnto(base, [{ ...lille, siren: '552032534' }]);
  expect(row).toEqual({ entity: 'new', site: 'new', contact: null });
});

test('a site that moved is found by the address that it left', () => {
  const rue = { ...lyon, siret: '81234567600011', note: 'déménagé 8 avenue Thiers' };
  const avenue = { ...lyon, street: '8 avenue Thiers', siret: '81234567600029' };
  const base = arrangeRows([rue, avenue]);
  expect(base.sites).toHaveLength(1);
  const found = placesOnto(base, [
    { ...lyon, siret: '81234567600011' },
    { ...avenue, phone: '0478000001' },
  ]);
  expect(found.map(({ site }) => site)).toEqual([base.sites[0]!.id, base.sites[0]!.id]);
});

test('two companies of the base stay two, whatever the lines of a file say', () => {
  const base = arrangeRows([lyon, { ...lyon, siren: '552032534' }]);
  const { siren: _, ...silent } = lyon;
  const found = placesOnto(base, [lyon, { ...lyon, siren: '552032534' }, silent]);
  const own = base.placements.map(({ entityId }) => entityId);
  expect(found.slice(0, 2).map(({ entity }) => entity)).toEqual(own);
});

test('a contact at two sites of the base is found once', () => {
  const base = arrangeRows([
    { ...lyon, person: jean },
    { ...lille, person: jean },
  ]);
  const rows = placesOnto(base, [
    { ...lyon, person: jean },
    { ...lille, person: jean },
  ]);
  expect(rows.map(({ contact }) => contact)).toEqual([base.contacts[0]!.id, base.contacts[0]!.id]);
});

test('a base arranged onto itself is found again whole: nothing is new and nothing is joined', () => {
  const row = fc.record({
    company: fc.constantFrom('Lamy Services', 'Zirmatech', 'Garage Martin'),
    town: fc.constantFrom('Lyon', 'Lille'),
    street: fc.constantFrom('12 rue Pasteur', '3 rue Foch'),
    person: fc.record({ first: fc.constantFrom('Jean', 'Anne'), last: fc.constantFrom('Dupont', 'Petit') }),
  });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
      const base = arrangeRows(rows);
      const { knownOf } = arrangeWithKnown({ rows: [] }, [], base);
      const found = new Set(knownOf.values());
      for (const { id } of [...base.entities, ...base.sites, ...base.contacts]) expect(found).toContain(id);
      expect(knownOf.size).toBe(found.size);
    }),
    { numRuns: 60 },
  );
});
