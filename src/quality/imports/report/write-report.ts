import { writeFile } from 'node:fs/promises';
import type { Language } from '../../../domain/words/words.ts';
import type { StructuredFile } from '../structure-file.ts';
import { type Html, html } from './html.ts';
import { createReportContext, type ReportContext } from './report-context.ts';
import { REPORT_STYLE } from './report-style.ts';
import { clientsSection } from './section-clients.ts';
import { decisionsSection } from './section-decisions.ts';
import { doubtsSection } from './section-doubts.ts';
import { exampleSection } from './section-example.ts';
import { findingsSection } from './section-findings.ts';
import { gesturesSection } from './section-gestures.ts';
import { holesSection } from './section-holes.ts';
import { qualitySection } from './section-quality.ts';
import { readingSection } from './section-reading.ts';
import { rolesSection } from './section-roles.ts';

/** In the order in which a sales director reads. */
const SECTIONS: readonly ((context: ReportContext) => Html)[] = [
  findingsSection,
  exampleSection,
  clientsSection,
  rolesSection,
  holesSection,
  qualitySection,
  decisionsSection,
  doubtsSection,
  gesturesSection,
  readingSection,
];

/** report.html: one self-contained page that prints on A4 and asks nothing of the network. */
export async function writeReport(path: string, structured: StructuredFile, language: Language): Promise<void> {
  await writeFile(path, reportPage(structured, language));
}

/** The page as text; the same result gives the same bytes. */
export function reportPage(structured: StructuredFile, language: Language): string {
  const context = createReportContext(structured, language);
  // No line ends between a figure and its word.
  const count = (code: string, value: number) => context.say(code, { count: value }).replaceAll(' ', '\u00a0');
  const title = context.say('report_title', {
    rows: count('rows_count', structured.summary.rows.in),
    clients: count('report_clients', context.clients.length),
    sites: count('sites_count', structured.summary.out.sites),
  });
  const { file } = structured;
  const source =
    file.sheet === null ? file.name : context.say('report_file_and_sheet', { file: file.name, sheet: file.sheet });
  const style: Html = { html: REPORT_STYLE };
  return html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title><style>${style}</style></head><body>
<label class="mask" title="${context.say('report_mask_definition')}"><input type="checkbox" id="mask"> ${context.say('report_mask')}</label>
<div class="notice">${context.say('report_personal_data')}</div>
<h1>${title}</h1><p class="note">${source}</p>
${SECTIONS.map((section) => section(context))}
</body></html>
`.html;
}
