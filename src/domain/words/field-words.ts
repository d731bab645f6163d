/** What is refused about fields and their values. */
export const fieldWords = {
  field_key_taken: {
    fr: 'Un champ « {{field}} » existe déjà, ou a déjà été proposé. Rien n’a été ajouté. Choisissez un autre nom.',
    en: 'A field "{{field}}" exists or was proposed already. Nothing was added. Choose another name.',
  },
  field_levels_wrong: {
    fr: 'Le champ « {{field}} » doit dire à quels niveaux il existe : groupe, société, site, ou bien contact. Rien n’a été changé.',
    en: 'Field "{{field}}" must say at which levels it exists: group, company, site, or else contact. Nothing was changed.',
  },
  field_options_missing: {
    fr: 'Le champ « {{field}} » est une liste de choix et n’en propose aucun. Rien n’a été ajouté. Donnez ses valeurs.',
    en: 'Field "{{field}}" is a pick list and offers nothing. Nothing was added. Give its values.',
  },
  field_already_decided: {
    fr: 'Une décision a déjà été prise sur le champ « {{field}} ». Rien n’a été changé.',
    en: 'Field "{{field}}" was decided about already. Nothing was changed.',
  },
  field_not_in_use: {
    fr: 'Le champ « {{field}} » n’est pas dans l’état attendu. Rien n’a été changé. Relisez le dictionnaire.',
    en: 'Field "{{field}}" is not in the expected state. Nothing was changed. Read the dictionary again.',
  },
  field_required_always: {
    fr: 'Le champ « {{field}} » ne se retire pas : sans lui, les fiches ne se distinguent plus.',
    en: 'Field "{{field}}" cannot be retired: without it records cannot be told apart.',
  },
  field_not_filterable: {
    fr: 'Le champ « {{field}} » ne sert pas de filtre : cela se choisit à sa création.',
    en: 'Field "{{field}}" is not one to filter by: that is chosen when it is added.',
  },
  reason_missing: {
    fr: 'Un refus donne sa raison. Rien n’a été changé. Écrivez-la, puis recommencez.',
    en: 'A refusal gives its reason. Nothing was changed. Write it, then start over.',
  },
  custom_values_wrong: {
    fr: 'Au moins une valeur ne convient pas à son champ. Rien n’a été enregistré. Corrigez les valeurs indiquées.',
    en: 'At least one value does not fit its field. Nothing was saved. Correct the values named.',
  },
  custom_field_unknown: {
    fr: 'Il n’y a pas de champ « {{field}} » sur cette fiche.',
    en: 'This record has no field "{{field}}".',
  },
  custom_value_wrong: {
    fr: '« {{field}} » n’accepte pas cette valeur (attendu : {{type}}).',
    en: '"{{field}}" does not take this value (expected: {{type}}).',
  },
  custom_value_too_small: {
    fr: '« {{field}} » ne descend pas sous {{min}}.',
    en: '"{{field}}" goes no lower than {{min}}.',
  },
  custom_value_too_large: {
    fr: '« {{field}} » ne dépasse pas {{max}}.',
    en: '"{{field}}" goes no higher than {{max}}.',
  },
  custom_value_too_long: {
    fr: '« {{field}} » ne dépasse pas {{max}} caractères.',
    en: '"{{field}}" has at most {{max}} characters.',
  },
  custom_value_too_early: {
    fr: '« {{field}} » ne commence pas avant le {{from}}.',
    en: '"{{field}}" begins no earlier than {{from}}.',
  },
  custom_value_too_late: {
    fr: '« {{field}} » ne va pas après le {{to}}.',
    en: '"{{field}}" goes no later than {{to}}.',
  },
  required_fields_missing: {
    fr: 'Il manque des champs obligatoires : {{fields}}. Rien n’a été créé. Remplissez-les, puis recommencez.',
    en: 'Required fields are missing: {{fields}}. Nothing was created. Fill them in, then start over.',
  },
  required_field_missing: { fr: '« {{field}} » est obligatoire ici.', en: '"{{field}}" is required here.' },
} as const;
