import { type Draft, draftRow, type Surroundings } from './draft-row.ts';
import { type Layout, layoutColumns, type SheetColumn } from './layouts.ts';
import { makeWorld } from './make-world.ts';
import { fillEmptyCells } from './noise/placeholder-noise.ts';
import { planRows, type RowPlan } from './plan-rows.ts';
import { Random } from './random.ts';
import { EMPTY_TRUTH, type RowTruth, truthOf } from './row-truth.ts';
import { type Style, styleOf } from './styles.ts';
import type { TrueSite, World } from './things.ts';

export interface WorldOptions {
  readonly rows: number;
  readonly identifierShare: number;
  readonly layout: Layout;
  readonly hasGroupColumn: boolean;
  readonly seed: number;
}

/** A messy sheet and what each of its rows truly speaks of, in the same order. */
export interface MadeSheet {
  readonly style: Style;
  readonly titleRows: readonly (readonly string[])[];
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly truth: readonly RowTruth[];
}

function surroundingsOf(world: World): Surroundings {
  const bearers = new Map<string, string[]>();
  for (const contact of world.contacts) {
    const key = `${contact.worksAt.entity.id}|${contact.last}`;
    bearers.set(key, [...(bearers.get(key) ?? []), contact.id]);
  }
  const soleSurnames = new Set([...bearers.values()].filter((ids) => ids.length === 1).flat());
  const crowdedSites = new Set<TrueSite>();
  for (const { sites } of world.entities) {
    const towns = sites.map((site) => site.address.town);
    for (const site of sites) if (towns.filter((town) => town === site.address.town).length > 1) crowdedSites.add(site);
  }
  return { soleSurnames, crowdedSites };
}

interface Line {
  readonly cells: readonly string[];
  readonly truth: RowTruth;
}

function strayLine(random: Random, columns: readonly SheetColumn[]): Line {
  const kind = random.pick(['blank', 'repeated_header', 'total'] as const);
  const empty = columns.map(() => '');
  if (kind === 'blank') return { cells: empty, truth: { ...EMPTY_TRUTH, kind } };
  if (kind === 'repeated_header')
    return { cells: columns.map((column) => column.header), truth: { ...EMPTY_TRUTH, kind } };
  const figure = columns.findIndex((column) => /^(CA|Chiffre)/.test(column.header));
  const label = random.pick(['TOTAL', 'Total général', 'Sous-total']);
  return {
    cells: empty.map((_, index) =>
      index === 0 ? label : index === figure ? `${random.int(100, 999)} ${random.digits(3)}` : '',
    ),
    truth: { ...EMPTY_TRUTH, kind },
  };
}

function orderOf(
  random: Random,
  style: Style,
  lines: { plan: RowPlan; draft: Draft }[],
): { plan: RowPlan; draft: Draft }[] {
  const shuffled = random.shuffle(lines);
  if (style.name === 'salesman') return shuffled;
  const key = style.name === 'export' ? 'company' : 'owner';
  return shuffled.sort((a, b) => (a.draft[key] < b.draft[key] ? -1 : a.draft[key] > b.draft[key] ? 1 : 0));
}

/** The same options give the same sheet, byte for byte. */
export function makeSheet(options: WorldOptions): MadeSheet {
  const style = styleOf(options.seed);
  // A person is written on 1.87 rows on average (plan-rows.ts).
  const world = makeWorld(options.seed, Math.ceil(options.rows / 1.87), options.identifierShare);
  const random = new Random(options.seed * 7919 + 17);
  const around = surroundingsOf(world);
  const columns = layoutColumns(new Random(options.seed * 104729 + 3), style, options.layout, options.hasGroupColumn);
  const drafts = planRows(random, world)
    .slice(0, options.rows)
    .map((plan) => ({ plan, draft: fillEmptyCells(random, style, draftRow(random, style, plan, around)) }));
  const lines: Line[] = [];
  for (const { plan, draft } of orderOf(random, style, drafts)) {
    const cells = columns.map((column) => column.write(draft, random));
    lines.push({ cells, truth: truthOf(plan, draft) });
    if (random.chance(0.01)) lines.push({ cells, truth: truthOf(plan, draft) });
    if (random.chance(style.strayRows)) lines.push(strayLine(random, columns));
  }
  const width = columns.length;
  const title = ['LISTE CLIENTS ET PROSPECTS 2025', ...Array.from({ length: width - 1 }, () => '')];
  const hasTitle = style.name !== 'export' && random.chance(0.4);
  return {
    style,
    titleRows: hasTitle ? [title, title.map(() => '')] : [],
    headers: columns.map((column) => column.header),
    rows: lines.map((line) => line.cells),
    truth: lines.map((line) => line.truth),
  };
}
