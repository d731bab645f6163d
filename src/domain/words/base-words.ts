/** The base: who may enter it, and what saving a file leaves aside. */
export const baseWords = {
  session_required: { fr: 'Connectez-vous pour continuer.', en: 'Log in to continue.' },
  login_failed: {
    fr: 'Adresse ou mot de passe incorrect.',
    en: 'Wrong address or password.',
  },
  too_many_attempts_one: {
    fr: 'Trop d’essais. Réessayez dans {{count}} minute.',
    en: 'Too many attempts. Try again in {{count}} minute.',
  },
  too_many_attempts_other: {
    fr: 'Trop d’essais. Réessayez dans {{count}} minutes.',
    en: 'Too many attempts. Try again in {{count}} minutes.',
  },
  owner_already_set: {
    fr: 'Cette installation a déjà un responsable. Connectez-vous, ou demandez-lui un accès.',
    en: 'This installation has an owner already. Log in, or ask the owner for access.',
  },
  workspace_unknown: {
    fr: 'Cet espace n’existe pas, ou vous n’y avez pas accès.',
    en: 'This workspace does not exist, or you have no access to it.',
  },
  api_key_refused: {
    fr: 'Cette clé d’API est inconnue, expirée ou retirée. Demandez-en une à l’administrateur de l’espace.',
    en: 'This API key is unknown, expired or revoked. Ask the administrator of the workspace for one.',
  },
  right_missing: {
    fr: 'Votre rôle dans cet espace ne le permet pas (droit « {{right}} »). Rien n’a été changé. Demandez à l’administrateur de l’espace.',
    en: 'Your role in this workspace does not allow it (right "{{right}}"). Nothing was changed. Ask the administrator of the workspace.',
  },
  account_not_yours: {
    fr: 'Vous pouvez lire ce compte, mais c’est un collègue qui le suit. Rien n’a été changé. Demandez-lui, ou demandez l’accès.',
    en: 'You may read this account, but a colleague follows it. Nothing was changed. Ask him, or ask for access.',
  },
  record_changed_meanwhile: {
    fr: 'Cette fiche a été modifiée entre-temps (version {{version}}, vous aviez la {{yours}}). Rien n’a été changé. Relisez-la, puis recommencez.',
    en: 'This record was changed meanwhile (version {{version}}, you had {{yours}}). Nothing was changed. Read it again, then start over.',
  },
  import_not_allowed: {
    fr: 'Votre rôle dans cet espace ne permet pas d’y enregistrer un fichier.',
    en: 'Your role in this workspace does not allow you to save a file into it.',
  },
  import_already_running: {
    fr: 'Un autre fichier est en cours d’enregistrement dans cet espace. Rien n’a été enregistré du vôtre. Réessayez quand il sera terminé.',
    en: 'Another file is being saved into this workspace. Nothing of yours was saved. Try again when it is done.',
  },
  account_unknown: {
    fr: 'Ce compte n’existe pas dans cet espace.',
    en: 'This account does not exist in this workspace.',
  },
  identifier_of_another_record: {
    fr: '« {{value}} » désigne déjà une autre fiche : gardé sur sa ligne, pas sur cette fiche.',
    en: '“{{value}}” names another record already: kept on its row, not on this record.',
  },
  resembles_record: {
    fr: 'Ressemble à « {{name}} » ({{code}}) de votre base, sans certitude : enregistré à part, à vérifier.',
    en: 'Resembles “{{name}}” ({{code}}) of your base, without certainty: saved apart, to be checked.',
  },
  siret_of_another_siren: {
    fr: 'Le SIRET {{value}} n’est pas celui de cette société : gardé sur sa ligne, pas sur ce site.',
    en: 'SIRET {{value}} does not belong to this company: kept on its row, not on this site.',
  },
  already_under_another_group: {
    fr: 'Déjà sous un autre groupe dans votre base : le fichier dit « {{group}} ».',
    en: 'Already under another group in your base: the file says “{{group}}”.',
  },
} as const;
