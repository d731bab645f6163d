import { expect, test } from 'vitest';
import { luhnKey, makeSiren, makeSiret, vatOf } from './identifiers.ts';
import { makeSheet, type WorldOptions } from './make-sheet.ts';
import { makeWorld } from './make-world.ts';
import { Random } from './random.ts';

const OPTIONS: WorldOptions = { rows: 400, identifierShare: 0.7, layout: 'split', hasGroupColumn: true, seed: 2 };

test('a seed gives the same sheet twice, and another seed another one', () => {
  expect(makeSheet(OPTIONS)).toEqual(makeSheet(OPTIONS));
  expect(makeSheet({ ...OPTIONS, seed: 5 }).rows).not.toEqual(makeSheet(OPTIONS).rows);
});

test('every row has its truth and as many cells as there are headers', () => {
  for (const layout of ['split', 'merged'] as const) {
    const made = makeSheet({ ...OPTIONS, layout });
    expect(made.truth.length).toBe(made.rows.length);
    expect(made.rows.every((row) => row.length === made.headers.length)).toBe(true);
    expect(made.truth.every((truth) => truth.kind !== 'data' || (truth.entityId !== '' && truth.siteId !== ''))).toBe(
      true,
    );
  }
});

test('without a group column no header speaks of groups', () => {
  const made = makeSheet({ ...OPTIONS, hasGroupColumn: false });
  expect(made.headers.some((header) => /groupe|maison/i.test(header))).toBe(false);
});

test('invented identifiers pass their keys: those of a known SIREN are found again', () => {
  expect(luhnKey('73282932')).toBe('0');
  expect(makeSiret('732829320', 7)).toBe('73282932000074');
  expect(vatOf('404833048')).toBe('FR83404833048');
  expect(makeSiren(new Random(1), 'public')).toMatch(/^2[016]\d{7}$/);
});

test('two SIRETs are never given twice, and no two companies of one name share a town', () => {
  const { entities } = makeWorld(3, 600, 1);
  const sirets = entities.flatMap((entity) =>
    entity.sites.flatMap((site) => [site.siret, ...(site.former ? [site.former.siret] : [])]),
  );
  expect(new Set(sirets).size).toBe(sirets.length);
  const places = entities
    .filter((entity) => !entity.network && !entity.group)
    .flatMap((e) => e.sites.map((site) => `${e.id}|${e.name}|${site.address.town}`));
  const names = new Set(places).size;
  const named = new Set(
    entities
      .filter((e) => !e.network && !e.group)
      .flatMap((e) => e.sites.map((site) => `${e.name}|${site.address.town}`)),
  );
  expect(named.size).toBe(names);
});

test('identifiers are written for every company or for the asked share of them', () => {
  expect(makeWorld(1, 300, 1).entities.every((entity) => entity.hasIdentifiers)).toBe(true);
  const { entities } = makeWorld(1, 3000, 0.7);
  const share = entities.filter((entity) => entity.hasIdentifiers).length / entities.length;
  expect(share).toBeGreaterThan(0.64);
  expect(share).toBeLessThan(0.76);
});
