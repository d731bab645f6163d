/** The levels of the customer base, top first. */
export const ACCOUNT_LEVELS = ['group', 'entity', 'site'] as const;
export type AccountLevel = (typeof ACCOUNT_LEVELS)[number];

/** How a tree of customers is kept: by workspace, and by group where it differs. */
export const ORGANIZATION_MODELS = ['group_only', 'site_only', 'entity_and_sites', 'full', 'hybrid'] as const;
export type OrganizationModel = (typeof ORGANIZATION_MODELS)[number];

interface ModelRule {
  /** Levels that people see and create by hand. */
  readonly shown: readonly AccountLevel[];
  /** Levels without which an account is not where it should be. */
  readonly required: readonly AccountLevel[];
}

const RULES: Readonly<Record<OrganizationModel, ModelRule>> = {
  group_only: { shown: ['group'], required: ['group'] },
  site_only: { shown: ['site'], required: ['site'] },
  entity_and_sites: { shown: ['entity', 'site'], required: ['entity'] },
  full: { shown: ACCOUNT_LEVELS, required: ACCOUNT_LEVELS },
  hybrid: { shown: ACCOUNT_LEVELS, required: [] },
};

/** The rule of a model: its levels shown and required. */
export function ruleOfModel(model: OrganizationModel): ModelRule {
  return RULES[model];
}

export function isLevelShown(model: OrganizationModel, level: AccountLevel): boolean {
  return RULES[model].shown.includes(level);
}

export function isLevelRequired(model: OrganizationModel, level: AccountLevel): boolean {
  return RULES[model].required.includes(level);
}

/** Whether an account of one level may stand right under one of another: the tree of the house, whatever the model. */
export function mayStandUnder(level: AccountLevel, parent: AccountLevel): boolean {
  const allowed: Readonly<Record<AccountLevel, readonly AccountLevel[]>> = {
    group: ['group'],
    entity: ['group', 'entity'],
    site: ['entity', 'site'],
  };
  return allowed[level].includes(parent);
}
