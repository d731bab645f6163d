/** The records that fields describe. */
export type FieldRecordKind = 'account' | 'contact';

/** Where a field can stand: the three levels of accounts, and persons. */
export const FIELD_LEVELS = ['group', 'entity', 'site', 'contact'] as const;
export type FieldLevel = (typeof FIELD_LEVELS)[number];

/** How much a field is asked for. A record without a required one is « à compléter », and is not created by hand. */
export const TIERS = ['required', 'recommended', 'optional'] as const;
export type Tier = (typeof TIERS)[number];

/** The stages of the life of a customer; `any` says what holds at those that are not named. */
export const STAGES = ['any', 'prospect', 'client', 'former_client', 'partner', 'inactive'] as const;
export type Stage = (typeof STAGES)[number];

/** Per level, per stage. A level that is not named does not have the field. */
export type Tiers = Readonly<Partial<Record<FieldLevel, Readonly<Partial<Record<Stage, Tier>>>>>>;

export const FIELD_TYPES = [
  'text',
  'number',
  'date',
  'boolean',
  'pick_list',
  'multi_pick',
  'url',
  'email',
  'phone',
] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

export interface FieldLabel {
  readonly fr: string;
  readonly en: string;
}

/** One value of a pick list. */
export interface FieldOption extends FieldLabel {
  readonly value: string;
}

/** What a value must keep to: bounds of a number, length of a text in characters, a date from or to. */
export interface FieldValidation {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly maxLength?: number | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** A line of the data dictionary: what a field means, what for, who fills it, how much it is asked for. */
export interface FieldDefinition {
  readonly recordKind: FieldRecordKind;
  readonly key: string;
  /** Of a field that the workspace added, or of what it decided about one of the product's own. */
  readonly id: string | null;
  readonly isCustom: boolean;
  /** The name of the value inside JSONB; null on the product's own fields. */
  readonly shortKey: string | null;
  readonly status: 'proposed' | 'active' | 'refused' | 'retired';
  /** Null on the product's own fields that keep their name: `field_<kind>_<key>` of the catalogue says it. */
  readonly label: FieldLabel | null;
  readonly definition: string | null;
  readonly purpose: string | null;
  readonly filledBy: string | null;
  readonly legalBasis: string | null;
  readonly type: FieldType;
  readonly options: readonly FieldOption[];
  readonly validation: FieldValidation;
  readonly tiers: Tiers;
  readonly isFilterable: boolean;
  /** Counts among the key fields whose completeness is followed. */
  readonly isKey: boolean;
  readonly version: number;
  readonly decisionReason: string | null;
}

/** How much a field is asked for at a level and a stage; null where the level does not have it. */
export function tierOf(tiers: Tiers, level: FieldLevel, stage: Stage): Tier | null {
  const ofLevel = tiers[level];
  if (!ofLevel) return null;
  return ofLevel[stage] ?? ofLevel.any ?? 'optional';
}
