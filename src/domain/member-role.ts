/** The roles of the people who log in, as the glossary names them. */
export const MEMBER_ROLES = [
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
] as const;
export type MemberRole = (typeof MEMBER_ROLES)[number];
