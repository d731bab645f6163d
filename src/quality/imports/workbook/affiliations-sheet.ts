import type { AffiliationNode } from '../../../matching/arrangement.ts';
import { wordOf } from './contacts-sheet.ts';
import { formatRoles } from './format-cells.ts';
import { formatContactName } from './node-name.ts';
import { type SheetDescription, titledColumns } from './sheet-description.ts';
import type { WorkbookContext } from './workbook-context.ts';

/** « Rattachements »: one row per person and account, working there told apart from covering it. */
export function affiliationsSheet(context: WorkbookContext): SheetDescription<AffiliationNode> {
  const column = titledColumns(context);
  const yes = context.say('workbook_yes');
  const contactOf = ({ contactId }: AffiliationNode) => context.contacts.get(contactId);
  return {
    title: context.say('workbook_affiliations'),
    rows: context.structured.arrangement.affiliations,
    columns: [
      column('workbook_contact_code', (one) => contactOf(one)?.code ?? '', { width: 12 }),
      column('workbook_contact', (one) => formatContactName(contactOf(one)), { width: 26 }),
      column('workbook_affiliation', ({ kind }) => context.say(`affiliation_${kind}`), { width: 14 }),
      column('workbook_level', ({ level }) => context.say(`workbook_level_${level}`), { width: 10 }),
      column('workbook_account_code', ({ accountId }) => context.account(accountId)?.code ?? '', { width: 14 }),
      column('workbook_account', ({ accountId }) => context.account(accountId)?.name ?? '', { width: 32 }),
      column('workbook_job_title', ({ jobTitle }) => jobTitle, { width: 28 }),
      column('workbook_job_department', ({ department }) => wordOf('department', department, context)),
      column('workbook_seniority', ({ seniority }) => wordOf('seniority', seniority, context)),
      column('workbook_stated_roles', ({ statedRoles }) => formatRoles(statedRoles, context), { width: 20 }),
      column('workbook_inferred_roles', ({ inferredRoles }) => formatRoles(inferredRoles, context), { width: 28 }),
      column('workbook_decision_tag', ({ decisionTag }) => decisionTag, { width: 9 }),
      column('workbook_is_stated', ({ isStated }) => context.say(isStated ? 'workbook_stated' : 'workbook_inferred')),
      column('workbook_has_left', ({ hasEnded }) => (hasEnded ? yes : ''), { width: 7 }),
      column('workbook_lines', ({ rows }) => context.lines(rows), { width: 20 }),
      column('workbook_why', ({ because }) => context.sayAll(because), { width: 60 }),
    ],
  };
}
