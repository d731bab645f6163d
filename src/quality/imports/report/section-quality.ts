import type { Issue } from '../../../matching/record.ts';
import type { CountedLevel } from '../duplicates-per-thousand.ts';
import { type Completeness, measureCompleteness } from './completeness.ts';
import { figureWithList, kindRow, kindTable } from './figure.ts';
import { type Html, html } from './html.ts';
import { person } from './masking.ts';
import type { ReportContext } from './report-context.ts';

const LEVELS: readonly CountedLevel[] = ['group', 'entity', 'site', 'contact'];

/** Quality before and after, each figure with its definition beside it and the records that still lack something. */
export function qualitySection(context: ReportContext): Html {
  const fields = measureCompleteness(context);
  return html`<section><h2>${context.say('report_quality')}</h2>
<div class="two"><div>${completenessTable(context, fields)}</div><div>${duplicatesTable(context)}</div></div>
${missingLists(context, fields)}${damages(context)}${issuesTable(context)}</section>`;
}

function headOf(context: ReportContext): Html {
  return html`<thead><tr><th></th><th class="n">${context.say('report_before')}</th><th class="n">${context.say('report_after')}</th></tr></thead>`;
}

function completenessTable(context: ReportContext, fields: readonly Completeness[]): Html {
  const total = context.structured.summary.rows.data;
  const rows = fields.map(
    ({ field, linesBefore, linesAfter }) =>
      html`<tr><td>${context.say(`field_${field}`)}</td><td class="n">${context.percent(linesBefore, total)}</td><td class="n">${context.percent(linesAfter, total)}</td></tr>`,
  );
  if (rows.length === 0) return html``;
  return html`<h3>${context.say('report_completeness')}</h3><table>${headOf(context)}<tbody>${rows}</tbody></table>
<p class="note">${context.say('report_completeness_definition')}</p>`;
}

function duplicatesTable(context: ReportContext): Html {
  const { before, after } = context.structured.summary.duplicatesPerThousand;
  const rate = (value: number | null) => (value === null ? '–' : context.number(value));
  const rows = LEVELS.filter((level) => before[level] !== null || after[level] !== null).map(
    (level) =>
      html`<tr><td>${context.say(`report_level_${level}`)}</td><td class="n">${rate(before[level])}</td><td class="n">${rate(after[level])}</td></tr>`,
  );
  if (rows.length === 0) return html``;
  return html`<h3>${context.say('report_duplicates')}</h3><table>${headOf(context)}<tbody>${rows}</tbody></table>
<p class="note">${context.say('report_duplicates_definition')}</p>`;
}

function missingLists(context: ReportContext, fields: readonly Completeness[]): Html[] {
  return fields.map(({ field, missing }) =>
    figureWithList(context, context.say(`report_without_${field}`, { count: missing.length }), missing),
  );
}

/** SIRETs repaired or lost, e-mails and phones that cannot be used. */
function damages(context: ReportContext): Html {
  const { repairs, issues } = context.structured.summary;
  const sum = (counts: Readonly<Record<string, number>>, codes: RegExp) =>
    Object.entries(counts).reduce((total, [code, count]) => total + (codes.test(code) ? count : 0), 0);
  const figures = [
    ['report_sirets_repaired', sum(repairs, /^siret_/)],
    ['report_sirets_lost', sum(issues, /^siret_(bad_key|invalid|scientific)$/)],
    ['report_emails_invalid', sum(issues, /^email_invalid$/)],
    ['report_phones_invalid', sum(issues, /^phone_(invalid|scientific|placeholder)$/)],
  ] as const;
  return html`<p>${figures.map(([code, count], at) => html`${at > 0 ? ' · ' : null}${context.say(code, { count })}`)}<br><small>${context.say('report_damages_definition')}</small></p>`;
}

/** Each kind of doubtful value with its lines. */
function issuesTable(context: ReportContext): Html {
  const found = context.structured.records.flatMap((record) =>
    record.issues.map((issue) => ({ rowId: record.rowId, issue })),
  );
  if (found.length === 0) return html`<p>${context.say('report_no_issue')}</p>`;
  const show = ({ rowId, issue }: { rowId: number; issue: Issue }) =>
    html`<small>${context.line(rowId)}</small> ${rawValue(issue.code, issue.raw)}`;
  const kinds = [...Map.groupBy(found, ({ issue }) => issue.code)].sort(
    ([, left], [, right]) =>
      right.length - left.length || ((left[0]?.issue.code ?? '') < (right[0]?.issue.code ?? '') ? -1 : 1),
  );
  const rows = kinds.map(([code, items]) => kindRow(context, { name: context.say(code), items, show }));
  return html`<h3>${context.say('report_issues')}</h3>${kindTable(context, rows)}`;
}

/** A value as the sheet has it; a phone or a mailbox may be somebody's own. */
export function rawValue(code: string, value: string): Html {
  const isPersonal = !/^(siret|siren|nic|vat|naf|postcode|town|country|website)_/.test(code);
  return html`<code>${isPersonal ? person(value) : value}</code>`;
}
