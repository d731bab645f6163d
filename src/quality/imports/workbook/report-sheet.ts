import type { WorkbookCell } from '../../../platform/spreadsheets/writing/cell-xml.ts';
import { type SheetDescription, titledColumns } from './sheet-description.ts';
import type { WorkbookContext } from './workbook-context.ts';

/** One line of the report: what, how much. */
type ReportLine = readonly [topic: string, label: string, value: WorkbookCell];

/** « Rapport »: the figures of the run, every one of which is in summary.json too. */
export function reportSheet(context: WorkbookContext, cutCellCount: number): SheetDescription<ReportLine> {
  const column = titledColumns(context);
  return {
    title: context.say('workbook_report'),
    rows: [
      ...fileLines(context),
      ...cutLines(context, cutCellCount),
      ...countLines(context),
      ...qualityLines(context),
      ...readingLines(context),
    ],
    columns: [
      column<ReportLine>('workbook_topic', ([topic]) => context.say(`workbook_topic_${topic}`), { width: 30 }),
      column<ReportLine>('workbook_explanation', ([, label]) => label, { width: 90, isWrapped: true }),
      column<ReportLine>('workbook_figure', ([, , value]) => value, { width: 30 }),
    ],
  };
}

function fileLines(context: WorkbookContext): ReportLine[] {
  const { file, remarks, headerRemarks } = context.structured;
  const line = (code: string, value: WorkbookCell): ReportLine => ['file', context.say(code), value];
  return [
    line('workbook_file_name', file.name),
    line('workbook_file_sheet', file.sheet),
    line('workbook_file_encoding', file.encoding),
    line('workbook_file_header', file.headerRow),
    line('workbook_file_sha256', file.sha256),
    ...remarks.map(({ code, count }): ReportLine => ['remarks', context.say(code, { count }), count]),
    ...headerRemarks.map((remark): ReportLine => ['remarks', context.sayAll([remark]), null]),
  ];
}

/** What this workbook could not hold; the file it came from still does. */
function cutLines(context: WorkbookContext, count: number): ReportLine[] {
  return count === 0 ? [] : [['remarks', context.say('workbook_cut_cells', { count }), count]];
}

function countLines(context: WorkbookContext): ReportLine[] {
  const { rows, out } = context.structured.summary;
  const row = (code: string, value: number): ReportLine => ['rows', context.say(code), value];
  const result = (code: string, value: number): ReportLine => ['result', context.say(code), value];
  return [
    row('workbook_rows_in', rows.in),
    row('workbook_rows_data', rows.data),
    row('workbook_rows_blank', rows.blank),
    row('workbook_rows_repeated_header', rows.repeatedHeader),
    row('workbook_rows_total', rows.total),
    result('workbook_groups', out.groups),
    result('workbook_entities', out.entities),
    result('workbook_sites', out.sites),
    result('workbook_contacts', out.contacts),
    result('workbook_out_affiliations', out.affiliations),
    result('workbook_out_networks', out.networks),
    result('workbook_out_to_review', out.toReview),
    result('workbook_out_questions', out.questions),
    result('workbook_out_doubts_not_asked', out.doubtsNotAsked),
    result('workbook_out_opted_out', out.optedOut),
  ];
}

function qualityLines(context: WorkbookContext): ReportLine[] {
  const { repairs, issues, duplicatesPerThousand } = context.structured.summary;
  const counted = (topic: string, counts: Readonly<Record<string, number>>) =>
    Object.entries(counts).map(([code, count]): ReportLine => [topic, context.say(code), count]);
  const levels = [
    ['group', 'workbook_groups'],
    ['entity', 'workbook_entities'],
    ['site', 'workbook_sites'],
    ['contact', 'workbook_contacts'],
  ] as const;
  const duplicates = levels.flatMap(([level, code]): ReportLine[] =>
    (['before', 'after'] as const).map((moment) => {
      const label = context.say(`workbook_${moment}`, { level: context.say(code) });
      return ['duplicates', label, duplicatesPerThousand[moment][level]];
    }),
  );
  return [...duplicates, ...counted('repairs', repairs), ...counted('issues', issues)];
}

/** The same sentences as the report that a sales director reads. */
function readingLines(context: WorkbookContext): ReportLine[] {
  const codes = [
    'report_duplicates_definition',
    'report_not_checked',
    'report_inferred',
    'report_confidence',
    'report_unchanged',
  ];
  return codes.map((code): ReportLine => ['reading', context.say(code), null]);
}
