import { findGestures } from './gestures.ts';
import { type Html, html } from './html.ts';
import { person } from './masking.ts';
import type { ReportContext } from './report-context.ts';

const MOST_GESTURES = 10;

/** « Les 10 prochains gestes »: who, how many minutes, what it brings. No gain in euros is ever guessed. */
export function gesturesSection(context: ReportContext): Html {
  const gestures = findGestures(context).slice(0, MOST_GESTURES);
  if (gestures.length === 0) return html``;
  const heads = ['gesture', 'who', 'minutes', 'brings'].map(
    (name) => html`<th${{ html: name === 'minutes' ? ' class="n"' : '' }}>${context.say(`report_col_${name}`)}</th>`,
  );
  const rows = gestures.map(({ code, values, who, owner, minutes }) => {
    const by = owner === null ? context.say(`report_who_${who}`) : person(owner);
    return html`<tr><td>${context.say(`report_gesture_${code}`, values)}</td><td>${by}</td><td class="n">${context.say('report_minutes', { count: minutes })}</td><td>${context.say(`report_brings_${code}`, values)}</td></tr>`;
  });
  return html`<section><h2>${context.say('report_gestures', { count: gestures.length })}</h2>
<table class="gestures"><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table><p class="note">${context.say('report_minutes_definition')}</p></section>`;
}
