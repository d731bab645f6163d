/** Persons and what is done with them: what is refused, and why. */
export const contactWords = {
  contact_unknown: {
    fr: 'Cette personne n’existe pas dans cet espace.',
    en: 'This person does not exist in this workspace.',
  },
  contact_not_yours: {
    fr: 'Vous pouvez lire cette fiche, mais c’est un collègue qui suit ce compte. Rien n’a été changé. Demandez-lui, ou demandez l’accès.',
    en: 'You may read this record, but a colleague follows this account. Nothing was changed. Ask him, or ask for access.',
  },
  contact_nameless: {
    fr: 'Il faut un nom, un téléphone ou un e-mail. Rien n’a été enregistré.',
    en: 'A name, a phone or an e-mail is needed. Nothing was saved.',
  },
  contact_not_empty: {
    fr: 'Cette personne a une histoire (activités : {{activities}}, notes : {{notes}}, oppositions : {{objections}}, anciens postes : {{former}}, fichiers : {{files}}) : elle n’est pas supprimée.',
    en: 'This person has a history (activities: {{activities}}, notes: {{notes}}, objections: {{objections}}, former positions: {{former}}, files: {{files}}): the record is not deleted.',
  },
  twin_found: { fr: '{{name}} ({{company}}, {{town}})', en: '{{name}} ({{company}}, {{town}})' },
  field_changed_meanwhile: {
    fr: '{{field}} : « {{theirs}} » dans la base, « {{yours}} » chez vous',
    en: '{{field}}: “{{theirs}}” in the base, “{{yours}}” with you',
  },
  phone_unreadable: {
    fr: '« {{value}} » n’est pas un numéro de téléphone. Rien n’a été enregistré.',
    en: '“{{value}}” is no phone number. Nothing was saved.',
  },
  email_unreadable: {
    fr: '« {{value}} » n’est pas une adresse e-mail. Rien n’a été enregistré.',
    en: '“{{value}}” is no e-mail address. Nothing was saved.',
  },
  point_already_there: {
    fr: '« {{value}} » est déjà sur cette fiche.',
    en: '“{{value}}” is on this record already.',
  },
  point_unknown: {
    fr: 'Ce moyen de contact n’est plus sur cette fiche.',
    en: 'This way to reach is no longer on this record.',
  },
  affiliation_unknown: {
    fr: 'Ce rattachement n’existe pas, ou il est déjà terminé.',
    en: 'This affiliation does not exist, or has ended already.',
  },
  affiliation_already_there: {
    fr: 'Ce rattachement existe déjà ({{name}}). Rien n’a été changé.',
    en: 'This affiliation exists already ({{name}}). Nothing was changed.',
  },
  works_elsewhere_already: {
    fr: 'Cette personne travaille déjà à « {{name}} ». Pour la déplacer, enregistrez un changement de poste.',
    en: 'This person works at “{{name}}” already. To move the person, record a change of job.',
  },
  nothing_to_leave: {
    fr: 'Cette personne ne travaille nulle part en ce moment. Rien n’a été changé.',
    en: 'This person works nowhere at the moment. Nothing was changed.',
  },
  region_unknown: {
    fr: '« {{value}} » n’est pas une région connue.',
    en: '“{{value}}” is no known region.',
  },
  stance_without_role: {
    fr: 'Une position est donnée pour un rôle que la personne n’a pas ({{role}}).',
    en: 'A stance is given for a role that the person does not hold ({{role}}).',
  },
  time_zone_unknown: {
    fr: '« {{value}} » n’est pas un fuseau horaire (exemple : Europe/Paris).',
    en: '“{{value}}” is no time zone (example: Europe/Paris).',
  },
  objection_unknown: {
    fr: 'Cette opposition n’existe pas, ou elle est déjà levée.',
    en: 'This objection does not exist, or was lifted already.',
  },
  activity_unknown: {
    fr: 'Cette activité n’existe pas dans cet espace.',
    en: 'This activity does not exist in this workspace.',
  },
  activity_not_yours: {
    fr: 'Cette activité est d’un collègue. Rien n’a été changé.',
    en: 'This activity is a colleague’s. Nothing was changed.',
  },
  activity_about_nobody: {
    fr: 'Dites de quel compte ou de quelle personne il s’agit.',
    en: 'Say which account or which person it is about.',
  },
  activity_empty: { fr: 'Écrivez de quoi il s’agit.', en: 'Write what it is about.' },
  due_date_missing: { fr: 'Dites pour quand c’est.', en: 'Say by when it is due.' },
  activity_in_the_future: {
    fr: 'Cette date est à venir : notez plutôt une relance ou une tâche.',
    en: 'This date is yet to come: note a follow-up or a task instead.',
  },
  assignee_unknown: {
    fr: 'La personne à qui c’est confié n’est pas membre de cet espace.',
    en: 'The person it is given to is no member of this workspace.',
  },
} as const;
