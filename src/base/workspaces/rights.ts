import { RIGHTS, type Right } from '../../domain/right.ts';
import type { MemberRole } from './workspace.ts';

export { RIGHTS, type Right } from '../../domain/right.ts';

const SELLING: readonly Right[] = ['edit_accounts', 'edit_contacts', 'create_contacts', 'read_changes'];

/** Until a workspace decides otherwise. Creating accounts freely belongs to those who answer for the base. */
const DEFAULT_RIGHTS: Readonly<Record<MemberRole, readonly Right[]>> = {
  admin: RIGHTS,
  data_steward: RIGHTS.filter((right) => right !== 'manage_members' && right !== 'manage_settings'),
  sales_manager: [
    ...SELLING,
    'create_accounts',
    'import_files',
    'export_records',
    'share_views',
    'assign_accounts',
    'manage_territories',
    'approve_creations',
  ],
  account_manager: [...SELLING, 'export_records', 'share_views'],
  sales_rep: SELLING,
  supervisor: ['edit_contacts', 'create_contacts', 'assign_accounts', 'share_views', 'read_changes'],
  call_agent: ['edit_contacts', 'create_contacts'],
  marketer: ['export_records', 'share_views', 'read_changes'],
  support_agent: ['edit_contacts', 'create_contacts'],
  principal: [],
  viewer: [],
};

/** Rights of a key that only reads. */
const READING: ReadonlySet<Right> = new Set(['export_records', 'read_changes']);

/** What a workspace changed of the rights of a role: given or taken, right by right. */
export type RightChanges = Readonly<Partial<Record<MemberRole, Readonly<Partial<Record<Right, boolean>>>>>>;

/** The rights of a role in a workspace. An administrator keeps all of them: nobody can lock everybody out. */
export function rightsOf(role: MemberRole, changes: RightChanges = {}): ReadonlySet<Right> {
  if (role === 'admin') return new Set(RIGHTS);
  const changed = changes[role] ?? {};
  return new Set(RIGHTS.filter((right) => changed[right] ?? DEFAULT_RIGHTS[role].includes(right)));
}

/** What is left of these rights to a key that may not write. */
export function readingRights(rights: ReadonlySet<Right>): ReadonlySet<Right> {
  return rights.intersection(READING);
}
