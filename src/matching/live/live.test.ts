import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDraft } from './check-draft.ts';
import { findByFragments } from './find-by-fragments.ts';
import { gatherCandidates } from './gather-candidates.ts';
import { LiveIndex } from './live-index.ts';
import type { Draft, LiveKey, LiveRecord } from './live-record.ts';

let serial = 0;

/** A company of a few words: « lamy services », Lyon. */
function company(name: string, more: Partial<LiveRecord> = {}): LiveRecord {
  serial += 1;
  const id = `00000000-0000-7000-8000-${serial.toString(16).padStart(12, '0')}`;
  return { id, level: 'entity', company: id, names: [name.split(' ')], keys: [], address: null, ...more };
}

function person(name: string, more: Partial<LiveRecord> = {}): LiveRecord {
  return company(name, { level: 'contact', company: null, ...more });
}

function town(townKey: string, department: string): LiveRecord['address'] {
  return { number: null, wayTokens: [], postcode: null, town: townKey, townKey, communeCode: null, department };
}

const LYON = town('lyon', '69');
const NICE = town('nice', '06');

function draftOf(record: LiveRecord, more: Partial<Draft> = {}): Draft {
  const { id: _id, ...draft } = record;
  return { ...draft, company: null, ...more };
}

/** What has been laid into lists, then what came after. */
function indexOf(laid: readonly LiveRecord[], recent: readonly LiveRecord[] = []): LiveIndex {
  const index = new LiveIndex();
  for (const record of laid) index.load(record);
  layLists(index);
  for (const record of recent) index.put(record);
  return index;
}

function layLists(index: LiveIndex): void {
  for (const _ of index.tidy());
}

const idsOf = (twins: readonly { readonly id: string }[]) => twins.map((twin) => twin.id);

describe('is it already there', () => {
  const zirmatech = company('zirmatech', { address: LYON, keys: [{ kind: 'phone', value: '+33472000001' }] });
  const lamyLyon = company('lamy services', { address: LYON, keys: [{ kind: 'siren', value: '812345676' }] });
  const lamyNice = company('lamy services', { address: NICE, keys: [{ kind: 'siren', value: '552100554' }] });
  const others = ['boulangerie martin', 'garage dupont', 'menuiserie collet'].map((name) =>
    company(name, { address: NICE }),
  );
  const all = [zirmatech, lamyLyon, lamyNice, ...others];

  test.each([
    ['laid into lists', indexOf(all)],
    ['just arrived', indexOf([], all)],
  ])('a name with one slip finds its company, %s', (_, index) => {
    for (const slip of ['zirmatehc', 'zirmatec', 'zirmatecch', 'zyrmatech'])
      expect(idsOf(checkDraft(index, draftOf(company(slip)), 5))[0]).toBe(zirmatech.id);
  });

  test('of two homonyms the one of the town comes first', () => {
    const index = indexOf(all);
    const asked = draftOf(company('lamy services', { address: NICE }));
    expect(idsOf(checkDraft(index, asked, 5))[0]).toBe(lamyNice.id);
  });

  test('the same SIREN is the same company, whatever its name', () => {
    const asked = draftOf(company('autre nom', { keys: [{ kind: 'siren', value: '812345676' }] }));
    const [first] = checkDraft(indexOf(all), asked, 5);
    expect(first).toMatchObject({ id: lamyLyon.id, band: 'same' });
    expect(first?.evidence.reasons).toContainEqual({ code: 'same_siren', values: { siren: '812345676' } });
  });

  test('two SIRENs are two companies, and the words say so', () => {
    const asked = draftOf(company('lamy services', { address: LYON, keys: [{ kind: 'siren', value: '303656848' }] }));
    const twins = checkDraft(indexOf(all), asked, 5);
    expect(twins.every((twin) => twin.band === 'apart')).toBe(true);
    const lyon = twins.find((twin) => twin.id === lamyLyon.id);
    expect(lyon?.evidence.against).toContainEqual({ code: 'other_siren' });
  });

  test('a switchboard that many companies share proves little', () => {
    const shared: LiveKey = { kind: 'phone', value: '+33140000000' };
    const many = Array.from({ length: 8 }, (_, at) => company(`locataire${at} paris`, { keys: [shared] }));
    const twins = checkDraft(indexOf(many), draftOf(company('nouveau', { keys: [shared] })), 5);
    expect(twins.every((twin) => twin.band === 'apart')).toBe(true);
  });

  test('the same name and nothing beside is never sure', () => {
    const [first] = checkDraft(indexOf(all), draftOf(company('zirmatech')), 5);
    expect(first).toMatchObject({ id: zirmatech.id, band: 'possible' });
  });

  test('« batisud » finds « bati sud »', () => {
    const glued = company('bati sud');
    expect(idsOf(checkDraft(indexOf([glued, ...others]), draftOf(company('batisud')), 5))).toContain(glued.id);
  });

  test('a site that is being created is the one of its own company, not a namesake of another', () => {
    const [mine, theirs] = [company('lamy'), company('collet')];
    const depot = (of: LiveRecord) => company('depot nord', { level: 'site', company: of.id, address: LYON });
    const [own, other] = [depot(mine), depot(theirs)];
    const asked = draftOf(depot(mine), { company: mine.id });
    const [first, second] = checkDraft(indexOf([other, own]), asked, 5);
    expect(first).toMatchObject({ id: own.id, band: 'same' });
    expect(second?.band ?? 'apart').toBe('apart');
  });

  test('a company is found through its site, a site is not proposed for a group', () => {
    const site = company('lamy grenoble', { level: 'site' });
    const index = indexOf([site]);
    expect(idsOf(checkDraft(index, draftOf(company('lamy grenoble')), 5))).toEqual([site.id]);
    expect(checkDraft(index, draftOf(company('lamy grenoble', { level: 'group' })), 5)).toEqual([]);
  });
});

describe('persons', () => {
  const claire = person('martin claire', { keys: [{ kind: 'email', value: 'c.martin@lamy.fr' }] });
  const index = indexOf([claire, person('martin paul'), person('durand claire')]);

  test('the same mailbox and name are the same person, the family name first or last', () => {
    const asked = draftOf(person('claire martin', { keys: claire.keys }));
    expect(checkDraft(index, asked, 5)[0]).toMatchObject({ id: claire.id, band: 'same' });
  });

  test('a colleague of the same family name is another person', () => {
    const colleagues = indexOf([person('martin claire', { company: claire.id })]);
    const asked = draftOf(person('martin paul'), { company: claire.id });
    expect(checkDraft(colleagues, asked, 5).filter((twin) => twin.band !== 'apart')).toEqual([]);
  });

  test('a homonym of another company is not the same without more', () => {
    const [first] = checkDraft(index, draftOf(person('martin claire')), 5);
    expect(first?.band).toBe('apart');
  });
});

describe('the search box', () => {
  const lyon = company('lamy services', { address: LYON, keys: [{ kind: 'phone', value: '+33472000001' }] });
  const nice = company('lamy proprete', { address: NICE });
  const site = company('grenoble', { level: 'site', names: [['grenoble'], ['lamy', 'services']] });
  const index = indexOf([lyon, nice], [site]);
  const find = (...words: string[]) => findByFragments(index, { words, keys: [] }, 10);

  test('a beginning, a middle and a town find a name', () => {
    expect(idsOf(find('lam'))).toEqual(expect.arrayContaining([lyon.id, nice.id]));
    expect(idsOf(find('rvic'))).toContain(lyon.id);
    expect(find('lamy', 'nice')).toMatchObject([{ id: nice.id, foundBy: ['name', 'town'] }]);
    expect(idsOf(find('l', 's'))).toContain(lyon.id);
  });

  test('every fragment has to meet something', () => {
    expect(find('lamy', 'brest')).toEqual([]);
    expect(find('zzz')).toEqual([]);
  });

  test('a slip is forgiven where nothing is called so', () => {
    expect(find('propertes')).toEqual([]);
    expect(find('propreet')).toMatchObject([{ id: nice.id, foundBy: ['slip'] }]);
  });

  test('a company comes before its sites', () => {
    expect(idsOf(find('lamy', 'services'))).toEqual([lyon.id, site.id]);
  });

  test('a telephone finds its record although the words find others', () => {
    const found = findByFragments(index, { words: [], keys: [{ kind: 'phone', value: '+33472000001' }] }, 10);
    expect(found).toEqual([{ id: lyon.id, level: 'entity', foundBy: ['phone'] }]);
  });
});

describe('laws', () => {
  const word = fc.stringMatching(/^[a-z]{3,9}$/);
  const key = fc.record({
    kind: fc.constantFrom('siren', 'siret', 'phone', 'email', 'domain', 'code'),
    value: fc.stringMatching(/^[a-z0-9]{4,12}$/),
  }) as fc.Arbitrary<LiveKey>; // the kinds above are kinds of keys
  const record = fc
    .record({
      words: fc.array(word, { minLength: 1, maxLength: 3 }),
      keys: fc.array(key, { minLength: 1, maxLength: 4 }),
      place: fc.constantFrom(LYON, NICE, null),
    })
    .map(({ words, keys, place }) => company(words.join(' '), { keys, address: place }));
  const records = fc.array(record, { minLength: 1, maxLength: 12 });

  const holders = (index: LiveIndex, wanted: LiveKey) =>
    idsOf(findByFragments(index, { words: [], keys: [wanted] }, 100));

  test('a record is found by each of its exact keys, before and after the lists are laid', () => {
    fc.assert(
      fc.property(records, records, (laid, recent) => {
        const index = indexOf(laid, recent);
        for (const pass of [1, 2]) {
          for (const { id, keys } of [...laid, ...recent])
            for (const one of keys) expect(holders(index, one)).toContain(id);
          if (pass === 1) layLists(index);
        }
      }),
    );
  });

  test('a record that was taken out is never found again', () => {
    fc.assert(
      fc.property(records, records, (laid, recent) => {
        const index = indexOf(laid, recent);
        const [gone] = [...laid, ...recent];
        if (!gone) return;
        index.remove(gone.id);
        const words = gone.names.flat();
        for (const pass of [1, 2]) {
          for (const one of gone.keys) expect(holders(index, one)).not.toContain(gone.id);
          expect(idsOf(checkDraft(index, draftOf(gone), 100))).not.toContain(gone.id);
          expect(idsOf(findByFragments(index, { words, keys: [] }, 100))).not.toContain(gone.id);
          if (pass === 1) layLists(index);
        }
        expect(index.size).toBe(laid.length + recent.length - 1);
      }),
    );
  });

  test('a record that changed is found as it is now, and only so', () => {
    fc.assert(
      fc.property(records, record, (laid, next) => {
        const index = indexOf(laid);
        const [old] = laid;
        if (!old) return;
        index.put({ ...next, id: old.id });
        const lost = old.keys.filter(
          (one) => !next.keys.some((other) => other.kind === one.kind && other.value === one.value),
        );
        for (const one of lost) expect(holders(index, one)).not.toContain(old.id);
        for (const one of next.keys) expect(holders(index, one)).toContain(old.id);
        expect(index.size).toBe(laid.length);
      }),
    );
  });

  test('what comes and goes while the lists are laid is found, or not, as it should', () => {
    fc.assert(
      fc.property(records, records, fc.nat(30), (laid, later, at) => {
        const index = new LiveIndex();
        for (const one of laid) index.load(one);
        const [gone] = laid;
        const steps = index.tidy();
        for (let step = 0, state = steps.next(); !state.done; step += 1, state = steps.next()) {
          if (step !== at % 4) continue;
          for (const one of later) index.put(one);
        }
        index.remove(gone?.id ?? '');
        layLists(index);
        for (const { id, keys } of [...laid.slice(1), ...later])
          for (const one of keys) expect(holders(index, one)).toContain(id);
        for (const one of gone?.keys ?? []) expect(holders(index, one)).not.toContain(gone?.id);
      }),
    );
  });

  test('the bars and the prior sum to the score', () => {
    fc.assert(
      fc.property(records, record, (laid, asked) => {
        for (const { evidence } of checkDraft(indexOf(laid), draftOf(asked), 20)) {
          const { bars, priorWeight, score } = evidence;
          const sum = bars.reduce((total, bar) => total + bar.weight + bar.termFrequencyWeight, priorWeight);
          expect(Math.abs(sum - score)).toBeLessThan(1e-6);
        }
      }),
    );
  });

  test('at most two hundred candidates are compared, and a look-up leaves nothing for the next', () => {
    const many = Array.from({ length: 900 }, (_, at) => company(`garage zirmatech${at % 7}`, { address: LYON }));
    const index = indexOf(many);
    const asked = draftOf(company('garage zirmatech3', { address: LYON }));
    const first = gatherCandidates(index, asked);
    expect(first.length).toBeLessThanOrEqual(200);
    expect(gatherCandidates(index, asked)).toEqual(first);
  });
});
