import fc from 'fast-check';
import { address, type EntityWish, email, phone, type Wish } from './make-arrangement.ts';

/** Few identifiers for many records: they are shared, swapped and contradict each other as in real files. */
const SIRENS = ['812345676', '732829320', '404833048'] as const;
const siren = fc.constantFrom(...SIRENS);
const siret = fc.tuple(siren, fc.constantFrom('00017', '00025')).map((parts) => parts.join(''));
const code = fc.constantFrom('C1', 'C2');
const some = <T>(values: fc.Arbitrary<T>) => fc.uniqueArray(values, { maxLength: 2 });
const where = fc.constantFrom(
  null,
  address('12 rue Bugeaud', '69003', 'Lyon'),
  address(null, '38000', 'Grenoble'),
  address('4 rue du Port', '44000', 'Nantes'),
);
const person = fc.record({
  name: fc.constantFrom('Anne Martin', 'Luc Petit', 'Claire'),
  codes: some(code),
  email: fc.option(fc.constantFrom('a.martin@lamy.fr', 'contact@lamy.fr'), { nil: undefined }),
  phone: fc.option(fc.constantFrom('+33612345678', '+33472000001'), { nil: undefined }),
  job: fc.option(fc.constantFrom('DAF', 'Directeur'), { nil: undefined }),
  objections: fc.constantFrom([], [{ channel: 'phone' as const, raw: 'ne plus appeler' }]),
});
const site = fc.record({
  sirets: some(siret),
  codes: some(code),
  isHeadOffice: fc.boolean(),
  address: where,
  phones: fc.constantFrom([], [phone('+33472000001')]),
  emails: fc.constantFrom([], [email('lyon@lamy.fr')]),
  revenueWithUs: fc.constantFrom([], [{ year: 2025, cents: 100 }], [{ year: null, cents: 5 }]),
  notes: fc.constantFrom([], [{ on: null, text: 'Rappeler', column: 'Note' }]),
  contacts: fc.array(person, { maxLength: 2 }),
});
const company = fc.record({
  siren: fc.option(siren),
  vat: fc.option(siren.map((number) => `FR00${number}`)),
  codes: some(code),
  legalForm: fc.option(fc.constantFrom('SAS', 'SARL')),
  sites: fc.array(site, { maxLength: 3 }),
});

/** Companies with names of their own: what two files share is said by identifiers, or by the names themselves. */
function wishOf(
  companies: readonly (typeof company extends fc.Arbitrary<infer T> ? T : never)[],
  prefix: string,
): Wish {
  const entities = companies.map(
    ({ sites, ...own }, at): EntityWish => ({
      ...own,
      name: `${prefix} ${at}`,
      sites: sites.map(({ contacts, ...rest }, place) => ({
        ...rest,
        name: `${prefix} ${at} ${place}`,
        contacts: contacts.map((one, rank) => ({ ...one, name: rank === 0 ? one.name : `${one.name}${rank}` })),
      })),
    }),
  );
  return {
    groups: [{ name: 'Groupe Lamy', entities: entities.slice(0, 2) }],
    entities: entities.slice(2),
    networks: [{ name: 'Réseau Pro', members: entities.slice(0, 1).map(({ name }) => name) }],
  };
}
/** A file of a few customers, drawn by fast-check. */
export const drawWish = (prefix: string): fc.Arbitrary<Wish> =>
  fc.array(company, { minLength: 1, maxLength: 5 }).map((all) => wishOf(all, prefix));
