import { formatSiren, parseSiren } from '../../../domain/siren.ts';
import { formatSiret, parseSiret } from '../../../domain/siret.ts';
import type { EntityNode, SiteNode } from '../../../matching/arrangement.ts';
import type { ColumnField, MappedColumn } from '../../../matching/column-mapping.ts';
import { type Html, html } from './html.ts';
import { personName, rawCell } from './masking.ts';
import { cellOf, type ReportContext } from './report-context.ts';
import { spellingsOf } from './spellings.ts';

const MOST_ROWS = 10;
const MOST_SITES = 5;
/** One column of each, the first field preferred: what fits beside the tree on A4. */
const SHOWN: readonly (readonly ColumnField[])[] = [
  ['company_name'],
  ['siret', 'siren'],
  ['town', 'postcode'],
  ['full_name', 'last_name'],
];

/** One real example: the lines as they stand in the sheet on the left, what they became on the right. */
export function exampleSection(context: ReportContext): Html {
  const entity = chooseExample(context);
  if (entity === null) return html``;
  const rows = context.say('rows_count', { count: entity.rows.length });
  return html`<section><h2>${context.say('report_example', { name: entity.name, rows })}</h2>
<div class="two lines"><div>${rawLines(context, entity)}</div><div>${treeOf(context, entity)}</div></div>
<p class="note">${context.say('report_example_definition')}</p></section>`;
}

/** The company that shows most: several spellings and sites on few enough lines to be read. */
function chooseExample(context: ReportContext): EntityNode | null {
  const sitesOf = Map.groupBy(context.structured.arrangement.sites, (site) => site.entityId);
  let best: { entity: EntityNode; interest: number } | null = null;
  for (const entity of context.structured.arrangement.entities) {
    const sites = sitesOf.get(entity.id)?.length ?? 0;
    if (entity.rows.length < 2 || entity.rows.length > MOST_ROWS || sites > MOST_SITES) continue;
    const spellings = spellingsOf(context, entity.rows).length;
    const interest = spellings * 2 + Math.min(sites, 4) + entity.rows.length / MOST_ROWS;
    if (best === null || interest > best.interest) best = { entity, interest };
  }
  return best?.entity ?? null;
}

function columnsShown(context: ReportContext, entity: EntityNode): MappedColumn[] {
  const isFilled = (column: MappedColumn) => entity.rows.some((row) => cellOf(context, row, column.index) !== '');
  const filled = context.structured.mapping.columns.filter(isFilled);
  const chosen = SHOWN.flatMap((fields) => {
    const [first] = fields.flatMap((field) => filled.find((column) => column.fields.includes(field)) ?? []);
    return first ?? [];
  });
  return [...new Set(chosen)];
}

function rawLines(context: ReportContext, entity: EntityNode): Html {
  const columns = columnsShown(context, entity);
  const { headerRow } = context.structured.file;
  const lines = entity.rows.map(
    (row) =>
      html`<tr><td class="n">${context.number(row + headerRow)}</td>${columns.map((column) => html`<td>${rawCell(context, row, column)}</td>`)}</tr>`,
  );
  return html`<table class="raw"><thead><tr><th class="n">${context.say('report_col_line')}</th>${columns.map((column) => html`<th>${column.header}</th>`)}</tr></thead><tbody>${lines}</tbody></table>`;
}

function treeOf(context: ReportContext, entity: EntityNode): Html {
  const { sites, groups } = context.structured.arrangement;
  const branches = sites.filter((site) => site.entityId === entity.id).map((site) => siteBranch(context, site));
  const siren = entity.siren === null ? null : parseSiren(entity.siren);
  const company = html`<li><i class="mark">■</i> <b>${entity.name}</b>${siren ? html` <small>${formatSiren(siren)}</small>` : null}<ul>${peopleAt(context, entity.id)}${branches}</ul></li>`;
  const group = groups.find((one) => one.id === entity.groupId);
  return group === undefined
    ? html`<ul class="tree">${company}</ul>`
    : html`<ul class="tree"><li><i class="mark">◆</i> <b>${group.name}</b><ul>${company}</ul></li></ul>`;
}

function siteBranch(context: ReportContext, site: SiteNode): Html {
  const town = site.address?.town ?? '';
  const place = [site.address?.street, site.name.includes(town) ? null : town].filter(Boolean).join(', ');
  const [siret] = site.sirets.flatMap((one) => parseSiret(one) ?? []);
  const lines = context.say('report_from_lines', {
    count: site.rows.length,
    rows: site.rows.map((row) => context.number(row + context.structured.file.headerRow)).join(', '),
  });
  return html`<li><i class="mark">●</i> ${site.name}<br><small>${[place, siret ? formatSiret(siret) : '', lines].filter(Boolean).join(' · ')}</small><ul>${peopleAt(context, site.id)}</ul></li>`;
}

function peopleAt(context: ReportContext, accountId: string): Html[] {
  return context.structured.arrangement.affiliations
    .filter((one) => one.accountId === accountId)
    .map((one) => {
      const contact = context.contactById.get(one.contactId);
      if (contact === undefined) return html``;
      return html`<li><i class="mark">○</i> ${personName(contact)}${one.jobTitle ? html`, ${one.jobTitle}` : null}</li>`;
    });
}
