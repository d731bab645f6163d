import { type Html, html } from './html.ts';
import type { ReportContext } from './report-context.ts';

/** Longer lists stand whole in clients.xlsx; a page that prints stays readable. */
const MOST_ITEMS = 100;
const EXAMPLES = 3;
const MOST_EXAMPLES = 30;

/** Items of a list up to the most that a reader bears, then how many more there are. */
export function cappedList(context: ReportContext, items: readonly (Html | string)[], most = MOST_ITEMS): Html {
  const rest = items.length - most;
  const more = rest > 0 ? html`<li class="note">${context.say('report_and_more', { count: rest })}</li>` : null;
  return html`<ul>${items.slice(0, most).map((item) => html`<li>${item}</li>`)}${more}</ul>`;
}

/** A figure that opens the list behind it; a quiet line where the list is empty. */
export function figureWithList(
  context: ReportContext,
  code: string,
  items: readonly (Html | string)[],
  definition?: string,
): Html {
  const figure = context.say(code, { count: items.length });
  const note = definition === undefined ? null : html` <small>${context.say(definition)}</small>`;
  if (items.length === 0) return html`<p class="none">${figure}${note}</p>`;
  return html`<details><summary><b>${figure}</b>${note}</summary>${cappedList(context, items)}</details>`;
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
