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
