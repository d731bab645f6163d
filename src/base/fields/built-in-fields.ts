import type { FieldDefinition, FieldRecordKind, FieldType, Stage, Tier, Tiers } from '../../domain/field-definition.ts';

/** Who fills a field, before a workspace says otherwise: words `filled_by_<code>` of the catalogue. */
type Filler = 'import' | 'sales' | 'steward' | 'register' | 'program';

/** Why personal data may be kept at all: words `legal_basis_<code>`. */
type LegalBasis = 'legitimate_interest' | 'contract' | 'legal_duty';

/** A field of the product itself. Its name, meaning and use are words of the catalogue. */
interface BuiltInField {
  readonly recordKind: FieldRecordKind;
  readonly key: string;
  readonly type: FieldType;
  readonly tiers: Tiers;
  readonly filledBy: Filler;
  readonly legalBasis?: LegalBasis;
  readonly isKey?: true;
  /** Values of a pick list: words `<prefix>_<value>`. */
  readonly options?: readonly string[];
}

const always = (tier: Tier): Partial<Record<Stage, Tier>> => ({ any: tier });
const everywhere = (tier: Tier): Tiers => ({ group: always(tier), entity: always(tier), site: always(tier) });
const required = always('required');
const recommended = always('recommended');
const optional = always('optional');
/** Asked for once somebody buys. */
const forClients: Partial<Record<Stage, Tier>> = { any: 'optional', client: 'recommended' };

const STATUSES = ['prospect', 'client', 'former_client', 'partner', 'inactive'];
const DECISION_TAGS = ['A', 'B', 'C'];

const ACCOUNT_FIELDS: readonly Omit<BuiltInField, 'recordKind'>[] = [
  { key: 'name', type: 'text', tiers: everywhere('required'), filledBy: 'sales' },
  { key: 'parent', type: 'text', tiers: { entity: optional, site: required }, filledBy: 'sales' },
  {
    key: 'status',
    type: 'pick_list',
    tiers: { group: recommended, entity: required, site: recommended },
    filledBy: 'sales',
    isKey: true,
    options: STATUSES,
  },
  { key: 'owner', type: 'text', tiers: everywhere('recommended'), filledBy: 'sales', isKey: true },
  {
    key: 'priority',
    type: 'pick_list',
    tiers: { group: recommended, entity: forClients, site: optional },
    filledBy: 'sales',
    isKey: true,
    options: ['A', 'B', 'C', 'D'],
  },
  { key: 'siren', type: 'text', tiers: { entity: { any: 'recommended', client: 'required' } }, filledBy: 'register' },
  { key: 'siret', type: 'text', tiers: { site: recommended }, filledBy: 'register' },
  { key: 'vat', type: 'text', tiers: { entity: forClients }, filledBy: 'register' },
  { key: 'legal_form', type: 'text', tiers: { entity: optional }, filledBy: 'register' },
  { key: 'naf', type: 'text', tiers: { entity: recommended, site: optional }, filledBy: 'register', isKey: true },
  {
    key: 'headcount',
    type: 'text',
    tiers: { group: optional, entity: recommended, site: optional },
    filledBy: 'import',
  },
  { key: 'site_kind', type: 'pick_list', tiers: { site: recommended }, filledBy: 'sales' },
  { key: 'address', type: 'text', tiers: { entity: optional, site: recommended }, filledBy: 'sales' },
  { key: 'postcode', type: 'text', tiers: { entity: optional, site: required }, filledBy: 'sales', isKey: true },
  { key: 'town', type: 'text', tiers: { entity: optional, site: required }, filledBy: 'sales', isKey: true },
  { key: 'country', type: 'text', tiers: { entity: optional, site: optional }, filledBy: 'sales' },
  { key: 'website', type: 'url', tiers: { group: optional, entity: recommended, site: optional }, filledBy: 'import' },
  { key: 'phone', type: 'phone', tiers: { entity: optional, site: recommended }, filledBy: 'sales' },
  { key: 'email', type: 'email', tiers: { entity: optional, site: optional }, filledBy: 'sales' },
  {
    key: 'revenue_with_us',
    type: 'number',
    tiers: { entity: forClients, site: forClients },
    filledBy: 'program',
    isKey: true,
  },
  { key: 'potential', type: 'number', tiers: { group: optional, entity: optional, site: optional }, filledBy: 'sales' },
  { key: 'last_contact', type: 'date', tiers: everywhere('optional'), filledBy: 'program' },
  { key: 'source', type: 'text', tiers: everywhere('recommended'), filledBy: 'program', isKey: true },
];

const CONTACT_FIELDS: readonly Omit<BuiltInField, 'recordKind' | 'legalBasis'>[] = [
  { key: 'civility', type: 'pick_list', tiers: { contact: recommended }, filledBy: 'sales', options: ['M.', 'Mme'] },
  { key: 'last_name', type: 'text', tiers: { contact: required }, filledBy: 'sales' },
  { key: 'first_name', type: 'text', tiers: { contact: recommended }, filledBy: 'sales' },
  { key: 'workplace', type: 'text', tiers: { contact: required }, filledBy: 'sales' },
  { key: 'job_title', type: 'text', tiers: { contact: recommended }, filledBy: 'sales', isKey: true },
  { key: 'roles', type: 'multi_pick', tiers: { contact: recommended }, filledBy: 'sales', isKey: true },
  {
    key: 'decision_tag',
    type: 'pick_list',
    tiers: { contact: optional },
    filledBy: 'sales',
    isKey: true,
    options: DECISION_TAGS,
  },
  { key: 'email', type: 'email', tiers: { contact: recommended }, filledBy: 'sales', isKey: true },
  { key: 'phone', type: 'phone', tiers: { contact: recommended }, filledBy: 'sales', isKey: true },
  { key: 'source', type: 'text', tiers: { contact: recommended }, filledBy: 'program', isKey: true },
];

const BUILT_IN: readonly BuiltInField[] = [
  ...ACCOUNT_FIELDS.map((field) => ({ ...field, recordKind: 'account' as const })),
  ...CONTACT_FIELDS.map((field) => ({
    ...field,
    recordKind: 'contact' as const,
    legalBasis: 'legitimate_interest' as const,
  })),
];

/** The product's own fields, as the dictionary reads before a workspace decides anything. */
export const BUILT_IN_FIELDS: readonly FieldDefinition[] = BUILT_IN.map((field) => ({
  ...{ recordKind: field.recordKind, key: field.key, type: field.type, tiers: field.tiers },
  ...{ id: null, isCustom: false, shortKey: null, status: 'active', label: null, definition: null, purpose: null },
  filledBy: `filled_by_${field.filledBy}`,
  legalBasis: field.legalBasis ? `legal_basis_${field.legalBasis}` : null,
  options: (field.options ?? []).map((value) => ({ value, fr: value, en: value })),
  validation: {},
  isFilterable: true,
  isKey: field.isKey ?? false,
  version: 0,
  decisionReason: null,
}));
