import type { ColumnField } from '../../../matching/column-mapping.ts';
import { type Html, html } from './html.ts';
import { cellOf, columnsHolding, type ReportContext } from './report-context.ts';

/** Completeness of a key field: in how many lines before, on how many records after. */
interface Completeness {
  readonly field: ColumnField;
  readonly before: number | null;
  readonly after: number | null;
}

/** Quality before and after, each figure with its definition beside it. */
export function qualitySection(context: ReportContext): Html {
  const { summary } = context.structured;
  const percent = (value: number | null) =>
    value === null ? '–' : `${context.number(Math.round(value * 100))}\u00a0%`;
  const known = completeness(context).filter(({ before }) => before !== null);
  const rows = known.map(
    ({ field, before, after }) =>
      html`<tr><td>${context.say(`field_${field}`)}</td><td class="n">${percent(before)}</td><td class="n">${percent(after)}</td></tr>`,
  );
  const rate = (value: number | null) => (value === null ? '–' : context.number(value));
  const levels = ['group', 'entity', 'site', 'contact'] as const;
  const duplicates = levels.map(
    (level) =>
      html`<tr><td>${context.say(`report_level_${level}`)}</td><td class="n">${rate(summary.duplicatesPerThousand.before[level])}</td><td class="n">${rate(summary.duplicatesPerThousand.after[level])}</td></tr>`,
  );
  const head = html`<thead><tr><th></th><th>${context.say('report_before')}</th><th>${context.say('report_after')}</th></tr></thead>`;
  return html`<section><h2>${context.say('report_quality')}</h2>
<div class="two"><div><h3>${context.say('report_completeness')}</h3><table>${head}<tbody>${rows}</tbody></table>
<p class="note">${context.say('report_completeness_definition')}</p></div>
<div><h3>${context.say('report_duplicates')}</h3><table>${head}<tbody>${duplicates}</tbody></table>
<p class="note">${context.say('report_duplicates_definition')}</p></div></div>
${issuesTable(context)}</section>`;
}

function completeness(context: ReportContext): Completeness[] {
  const { entities, sites, contacts } = context.structured.arrangement;
  const after = (filled: number, total: number) => (total === 0 ? null : filled / total);
  return [
    {
      field: 'siren',
      before: shareOfLines(context, ['siren', 'siret']),
      after: after(entities.filter((one) => one.siren).length, entities.length),
    },
    {
      field: 'siret',
      before: shareOfLines(context, ['siret']),
      after: after(sites.filter((one) => one.sirets.length > 0).length, sites.length),
    },
    {
      field: 'address',
      before: shareOfLines(context, ['address']),
      after: after(sites.filter((one) => one.address?.street).length, sites.length),
    },
    {
      field: 'town',
      before: shareOfLines(context, ['town']),
      after: after(sites.filter((one) => one.address?.town).length, sites.length),
    },
    {
      field: 'switchboard',
      before: shareOfLines(context, ['phone', 'switchboard']),
      after: after(sites.filter((one) => one.phones.length > 0).length, sites.length),
    },
    {
      field: 'direct_phone',
      before: shareOfLines(context, ['direct_phone', 'mobile']),
      after: after(contacts.filter((one) => one.phones.length > 0).length, contacts.length),
    },
    {
      field: 'email',
      before: shareOfLines(context, ['email']),
      after: after(contacts.filter((one) => one.emails.length > 0).length, contacts.length),
    },
  ];
}

function shareOfLines(context: ReportContext, fields: readonly ColumnField[]): number | null {
  const columns = columnsHolding(context, fields);
  const rows = context.structured.table.rows.filter((row) => row.kind === 'data');
  if (columns.length === 0 || rows.length === 0) return null;
  const filled = rows.filter((row) => columns.some((column) => cellOf(context, row.rowId, column) !== ''));
  return filled.length / rows.length;
}

function issuesTable(context: ReportContext): Html {
  const found = Object.entries(context.structured.summary.issues);
  if (found.length === 0) return html`<p>${context.say('report_no_issue')}</p>`;
  const rows = found.map(
    ([code, count]) => html`<tr><td>${context.say(code)}</td><td class="n">${context.number(count)}</td></tr>`,
  );
  return html`<h3>${context.say('report_issues')}</h3><table><tbody>${rows}</tbody></table>`;
}
