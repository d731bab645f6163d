import type { MemberRole } from '../../domain/member-role.ts';

export { MEMBER_ROLES, type MemberRole } from '../../domain/member-role.ts';

/** A workspace as a person who works there sees it. */
export interface Membership {
  readonly id: string;
  readonly name: string;
  readonly role: MemberRole;
}
