import type { EntityNode } from '../../../matching/arrangement.ts';
import { type Html, html } from './html.ts';
import { cellOf, personName, type ReportContext } from './report-context.ts';
import { spellingsOf } from './section-findings.ts';

const MOST_ROWS = 10;
const MOST_COLUMNS = 5;

/** One real example: the lines as they stand in the sheet on the left, what they became on the right. */
export function exampleSection(context: ReportContext): Html {
  const entity = chooseExample(context);
  if (entity === null) return html``;
  return html`<section><h2>${context.say('report_example', { name: entity.name })}</h2>
<div class="two lines"><div>${rawLines(context, entity)}</div><div>${treeOf(context, entity)}</div></div></section>`;
}

/** The company that shows most: several spellings and sites on few enough lines to be read. */
function chooseExample(context: ReportContext): EntityNode | null {
  const sitesOf = Map.groupBy(context.structured.arrangement.sites, (site) => site.entityId);
  let best: { entity: EntityNode; interest: number } | null = null;
  for (const entity of context.structured.arrangement.entities) {
    if (entity.rows.length < 2 || entity.rows.length > MOST_ROWS) continue;
    const spellings = spellingsOf(context, entity.rows).length;
    const interest = spellings * 2 + Math.min(sitesOf.get(entity.id)?.length ?? 0, 4) + entity.rows.length / MOST_ROWS;
    if (best === null || interest > best.interest) best = { entity, interest };
  }
  return best?.entity ?? null;
}

function rawLines(context: ReportContext, entity: EntityNode): Html {
  const { mapping, file } = context.structured;
  const filled = mapping.columns.filter(
    (column) => column.fields.length > 0 && entity.rows.some((row) => cellOf(context, row, column.index) !== ''),
  );
  const columns = filled.slice(0, MOST_COLUMNS);
  const lines = entity.rows.map(
    (row) =>
      html`<tr><td class="n">${row + file.headerRow}</td>${columns.map((column) => html`<td>${cellOf(context, row, column.index)}</td>`)}</tr>`,
  );
  return html`<table class="raw"><thead><tr><th></th>${columns.map((column) => html`<th>${column.header}</th>`)}</tr></thead><tbody>${lines}</tbody></table>`;
}

function treeOf(context: ReportContext, entity: EntityNode): Html {
  const { sites, affiliations } = context.structured.arrangement;
  const own = sites.filter((site) => site.entityId === entity.id);
  const peopleAt = (accountId: string) =>
    affiliations
      .filter((one) => one.accountId === accountId)
      .map((one) => {
        const contact = context.contactById.get(one.contactId);
        return contact
          ? html`<li>○ ${personName(contact)}${one.jobTitle ? html`, ${one.jobTitle}` : null}</li>`
          : html``;
      });
  const branches = own.map(
    (site) =>
      html`<li>● ${site.name}${site.address?.town ? html`, ${site.address.town}` : null}<ul>${peopleAt(site.id)}</ul></li>`,
  );
  return html`<ul class="tree"><li>■ <b>${entity.name}</b>${entity.siren ? html` <small>${entity.siren}</small>` : null}<ul>${peopleAt(entity.id)}${branches}</ul></li></ul>`;
}
