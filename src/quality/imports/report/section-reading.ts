import { type Html, html } from './html.ts';
import type { ReportContext } from './report-context.ts';

/** « Comment lire ces chiffres »: the accounting of lines, and what was not checked. */
export function readingSection(context: ReportContext): Html {
  const { rows } = context.structured.summary;
  const decided = Map.groupBy(
    context.structured.arrangement.placements.filter((placement) => placement.kind === 'data'),
    (placement) => placement.decision,
  );
  const count = (decision: 'auto' | 'review' | 'alone') => decided.get(decision)?.length ?? 0;
  const accounting = context.say('report_accounting', {
    in: rows.in,
    auto: count('auto'),
    alone: count('alone'),
    review: count('review'),
    blank: rows.blank,
    repeatedHeader: rows.repeatedHeader,
    total: rows.total,
  });
  const notes = ['report_not_checked', 'report_inferred', 'report_confidence', 'report_no_gain', 'report_unchanged'];
  return html`<section><h2>${context.say('report_how_to_read')}</h2><p><b>${accounting}</b></p>
<ul>${notes.map((code) => html`<li>${context.say(code)}</li>`)}</ul></section>`;
}
