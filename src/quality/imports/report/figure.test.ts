import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cappedList, figureWithList, kindRow, listOf } from './figure.ts';
import { html } from './html.ts';
import { readText, structureLines } from './made-report.ts';
import { createReportContext } from './report-context.ts';

const context = createReportContext(structureLines(['Raison sociale;Ville', 'Dupont;Lyon']), 'fr');
const items = (count: number) =>
  listOf(
    Array.from({ length: count }, (_, at) => `Nom ${at} <b>`),
    (name) => name,
  );
const shown = (text: string) => text.match(/Nom \d+/g) ?? [];
/** How many the page says that it does not show. */
const unsaid = (text: string) => Number(/et (\d+)/.exec(text)?.[1] ?? 0);

test('what a list shows and what it says it leaves out are the whole, however long it is', () => {
  fc.assert(
    fc.property(fc.nat(250), fc.integer({ min: 1, max: 120 }), (count, most) => {
      const { html: list } = cappedList(context, items(count), most);
      expect(shown(list).length + unsaid(readText(list))).toBe(count);
      expect(shown(list).length).toBeLessThanOrEqual(most);
    }),
    { numRuns: 60 },
  );
});

test('on paper a figure names its first ones and counts the others', () => {
  for (const count of [1, 5, 6, 99, 100, 101, 300]) {
    const { html: figure } = figureWithList(context, `${count} sites`, items(count));
    const paper = figure.slice(figure.indexOf(count > 5 ? '<p class="paper">' : '<p>'));
    expect(shown(paper).length + unsaid(readText(paper)), String(count)).toBe(count);
  }
});

test('a figure of nothing is a quiet line, and a kind that never happened is no row', () => {
  expect(figureWithList(context, '0 site', items(0)).html).toBe('<p class="none">0 site</p>');
  expect(kindRow(context, { name: 'Adresses', items: [], show: () => html`x` }).html).toBe('');
});

test('a row of a kind counts all, shows three, opens on the next ones and says how many are left', () => {
  for (const count of [1, 3, 4, 30, 31, 250]) {
    const names = Array.from({ length: count }, (_, at) => `Nom ${at}`);
    const { html: row } = kindRow(context, { name: 'Adresses', items: names, show: (name) => html`${name}` });
    const [beside = '', behind = ''] = row.split('<details>');
    expect(shown(beside)).toEqual(names.slice(0, 3));
    const left = /class="note">([^<]*)/.exec(behind)?.[1] ?? '';
    expect(shown(row).length + unsaid(left), String(count)).toBe(count);
  }
});

test('a name of the sheet is text wherever a figure shows it', () => {
  for (const count of [2, 8]) {
    expect(figureWithList(context, 'x', items(count), '<i>').html).not.toMatch(/Nom \d+ <b>|\(<i>\)/);
  }
});
