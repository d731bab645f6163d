import type { Question } from '../../../matching/arrangement.ts';
import type { NormalizedRecord, Repair } from '../../../matching/record.ts';
import { type Html, html } from './html.ts';
import { cellOf, type ReportContext } from './report-context.ts';

const EXAMPLES = 3;
const MOST_DOUBTS = 10;
const CELLS_SHOWN = 6;

/** « Fait sans vous consulter » with real examples, then « À vérifier d'abord » with both lines and the reasons. */
export function decisionsSection(context: ReportContext): Html {
  const { questions } = context.structured.arrangement;
  const doubts = questions.slice(0, MOST_DOUBTS).map((question) => doubt(context, question));
  const none = questions.length === 0 ? html`<p>${context.say('report_no_doubt')}</p>` : null;
  return html`<section><h2>${context.say('report_done_alone')}</h2>${repairsTable(context)}${joinsTable(context)}
<h2>${context.say('report_check_first')}</h2>${none}${doubts}</section>`;
}

function repairsTable(context: ReportContext): Html {
  const byCode = Map.groupBy(
    context.structured.records.flatMap((record) => record.repairs.map((repair) => ({ record, repair }))),
    ({ repair }) => repair.code,
  );
  const rows = [...byCode]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([code, found]) => {
      const examples = found.slice(0, EXAMPLES).map((one) => repairExample(context, one));
      return html`<tr><td>${context.say(code)}</td><td class="n">${context.number(found.length)}</td><td>${examples}</td></tr>`;
    });
  return rows.length === 0 ? html`` : html`<table><tbody>${rows}</tbody></table>`;
}

function repairExample(context: ReportContext, found: { record: NormalizedRecord; repair: Repair }): Html {
  const line = context.say('report_line', { row: found.record.rowId + context.structured.file.headerRow });
  return html`<div><small>${line}</small> <code>${found.repair.from}</code> → <code>${found.repair.to}</code></div>`;
}

function joinsTable(context: ReportContext): Html {
  const { entities, sites, contacts, groups } = context.structured.arrangement;
  const levels = [
    ['report_joined_groups', groups],
    ['report_joined_entities', entities],
    ['report_joined_sites', sites],
    ['report_joined_contacts', contacts],
  ] as const;
  const rows = levels.map(([code, nodes]) => {
    const joined = nodes.filter((node) => node.joins.length > 0);
    const examples = joined.slice(0, EXAMPLES).map((node) => {
      const join = node.joins[0];
      if (join === undefined) return html``;
      const reasons = join.evidence.reasons.map((reason) => context.say(reason.code, reason.values)).join(', ');
      const lines = context.say('report_lines', {
        left: join.left + context.structured.file.headerRow,
        right: join.right + context.structured.file.headerRow,
      });
      return html`<div><small>${lines}</small> ${reasons}</div>`;
    });
    return html`<tr><td>${context.say(code)}</td><td class="n">${context.number(joined.length)}</td><td>${examples}</td></tr>`;
  });
  return html`<table><tbody>${rows}</tbody></table>`;
}

function doubt(context: ReportContext, question: Question): Html {
  const words = (reasons: Question['evidence']['reasons']) =>
    reasons.map((reason) => context.say(reason.code, reason.values)).join(', ');
  const against =
    question.evidence.against.length === 0
      ? null
      : html`<br>${context.say('report_against')} ${words(question.evidence.against)}`;
  return html`<div class="doubt"><b>${context.say(`question_${question.kind}`)}</b> <small>${context.say('rows_count', { count: question.rowCount })}</small>
${line(context, question.leftRows[0])}${line(context, question.rightRows[0])}
<p>${context.say('report_for')} ${words(question.evidence.reasons)}${against}</p></div>`;
}

function line(context: ReportContext, rowId: number | undefined): Html {
  if (rowId === undefined) return html``;
  const { mapping, file } = context.structured;
  const cells = mapping.columns
    .filter((column) => column.fields.length > 0)
    .map((column) => cellOf(context, rowId, column.index))
    .filter((text) => text !== '');
  return html`<div class="line"><small>${context.say('report_line', { row: rowId + file.headerRow })}</small> <span class="person">${cells.slice(0, CELLS_SHOWN).join(' · ')}</span></div>`;
}
