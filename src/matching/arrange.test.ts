import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arrangeRows } from '../../test/support/arrange-rows.ts';
import { makeRecord, type PersonWords, type RowWords } from '../../test/support/make-record.ts';
import type { Reason } from '../domain/reason.ts';
import { sayReason } from '../domain/words/say.ts';
import { arrangeRecords } from './arrange.ts';
import type { Arrangement, Evidence } from './arrangement.ts';

const SIRETS = ['81234567600019', '81234567600027', '55203253400034', '44306184100047'];
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const personWords: fc.Arbitrary<PersonWords> = fc.record({
  first: optional(fc.constantFrom('Jean', 'Jacques', 'Anne', 'J')),
  last: optional(fc.constantFrom('Dupont', 'Petit', 'Dupond')),
  email: optional(fc.constantFrom('jean.dupont@lamy.fr', 'a.petit@zirmatech.fr', 'jean.dupont@gmail.com')),
  mobile: optional(fc.constantFrom('0601020304', '0611121314')),
});
const rowWords: fc.Arbitrary<RowWords> = fc.record({
  company: optional(fc.constantFrom('Lamy Services', 'Lamy Industrie', 'LAMY', 'Zirmatech', 'Garage Martin')),
  siret: optional(fc.constantFrom(...SIRETS)),
  group: optional(fc.constantFrom('Lamy', 'Groupe Lamy')),
  town: optional(fc.constantFrom('Lyon', 'Lille', 'Nice')),
  street: optional(fc.constantFrom('12 rue Pasteur', '12 r Pasteur', '3 rue Foch')),
  phone: optional(fc.constantFrom('0478000001', '0320000001')),
  domain: optional(fc.constantFrom('lamy.fr', 'zirmatech.fr')),
  siteState: optional(fc.constantFrom('moved' as const, 'closed' as const)),
  person: optional(personWords),
});
const sheets = fc.array(rowWords, { minLength: 1, maxLength: 14 });

/** What an arrangement says, by content of rows and never by their numbers. */
function idsByContent(arrangement: Arrangement, rows: readonly RowWords[]): string[] {
  return arrangement.placements
    .map(({ rowId, groupId, entityId, siteId, contactIds, contactSiteId, contactAccountId, decision, confidence }) =>
      JSON.stringify([
        rows[rowId - 1],
        groupId,
        entityId,
        siteId,
        contactIds,
        contactSiteId,
        contactAccountId,
        decision,
        confidence,
      ]),
    )
    .sort();
}

test('the same rows in another order give the same partition, ids, decisions and confidence', () => {
  fc.assert(
    fc.property(
      sheets.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))),
      ([rows, shuffled]) => {
        expect(idsByContent(arrangeRows(shuffled), shuffled)).toEqual(idsByContent(arrangeRows(rows), rows));
      },
    ),
  );
});

test('two valid SIRENs never stand in one company, and one SIREN never in two', () => {
  fc.assert(
    fc.property(sheets, (rows) => {
      const { placements } = arrangeRows(rows);
      const sirens = new Map<string, Set<string>>();
      const homes = new Map<string, Set<string>>();
      rows.forEach((said, index) => {
        const siren = said.siret?.slice(0, 9);
        const home = placements[index]!.entityId!;
        if (siren === undefined) return;
        sirens.set(home, (sirens.get(home) ?? new Set()).add(siren));
        homes.set(siren, (homes.get(siren) ?? new Set()).add(home));
      });
      for (const known of [...sirens.values(), ...homes.values()]) expect(known.size).toBe(1);
    }),
  );
});

test('every record of the sheet has exactly one placement, blanks and totals included, in order', () => {
  const kinds = ['data', 'blank', 'repeated_header', 'total'] as const;
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...kinds), rowWords), { maxLength: 12 }), (said) => {
      const rows = said.map(([kind], index) => ({ rowId: index + 1, kind, cells: [] }));
      const records = said.flatMap(([kind, row], index) => (kind === 'data' ? [makeRecord(index + 1, row)] : []));
      const { placements } = arrangeRecords({ rows }, records);
      expect(placements.map(({ rowId, kind }) => [rowId, kind])).toEqual(rows.map(({ rowId, kind }) => [rowId, kind]));
      for (const { kind, entityId } of placements) if (kind !== 'data') expect(entityId).toBeNull();
    }),
  );
});

function evidencesOf(arrangement: Arrangement): Evidence[] {
  const nodes = [...arrangement.groups, ...arrangement.entities, ...arrangement.sites, ...arrangement.contacts];
  return [...nodes.flatMap((node) => node.joins), ...arrangement.questions].map(({ evidence }) => evidence);
}

test('every link and every question has bars that sum to its score', () => {
  fc.assert(
    fc.property(sheets, (rows) => {
      for (const { bars, priorWeight, score, probability } of evidencesOf(arrangeRows(rows))) {
        const sum = bars.reduce((total, bar) => total + bar.weight + bar.termFrequencyWeight, priorWeight);
        expect(Math.abs(sum - score)).toBeLessThan(1e-6);
        expect(probability).toBeGreaterThanOrEqual(0);
        expect(probability).toBeLessThanOrEqual(1);
      }
    }),
  );
});

test('every reason is a sentence of the catalogue without a hole left open', () => {
  fc.assert(
    fc.property(sheets, (rows) => {
      const base = arrangeRows(rows);
      const nodes = [...base.groups, ...base.networks, ...base.entities, ...base.sites];
      const reasons: Reason[] = [
        ...base.placements.flatMap((placement) => placement.reasons),
        ...nodes.flatMap((node) => node.placedBecause),
        ...base.affiliations.flatMap((tie) => tie.because),
        ...evidencesOf(base).flatMap((evidence) => [...evidence.reasons, ...evidence.against]),
      ];
      for (const reason of reasons)
        for (const language of ['fr', 'en'] as const) {
          const sentence = sayReason(language, reason);
          expect(sentence).not.toBe(reason.code);
          expect(sentence).not.toContain('{{');
        }
    }),
  );
});

test('ids that placements name exist, and each site stands under the company of its rows', () => {
  fc.assert(
    fc.property(sheets, (rows) => {
      const base = arrangeRows(rows);
      const ids = (nodes: readonly { readonly id: string }[]) => new Set(nodes.map((node) => node.id));
      const [groups, entities, contacts] = [ids(base.groups), ids(base.entities), ids(base.contacts)];
      const sites = new Map(base.sites.map((site) => [site.id, site]));
      for (const placement of base.placements) {
        if (placement.groupId !== null) expect(groups.has(placement.groupId)).toBe(true);
        if (placement.entityId !== null) expect(entities.has(placement.entityId)).toBe(true);
        if (placement.siteId !== null) expect(sites.get(placement.siteId)?.entityId).toBe(placement.entityId);
        for (const contact of placement.contactIds) expect(contacts.has(contact)).toBe(true);
      }
    }),
  );
});

test('codes are numbered by content: a row more or less elsewhere does not matter, the order neither', () => {
  const rows = [
    { company: 'Zirmatech', town: 'Nice' },
    { company: 'Lamy Services', town: 'Lyon' },
  ];
  const codes = (base: Arrangement) => base.entities.map(({ name, code }) => `${name} ${code}`).sort();
  expect(codes(arrangeRows(rows))).toEqual(['Lamy Services SOC-0001', 'Zirmatech SOC-0002']);
  expect(codes(arrangeRows([...rows].reverse()))).toEqual(codes(arrangeRows(rows)));
});

test('a row that nothing resembles is alone, a repeated one is not', () => {
  const lone = { company: 'Zirmatech', town: 'Nice' };
  const twice = { company: 'Lamy Services', town: 'Lyon' };
  const { placements } = arrangeRows([lone, twice, twice]);
  expect(placements.map((placement) => placement.decision)).toEqual(['alone', 'auto', 'auto']);
  expect(placements[0]?.reasons).toEqual([{ code: 'nothing_like_it' }]);
  expect(placements[1]?.reasons).toEqual([{ code: 'same_line' }]);
});

test('a row says why it stands here: the SIRET that it shares, or the evidence of its weakest link', () => {
  const siret = SIRETS[0]!;
  const { placements } = arrangeRows([
    { company: 'Zirmatech', siret, town: 'Nice', street: '3 rue Foch' },
    { company: 'Zirmatech SA', siret, town: 'Nice' },
    { company: 'Zirmatech', town: 'Nice', street: '3 rue Foch', phone: '0493000001' },
  ]);
  expect(placements[1]?.reasons[0]).toEqual({ code: 'same_siret', values: { siret } });
  expect(placements[2]?.reasons.map((reason) => reason.code)).toContain('name_same');
  expect(placements[2]!.confidence).toBeLessThan(1);
});

test('an objection counts for the row that says it', () => {
  const { placements } = arrangeRows([
    { company: 'Zirmatech', town: 'Nice', objection: true },
    { company: 'Zirmatech', town: 'Nice', phone: '0493000001' },
  ]);
  expect(placements.map((placement) => placement.isOptedOut)).toEqual([true, false]);
});

test('rows that wait for an answer are to review, with the doubt in their confidence', () => {
  const { placements, questions } = arrangeRows([
    { company: 'Lamy Services', siret: SIRETS[0]!, street: '12 rue Pasteur', town: 'Lyon' },
    { company: 'Lamy Services Propreté', street: '12 rue Pasteur', town: 'Lyon' },
  ]);
  expect(questions.map((question) => [question.kind, question.leftRows.length, question.rowCount])).toEqual([
    ['same_entity', 1, 1],
  ]);
  expect(placements.filter((placement) => placement.decision === 'review')).toHaveLength(1);
});

test('progress is told stage by stage to the end', () => {
  const told: string[] = [];
  arrangeRows([{ company: 'Zirmatech' }], {
    onProgress: (stage, done, total) => told.push(`${stage} ${done}/${total}`),
  });
  expect(told).toEqual(['companies 0/5', 'sites 1/5', 'contacts 2/5', 'groups 3/5', 'compose 4/5', 'compose 5/5']);
});

test('a sheet without any row gives an empty base', () => {
  const base = arrangeRecords({ rows: [] }, []);
  expect(base.placements).toEqual([]);
  expect(base.entities).toEqual([]);
});
