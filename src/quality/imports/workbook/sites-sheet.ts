import type { SiteNode } from '../../../matching/arrangement.ts';
import type { Address } from '../../../matching/record.ts';
import { commercialColumns, evidenceColumns } from './account-columns.ts';
import {
  formatAddress,
  formatDepartment,
  formatEmails,
  formatNotes,
  formatPhones,
  formatRegion,
  formatSirets,
} from './format-cells.ts';
import { type ColumnDescription, type SheetDescription, titledColumns } from './sheet-description.ts';
import type { WorkbookContext } from './workbook-context.ts';

/** « Sites »: one row per place, with its company and its group. */
export function sitesSheet(context: WorkbookContext): SheetDescription<SiteNode> {
  const column = titledColumns(context);
  const entityOf = (site: SiteNode) => context.entities.get(site.entityId);
  const groupOf = (site: SiteNode) => context.groups.get(entityOf(site)?.groupId ?? '');
  return {
    title: context.say('workbook_sites'),
    rows: context.structured.arrangement.sites,
    columns: [
      column('workbook_site_code', ({ code }) => code, { width: 12 }),
      column('workbook_site', ({ name }) => name, { width: 32 }),
      column('workbook_entity_code', (site) => entityOf(site)?.code ?? '', { width: 12 }),
      column('workbook_entity', (site) => entityOf(site)?.name ?? '', { width: 28 }),
      column('workbook_group_code', (site) => groupOf(site)?.code ?? '', { width: 12 }),
      column('workbook_group', (site) => groupOf(site)?.name ?? '', { width: 24 }),
      column('workbook_kind', ({ kind }) => (kind === null ? '' : context.say(`site_kind_${kind}`))),
      column('workbook_head_office', ({ isHeadOffice }) => (isHeadOffice ? context.say('workbook_yes') : ''), {
        width: 8,
      }),
      column('workbook_state', ({ state }) => context.say(`site_state_${state}`), { width: 10 }),
      // The one valid today comes first; those before it are the site's past.
      column('workbook_siret', ({ sirets }) => formatSirets(sirets.slice(0, 1)), { width: 20 }),
      column('workbook_former_sirets', ({ sirets }) => formatSirets(sirets.slice(1)), { width: 20 }),
      ...addressColumns(context),
      column('workbook_former_addresses', ({ formerAddresses }) => formerAddresses.map(formatAddress).join('\n')),
      column('workbook_phones', ({ phones }) => formatPhones(phones, context), { width: 18 }),
      column('workbook_emails', ({ emails }) => formatEmails(emails), { width: 28 }),
      column('workbook_own_codes', ({ codes }) => codes.join(', ')),
      column('workbook_contact_count', ({ id }) => context.contactsOfAccount.get(id)?.size ?? 0),
      column('workbook_last_contact', ({ lastContactOn }) => (lastContactOn === null ? null : { date: lastContactOn })),
      column('workbook_notes', ({ notes }) => formatNotes(notes), { width: 50 }),
      ...commercialColumns(context),
      ...evidenceColumns(context),
    ],
  };
}

function addressColumns(context: WorkbookContext): ColumnDescription<SiteNode>[] {
  const column = titledColumns(context);
  const part = (code: string, read: (address: Address) => string | null, width = 16) =>
    column<SiteNode>(code, ({ address }) => (address === null ? '' : read(address)), { width });
  return [
    part('workbook_street', (address) => address.street ?? (address.town === null ? address.raw : ''), 32),
    part('workbook_complement', (address) => address.complement, 24),
    part('workbook_box', (address) => address.deliveryBox, 12),
    part('workbook_postcode', (address) => address.postcode, 11),
    part('workbook_town', (address) => address.town, 24),
    part('workbook_cedex', (address) => address.cedex, 14),
    part('workbook_department_code', (address) => formatDepartment(address.department), 22),
    part('workbook_region', (address) => formatRegion(address.region), 22),
    part('workbook_country', (address) => address.country, 7),
  ];
}
