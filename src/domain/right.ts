/** What somebody may do in a workspace. Whom he may do it to is another question, which the base answers. */
export const RIGHTS = [
  'edit_accounts',
  'create_accounts',
  'edit_contacts',
  'create_contacts',
  'merge_records',
  'import_files',
  'export_records',
  'share_views',
  'export_objections',
  'assign_accounts',
  'manage_territories',
  'approve_creations',
  'approve_fields',
  'manage_fields',
  'manage_members',
  'manage_settings',
  'read_changes',
  'undo_changes',
] as const;
export type Right = (typeof RIGHTS)[number];
