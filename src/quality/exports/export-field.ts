import { BUYING_ROLES } from '../../domain/buying-role.ts';

/** What a cell holds: it decides how it is written, and which other writings mean the same. */
export type CellType = 'text' | 'digits' | 'pick' | 'picks' | 'cents' | 'whole' | 'day' | 'yes_no' | 'phone' | 'email';

export type ExportKind = 'account' | 'contact';

/** One column of an exported list. */
export interface ExportField {
  /** As the list names it. */
  readonly key: string;
  /** The code of its title. */
  readonly header: string;
  readonly type: CellType;
  /** Of a pick list: the codes of its values are `<prefix><value>`. */
  readonly prefix?: string;
  readonly values?: readonly string[];
  /** Of a number that spreadsheets shorten: how many digits it has. */
  readonly digits?: number;
  /** The field of the data dictionary that it is. */
  readonly dictionary?: string;
  /** True where an edit may come back. */
  readonly isEditable?: true;
}

const STATUSES = ['prospect', 'client', 'former_client', 'partner', 'inactive'];
const SITE_KINDS = ['regional_office', 'agency', 'plant', 'workshop', 'store', 'warehouse', 'depot', 'office'];
const editable = { isEditable: true } as const;

const ACCOUNT: readonly ExportField[] = [
  { key: 'code', header: 'export_code', type: 'text' },
  { key: 'level', header: 'export_level', type: 'pick', prefix: 'export_level_', values: ['group', 'entity', 'site'] },
  { key: 'name', header: 'export_name', type: 'text', dictionary: 'name', ...editable },
  { key: 'groupName', header: 'field_group_name', type: 'text' },
  { key: 'companyName', header: 'field_company_name', type: 'text' },
  { key: 'siren', header: 'field_siren', type: 'digits', digits: 9, dictionary: 'siren', ...editable },
  { key: 'siret', header: 'field_siret', type: 'digits', digits: 14, dictionary: 'siret', ...editable },
  {
    ...{ key: 'status', header: 'field_status', type: 'pick', prefix: 'status_', values: STATUSES },
    ...{ dictionary: 'status', ...editable },
  },
  { key: 'priority', header: 'field_priority', type: 'text', dictionary: 'priority', ...editable },
  {
    ...{
      key: 'kind',
      header: 'field_site_kind',
      type: 'pick',
      prefix: 'site_kind_',
      values: ['network', ...SITE_KINDS],
    },
    ...{ dictionary: 'site_kind', ...editable },
  },
  {
    ...{ key: 'state', header: 'field_site_state', type: 'pick', prefix: 'site_state_' },
    values: ['open', 'closed', 'moved'],
  },
  { key: 'isHeadOffice', header: 'field_is_head_office', type: 'yes_no' },
  { key: 'legalForm', header: 'field_legal_form', type: 'text', dictionary: 'legal_form', ...editable },
  { key: 'nafCode', header: 'field_naf', type: 'text', dictionary: 'naf', ...editable },
  { key: 'headcount', header: 'field_headcount', type: 'text', dictionary: 'headcount' },
  { key: 'street', header: 'field_address', type: 'text', dictionary: 'address', ...editable },
  { key: 'postcode', header: 'field_postcode', type: 'digits', digits: 5, dictionary: 'postcode', ...editable },
  { key: 'town', header: 'field_town', type: 'text', dictionary: 'town', ...editable },
  { key: 'department', header: 'export_department', type: 'digits' },
  { key: 'region', header: 'export_region', type: 'digits' },
  { key: 'country', header: 'field_country', type: 'text', dictionary: 'country' },
  { key: 'ownerName', header: 'field_owner', type: 'text', dictionary: 'owner' },
  { key: 'potentialCents', header: 'field_potential', type: 'cents', dictionary: 'potential', ...editable },
  { key: 'revenueCents', header: 'field_revenue_with_us', type: 'cents', dictionary: 'revenue_with_us' },
  { key: 'lastContactOn', header: 'field_last_contact_on', type: 'day', dictionary: 'last_contact' },
  { key: 'source', header: 'field_source', type: 'text', dictionary: 'source' },
  { key: 'createdAt', header: 'export_created', type: 'day' },
  { key: 'updatedAt', header: 'export_updated', type: 'day' },
];

const roles = { type: 'picks', prefix: 'role_', values: BUYING_ROLES, dictionary: 'roles' } as const;
const CONTACT: readonly ExportField[] = [
  { key: 'code', header: 'field_contact_code', type: 'text' },
  { key: 'name', header: 'field_full_name', type: 'text' },
  { key: 'civility', header: 'field_civility', type: 'text', dictionary: 'civility', ...editable },
  { key: 'firstName', header: 'field_first_name', type: 'text', dictionary: 'first_name', ...editable },
  { key: 'lastName', header: 'field_last_name', type: 'text', dictionary: 'last_name', ...editable },
  { key: 'jobTitle', header: 'field_job_title', type: 'text', dictionary: 'job_title', ...editable },
  {
    ...{ key: 'department', header: 'field_department', type: 'pick', prefix: 'department_' },
    values:
      'general_management finance purchasing sales marketing it hr legal operations technical logistics quality_safety administration customer_service communication other'.split(
        ' ',
      ),
  },
  {
    ...{ key: 'seniority', header: 'export_seniority', type: 'pick', prefix: 'seniority_' },
    values: ['executive', 'director', 'manager', 'staff', 'assistant'],
  },
  { key: 'statedRole', header: 'field_buying_role', ...roles, ...editable },
  { key: 'role', header: 'export_roles_all', ...roles },
  { key: 'decisionTag', header: 'field_decision_tag', type: 'text', dictionary: 'decision_tag', ...editable },
  { key: 'email', header: 'field_email', type: 'email', dictionary: 'email', ...editable },
  { key: 'phone', header: 'field_phone', type: 'phone', dictionary: 'phone', ...editable },
  {
    ...{ key: 'affiliation', header: 'export_affiliation', type: 'pick', prefix: 'affiliation_' },
    values: ['works_at', 'covers'],
  },
  { key: 'accountName', header: 'field_site_name', type: 'text', dictionary: 'workplace' },
  { key: 'companyName', header: 'field_company_name', type: 'text' },
  { key: 'groupName', header: 'field_group_name', type: 'text' },
  { key: 'town', header: 'field_town', type: 'text' },
  { key: 'sitePhone', header: 'field_switchboard', type: 'phone' },
  { key: 'ownerName', header: 'field_owner', type: 'text' },
  { key: 'lastContactOn', header: 'field_last_contact_on', type: 'day' },
  { key: 'source', header: 'field_source', type: 'text', dictionary: 'source' },
  { key: 'createdAt', header: 'export_created', type: 'day' },
  { key: 'updatedAt', header: 'export_updated', type: 'day' },
];

/** What a person refuses: beside every person that leaves, so that nobody is reached by a way he refused. */
export const OBJECTIONS_FIELD: ExportField = {
  ...{ key: 'objections', header: 'field_opt_out', type: 'picks', prefix: 'channel_' },
  values: ['phone', 'email', 'mail', 'sms', 'all'],
};

export const EXPORT_FIELDS: Readonly<Record<ExportKind, readonly ExportField[]>> = {
  account: ACCOUNT,
  contact: CONTACT,
};

/** The column of a name, `revenueCents.2025` included; null where no such column can leave. */
export function findExportField(kind: ExportKind, key: string): ExportField | null {
  const [stem, year] = key.split('.');
  const field = EXPORT_FIELDS[kind].find((one) => one.key === stem);
  if (!field || (year !== undefined && field.key !== 'revenueCents')) return null;
  return { ...field, key };
}
