/** Why a column was understood as it was, and what its values hide. */
export const columnWords = {
  mapping_header_and_values: { fr: 'L’en-tête et les valeurs le disent', en: 'The header and the values say so' },
  mapping_header: { fr: 'L’en-tête le dit', en: 'The header says so' },
  mapping_header_partly: { fr: 'Une partie de l’en-tête le dit', en: 'Part of the header says so' },
  mapping_values: { fr: '{{share}} % des valeurs en ont la forme', en: '{{share}}% of the values look like it' },
  mapping_values_against_header: {
    fr: '{{share}} % des valeurs en ont la forme, malgré l’en-tête',
    en: '{{share}}% of the values look like it, whatever the header says',
  },
  mapping_values_are_persons: { fr: 'Les valeurs sont des noms de personnes', en: 'The values are names of persons' },
  mapping_beside_first_name: { fr: 'La colonne du prénom est à côté', en: 'The first name stands next to it' },
  mapping_name_alone: {
    fr: 'C’est la seule colonne qui puisse nommer la société',
    en: 'No other column can name the company',
  },
  mapping_only_name: { fr: 'Aucune autre colonne ne nomme la société', en: 'No other column names the company' },
  mapping_best_name: {
    fr: 'C’est la colonne de noms la mieux remplie',
    en: 'It is the best-filled column of names',
  },
  mapping_group_by_values: { fr: 'Les valeurs disent «\u00a0Groupe\u00a0»', en: 'The values say “Group”' },
  mapping_phrases: { fr: 'Les valeurs sont des phrases', en: 'The values are sentences' },
  mapping_few_names: {
    fr: 'Quelques noms reviennent sur toutes les lignes',
    en: 'A few names come back on every row',
  },
  mapping_second_name: { fr: 'Une autre colonne porte déjà le nom', en: 'Another column already holds the name' },
  mapping_second_code: { fr: 'Une autre colonne porte déjà le code', en: 'Another column already holds the code' },
  mapping_numbers_are_codes: {
    fr: 'Les valeurs sont des codes et non des noms',
    en: 'The values are codes, not names',
  },
  mapping_head_office_siret: {
    fr: 'Le SIRET du siège dit la société, pas le site',
    en: 'The SIRET of the head office tells the company, not the site',
  },
  mapping_whose_revenue: {
    fr: 'Est-ce le chiffre d’affaires fait avec vous ou celui du client ?',
    en: 'Is it the revenue made with you, or the customer’s own?',
  },
  mapping_empty_column: { fr: 'La colonne est vide', en: 'The column is empty' },
  mapping_row_number: { fr: 'La colonne numérote les lignes', en: 'The column numbers the rows' },
  mapping_no_field: { fr: 'Conservée telle quelle', en: 'Kept as it is' },
  mapping_network_by_values: {
    fr: 'Plusieurs sociétés portent la même enseigne',
    en: 'Several companies bear the same sign',
  },
  mapping_unknown: {
    fr: 'Nous n’avons pas reconnu cette colonne : elle sera conservée',
    en: 'We did not recognize this column: it will be kept',
  },
  warning_header_lies: { fr: 'L’en-tête annonce autre chose', en: 'The header announces something else' },
  warning_repeats_column: {
    fr: 'Dit la même chose que « {{header}} » : ne sert que là où celle-ci est vide',
    en: 'Says the same as “{{header}}”: used only where that one is empty',
  },
  header_none: {
    fr: 'Aucune ligne d’en-tête : les colonnes sont comprises d’après leurs valeurs',
    en: 'No header row: columns are understood from their values',
  },
  header_two_lines: { fr: 'L’en-tête tient sur deux lignes', en: 'The header takes two rows' },
  siren_contradiction: { fr: 'Deux SIREN différents sur la même ligne', en: 'Two different SIRENs on one row' },
  warning_siret_scientific_one: {
    fr: '{{count}} SIRET abîmé par Excel (8,2E+13)',
    en: '{{count}} SIRET damaged by Excel (8.2E+13)',
  },
  warning_siret_scientific_other: {
    fr: '{{count}} SIRET abîmés par Excel (8,2E+13)',
    en: '{{count}} SIRETs damaged by Excel (8.2E+13)',
  },
  warning_siret_short_one: { fr: '{{count}} SIRET auquel il manque des zéros', en: '{{count}} SIRET that lacks zeros' },
  warning_siret_short_other: {
    fr: '{{count}} SIRET auxquels il manque des zéros',
    en: '{{count}} SIRETs that lack zeros',
  },
  warning_siret_is_siren_one: {
    fr: '{{count}} SIREN à la place d’un SIRET',
    en: '{{count}} SIREN in place of a SIRET',
  },
  warning_siret_is_siren_other: {
    fr: '{{count}} SIREN à la place de SIRET',
    en: '{{count}} SIRENs in place of SIRETs',
  },
  warning_siret_bad_key_one: { fr: '{{count}} SIRET dont la clé est fausse', en: '{{count}} SIRET with a wrong key' },
  warning_siret_bad_key_other: {
    fr: '{{count}} SIRET dont la clé est fausse',
    en: '{{count}} SIRETs with a wrong key',
  },
  warning_siren_short_one: { fr: '{{count}} SIREN auquel il manque des zéros', en: '{{count}} SIREN that lacks zeros' },
  warning_siren_short_other: {
    fr: '{{count}} SIREN auxquels il manque des zéros',
    en: '{{count}} SIRENs that lack zeros',
  },
  warning_siren_bad_key_one: { fr: '{{count}} SIREN dont la clé est fausse', en: '{{count}} SIREN with a wrong key' },
  warning_siren_bad_key_other: {
    fr: '{{count}} SIREN dont la clé est fausse',
    en: '{{count}} SIRENs with a wrong key',
  },
  warning_phone_lost_zero_one: {
    fr: '{{count}} téléphone sans son premier 0',
    en: '{{count}} phone without its first 0',
  },
  warning_phone_lost_zero_other: {
    fr: '{{count}} téléphones sans leur premier 0',
    en: '{{count}} phones without their first 0',
  },
  warning_phone_scientific_one: {
    fr: '{{count}} téléphone abîmé par Excel (3,3E+10)',
    en: '{{count}} phone damaged by Excel (3.3E+10)',
  },
  warning_phone_scientific_other: {
    fr: '{{count}} téléphones abîmés par Excel (3,3E+10)',
    en: '{{count}} phones damaged by Excel (3.3E+10)',
  },
  warning_postcode_lost_zero_one: {
    fr: '{{count}} code postal sans son premier 0',
    en: '{{count}} postcode without its first 0',
  },
  warning_postcode_lost_zero_other: {
    fr: '{{count}} codes postaux sans leur premier 0',
    en: '{{count}} postcodes without their first 0',
  },
  warning_email_without_at_one: { fr: '{{count}} valeur sans @', en: '{{count}} value without @' },
  warning_email_without_at_other: { fr: '{{count}} valeurs sans @', en: '{{count}} values without @' },
  header_under_title_one: {
    fr: '{{count}} ligne de titre au-dessus de l’en-tête',
    en: '{{count}} title row above the header',
  },
  header_under_title_other: {
    fr: '{{count}} lignes de titre au-dessus de l’en-tête',
    en: '{{count}} title rows above the header',
  },
  header_duplicates_one: { fr: '{{count}} en-tête en double, numéroté', en: '{{count}} repeated header, numbered' },
  header_duplicates_other: {
    fr: '{{count}} en-têtes en double, numérotés',
    en: '{{count}} repeated headers, numbered',
  },
  header_unnamed_one: {
    fr: '{{count}} colonne sans en-tête, nommée par sa lettre',
    en: '{{count}} column without header, named by its letter',
  },
  header_unnamed_other: {
    fr: '{{count}} colonnes sans en-tête, nommées par leur lettre',
    en: '{{count}} columns without header, named by their letters',
  },
} as const;
