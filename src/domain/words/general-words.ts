/** Words that every screen and document uses. */
export const generalWords = {
  groups_count_one: { fr: '{{count}} groupe', en: '{{count}} group' },
  groups_count_other: { fr: '{{count}} groupes', en: '{{count}} groups' },
  entities_count_one: { fr: '{{count}} société', en: '{{count}} company' },
  entities_count_other: { fr: '{{count}} sociétés', en: '{{count}} companies' },
  sites_count_one: { fr: '{{count}} site', en: '{{count}} site' },
  sites_count_other: { fr: '{{count}} sites', en: '{{count}} sites' },
  contacts_count_one: { fr: '{{count}} contact', en: '{{count}} contact' },
  contacts_count_other: { fr: '{{count}} contacts', en: '{{count}} contacts' },
  rows_count_one: { fr: '{{count}} ligne', en: '{{count}} row' },
  rows_count_other: { fr: '{{count}} lignes', en: '{{count}} rows' },
} as const;
