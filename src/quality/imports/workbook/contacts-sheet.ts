import type { AffiliationNode, ContactNode } from '../../../matching/arrangement.ts';
import { evidenceColumns } from './account-columns.ts';
import { formatEmails, formatPhones, formatRoles } from './format-cells.ts';
import { findLineage, type Lineage } from './lineage.ts';
import { type SheetDescription, titledColumns } from './sheet-description.ts';
import type { WorkbookContext } from './workbook-context.ts';

/** A person with where he works and what he covers. */
interface ContactRow extends ContactNode {
  /** Where he works, else the first thing that he is attached to. */
  readonly main: AffiliationNode | undefined;
  /** Above the main affiliation. */
  readonly lineage: Lineage;
  readonly covered: readonly AffiliationNode[];
  readonly hasLeft: boolean;
}

/** « Contacts »: one row per person, whatever the number of his affiliations. */
export function contactsSheet(context: WorkbookContext): SheetDescription<ContactRow> {
  const column = titledColumns(context);
  const yes = context.say('workbook_yes');
  return {
    title: context.say('workbook_contacts'),
    rows: contactRows(context),
    columns: [
      column('workbook_contact_code', ({ code }) => code, { width: 12 }),
      column('workbook_civility', ({ civility }) => civility, { width: 8 }),
      column('workbook_first_name', ({ firstName }) => firstName),
      column('workbook_last_name', ({ lastName }) => lastName, { width: 20 }),
      column('workbook_job_title', ({ main }) => main?.jobTitle ?? '', { width: 28 }),
      column('workbook_job_department', ({ main }) => wordOf('department', main?.department, context)),
      column('workbook_seniority', ({ main }) => wordOf('seniority', main?.seniority, context)),
      column('workbook_stated_roles', ({ main }) => formatRoles(main?.statedRoles ?? [], context), { width: 20 }),
      column('workbook_inferred_roles', ({ main }) => formatRoles(main?.inferredRoles ?? [], context), { width: 28 }),
      column('workbook_decision_tag', ({ main }) => main?.decisionTag ?? '', { width: 9 }),
      column('workbook_site_code', ({ lineage }) => lineage.site?.code ?? '', { width: 12 }),
      column('workbook_works_at', ({ lineage }) => lineage.site?.name ?? '', { width: 28 }),
      column('workbook_town', ({ lineage }) => lineage.site?.address?.town ?? '', { width: 20 }),
      column('workbook_entity_code', ({ lineage }) => lineage.entity?.code ?? '', { width: 12 }),
      column('workbook_entity', ({ lineage }) => lineage.entity?.name ?? '', { width: 28 }),
      column('workbook_group_code', ({ lineage }) => lineage.group?.code ?? '', { width: 12 }),
      column('workbook_group', ({ lineage }) => lineage.group?.name ?? '', { width: 24 }),
      column('workbook_covers', ({ covered }) => accountNames(covered, context), { width: 28 }),
      column('workbook_phones', ({ phones }) => formatPhones(phones, context), { width: 18 }),
      column('workbook_emails', ({ emails }) => formatEmails(emails), { width: 30 }),
      column('workbook_objections', ({ objections }) => channels(objections, context)),
      column('workbook_has_left', ({ hasLeft }) => (hasLeft ? yes : ''), { width: 7 }),
      column('workbook_own_codes', ({ codes }) => codes.join(', ')),
      ...evidenceColumns(context),
    ],
  };
}

function* contactRows(context: WorkbookContext): Generator<ContactRow> {
  for (const contact of context.structured.arrangement.contacts) {
    const all = context.affiliationsOfContact.get(contact.id) ?? [];
    const current = all.filter(({ hasEnded }) => !hasEnded);
    const known = current.length > 0 ? current : all;
    const main = known.find(({ kind }) => kind === 'works_at') ?? known[0];
    yield {
      ...contact,
      main,
      lineage: findLineage(main?.accountId, context),
      covered: known.filter(({ kind }) => kind === 'covers'),
      hasLeft: all.length > 0 && current.length === 0,
    };
  }
}

/** A fact in words; nothing where it is unknown. */
export function wordOf(theme: string, fact: string | null | undefined, context: WorkbookContext): string {
  return fact ? context.say(`${theme}_${fact}`) : '';
}

function accountNames(affiliations: readonly AffiliationNode[], context: WorkbookContext): string {
  return affiliations.map(({ accountId }) => context.account(accountId)?.name ?? '').join(', ');
}

function channels(objections: ContactNode['objections'], context: WorkbookContext): string {
  return [...new Set(objections.map(({ channel }) => context.say(`channel_${channel}`)))].join(', ');
}
