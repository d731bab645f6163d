import { sql } from 'kysely';
import { getDictionary } from '../../base/fields/get-dictionary.ts';
import type { Access } from '../../base/workspaces/access.ts';
import { RIGHTS, type RightChanges, rightsOf } from '../../base/workspaces/rights.ts';
import type { MemberRole } from '../../base/workspaces/workspace.ts';
import { FIELD_LEVELS, type FieldDefinition, type FieldLevel, STAGES, tierOf } from '../../domain/field-definition.ts';
import { say } from '../../domain/words/say.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { type Html, html } from '../imports/report/html.ts';
import { REPORT_STYLE } from '../imports/report/report-style.ts';
import { INDICATORS } from './indicators.ts';
import { QUALITY_RULES } from './quality-rules.ts';

const ROLES = [
  'admin',
  'data_steward',
  'sales_manager',
  'account_manager',
  'sales_rep',
  'supervisor',
  'call_agent',
  'marketer',
  'support_agent',
  'principal',
  'viewer',
] as const satisfies readonly MemberRole[];

/** Rights that the charter is about; the others are of the administration of the workspace. */
const GOVERNING = RIGHTS.filter(
  (right) => !right.startsWith('manage_m') && right !== 'manage_settings' && right !== 'undo_changes',
);

const fr = (code: string, values: Record<string, string | number> = {}) => say('fr', code, values);

/**
 * The usage charter of a workspace as one French page to print on A4, written from what the workspace decided: its
 * dictionary, its rights, the rules of names and creation, the rules of quality. Nothing of it is typed twice.
 */
export async function writeCharter(tx: Tx, access: Access, now: Date): Promise<string> {
  const { workspaceId } = access;
  const { rows } = await sql<{ name: string }>`select name from workspace where workspace_id = ${workspaceId}`.execute(
    tx,
  );
  const settings = await sql<{ value: RightChanges }>`
    select value from workspace_setting where workspace_id = ${workspaceId} and name = 'rights'`.execute(tx);
  const fields = (await getDictionary(tx, workspaceId)).filter(({ status }) => status === 'active');
  const title = fr('charter_title', { name: rows[0]?.name ?? '' });
  const page = html`<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><style>${{ html: REPORT_STYLE }}</style></head><body>
<h1>${title}</h1>
<p class="note">${fr('charter_written_on', { day: new Intl.DateTimeFormat('fr-FR', { timeZone: 'UTC' }).format(now) })}</p>
${sectionOf('charter_why', [fr('charter_why_tree'), fr('charter_why_doubt'), fr('charter_why_lawful')])}
${rightsSection(settings.rows[0]?.value ?? {})}
${sectionOf(
  'charter_creation',
  ['search', 'attach', 'request', 'required', 'import'].map((one) => fr(`charter_creation_${one}`)),
)}
${sectionOf(
  'charter_naming',
  ['name', 'site', 'town', 'phone', 'person', 'siret'].map((one) => fr(`charter_naming_${one}`)),
)}
${FIELD_LEVELS.map((level) => fieldsSection(level, fields))}
${sectionOf(
  'charter_rules',
  QUALITY_RULES.map(({ code, severity }) => `${fr(`rule_${code}`)} (${fr(`severity_${severity}`)})`),
)}
${sectionOf(
  'charter_figures',
  INDICATORS.map(({ code }) => `${fr(`indicator_${code}`)} — ${fr(`indicator_${code}_meaning`)}`),
)}
</body></html>`;
  return page.html;
}

function sectionOf(title: string, sentences: readonly string[]): Html {
  return html`<h2>${fr(title)}</h2><ul>${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul>`;
}

function rightsSection(changes: RightChanges): Html {
  const columns = ROLES.filter((role) => GOVERNING.some((right) => rightsOf(role, changes).has(right)));
  return html`<h2>${fr('charter_rights')}</h2><table class="grid"><thead><tr><th></th>
${columns.map((role) => html`<th>${fr(`charter_role_${role}`)}</th>`)}</tr></thead><tbody>
${GOVERNING.map(
  (right) => html`<tr><td>${fr(`charter_right_${right}`)}</td>
${columns.map((role) => html`<td>${rightsOf(role, changes).has(right) ? '●' : ''}</td>`)}</tr>`,
)}</tbody></table>`;
}

function fieldsSection(level: FieldLevel, fields: readonly FieldDefinition[]): Html {
  const ofLevel = fields.filter(
    (field) => (field.recordKind === 'contact') === (level === 'contact') && field.tiers[level] !== undefined,
  );
  return html`<h2>${fr(`charter_fields_${level}`)}</h2><table><thead><tr><th>${fr('charter_field')}</th>
<th>${fr('charter_meaning')}</th><th>${fr('charter_filled_by')}</th><th>${fr('charter_tier')}</th></tr></thead>
<tbody>${ofLevel.map((field) => fieldRow(field, level))}</tbody></table>`;
}

function fieldRow(field: FieldDefinition, level: FieldLevel): Html {
  const own = `field_${field.recordKind}_${field.key}`;
  const meaning = field.definition ?? fr(`${own}_meaning`);
  const purpose = field.purpose ?? fr(`${own}_use`);
  const values = field.isCustom ? field.options.map((option) => option.fr).join(', ') : '';
  const basis = field.legalBasis ? fr(field.legalBasis) : null;
  return html`<tr><td><strong>${field.label?.fr ?? fr(own)}</strong><br><small>${fr(`field_type_${field.type}`)}</small></td>
<td>${meaning} <small>${purpose}${values ? ` ${values}.` : ''}${basis ? ` ${fr('charter_basis', { basis })}` : ''}</small></td>
<td>${field.filledBy ? fr(field.filledBy) : ''}</td><td>${sayTiers(field, level)}</td></tr>`;
}

/** « recommandé ; client : obligatoire » */
function sayTiers({ tiers }: FieldDefinition, level: FieldLevel): string {
  const usual = tierOf(tiers, level, 'any') ?? 'optional';
  const others = STAGES.flatMap((stage) => {
    const tier = tierOf(tiers, level, stage);
    return stage === 'any' || tier === null || tier === usual
      ? []
      : [fr('charter_stage', { stage: fr(`status_${stage}`), tier: fr(`tier_${tier}`) })];
  });
  return [fr(`tier_${usual}`), ...others].join(', ');
}
