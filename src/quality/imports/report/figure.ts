import { type Html, html } from './html.ts';
import type { ReportContext } from './report-context.ts';

/** Longer lists stand whole in clients.xlsx; a page that prints stays readable. */
const MOST_ITEMS = 100;
const MOST_BESIDE = 5;
const EXAMPLES = 3;
const MOST_EXAMPLES = 30;

/** As much of a list as a page asks for: a hundred are shown where thousands lack something, and only these are written. */
export interface List {
  readonly length: number;
  slice(from: number, to: number): readonly (Html | string)[];
}

/** A list whose items are written when they are shown. */
export function listOf<Item>(items: readonly Item[], show: (item: Item) => Html | string): List {
  return { length: items.length, slice: (from, to) => items.slice(from, to).map(show) };
}

/** Items of a list up to the most that a reader bears, then how many more there are. */
export function cappedList(context: ReportContext, items: List, most = MOST_ITEMS): Html {
  const rest = items.length - most;
  const more = rest > 0 ? html`<li class="note">${context.say('report_and_more', { count: rest })}</li>` : null;
  return html`<ul>${items.slice(0, most).map((item) => html`<li>${item}</li>`)}${more}</ul>`;
}

/**
 * A figure with the names behind it: a few stand beside it, many open at a click, and paper shows the first ones.
 * Where there is none it is a quiet line.
 */
export function figureWithList(context: ReportContext, figure: string, items: List, definition?: string): Html {
  const note = definition === undefined ? null : html` <small>(${definition})</small>`;
  if (items.length === 0) return html`<p class="none">${figure}</p>`;
  const first = items.slice(0, MOST_BESIDE).map((item, at) => html`${at > 0 ? ' · ' : null}${item}`);
  if (items.length <= MOST_BESIDE) return html`<p><b>${figure}</b>${note}<br><span class="names">${first}</span></p>`;
  const rest = context.say('report_and_more', { count: items.length - MOST_BESIDE });
  return html`<details><summary><b>${figure}</b>${note}</summary>${cappedList(context, items)}</details><p class="paper">${first} ${rest}</p>`;
}

/** One kind of what was found or done: its name, its count, three real examples and the next ones behind a click. */
export interface Kind<Item> {
  readonly name: string;
  readonly items: readonly Item[];
  show(item: Item): Html;
}

/** A table row for a kind; a kind that never happened is no row. */
export function kindRow<Item>(context: ReportContext, kind: Kind<Item>): Html {
  if (kind.items.length === 0) return html``;
  const next = kind.items.slice(EXAMPLES, MOST_EXAMPLES).map(kind.show);
  const unseen = kind.items.length - EXAMPLES - next.length;
  const more =
    next.length === 0
      ? null
      : html`<details><summary>${context.say('report_next_examples', { count: next.length })}</summary>${next.map((one) => html`<div>${one}</div>`)}${
          unseen > 0 ? html`<div class="note">${context.say('report_and_more', { count: unseen })}</div>` : null
        }</details>`;
  return html`<tr><td>${kind.name}</td><td class="n">${context.number(kind.items.length)}</td><td>${kind.items
    .slice(0, EXAMPLES)
    .map((item) => html`<div>${kind.show(item)}</div>`)}${more}</td></tr>`;
}

/** The table that holds such rows. */
export function kindTable(context: ReportContext, rows: readonly Html[]): Html {
  const heads = ['kind', 'count', 'examples'].map(
    (name) => html`<th class="${name === 'count' ? 'n' : name}">${context.say(`report_col_${name}`)}</th>`,
  );
  return html`<table class="kinds"><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table>`;
}
