import { paths } from '../paths.ts';

/** A section of the menu, which the palette reaches too. It stands here once its pages work. */
export interface Section {
  readonly code: string;
  readonly path: string;
}

export const SECTIONS: readonly Section[] = [
  { code: 'frame_my_day', path: paths.myDay() },
  { code: 'frame_imports', path: paths.imports() },
  { code: 'frame_accounts', path: paths.accounts() },
  { code: 'frame_contacts', path: paths.contactList() },
  { code: 'frame_duplicates', path: paths.duplicates() },
  { code: 'frame_exports', path: paths.exports() },
  { code: 'frame_quality', path: paths.quality() },
  { code: 'frame_settings', path: paths.settingsHome() },
];
