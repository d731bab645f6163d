/** Rules, indicators and gestures of quality, and what is refused about them. */
export const qualityWords = {
  rule_email_invalid: { fr: 'E-mail impossible', en: 'Impossible e-mail' },
  rule_phone_invalid: { fr: 'Téléphone impossible', en: 'Impossible telephone' },
  rule_postcode_department_mismatch: {
    fr: 'Code postal et département qui se contredisent',
    en: 'Postcode and department that contradict each other',
  },
  rule_site_with_two_sirets: { fr: 'Site à deux SIRET en cours', en: 'Site with two SIRETs at a time' },
  rule_two_head_offices: { fr: 'Société à deux sièges', en: 'Company with two head offices' },
  rule_closed_site_with_contacts: {
    fr: 'Site fermé où des contacts travaillent encore',
    en: 'Closed site where contacts still work',
  },
  rule_record_incomplete: { fr: 'Compte à compléter', en: 'Account to complete' },
  rule_contact_incomplete: { fr: 'Contact à compléter', en: 'Contact to complete' },
  rule_site_without_contact: { fr: 'Site sans contact', en: 'Site without a contact' },
  rule_group_without_owner: { fr: 'Groupe que personne ne suit', en: 'Group that nobody follows' },
  rule_group_without_decider: { fr: 'Groupe sans décideur connu', en: 'Group without a known decider' },
  rule_client_without_revenue: { fr: 'Client sans chiffre d’affaires', en: 'Customer without revenue' },
  rule_contact_without_role: { fr: 'Contact sans rôle d’achat', en: 'Contact without a buying role' },
  rule_contact_unreachable: { fr: 'Contact sans téléphone ni e-mail', en: 'Contact without telephone or e-mail' },
  rule_email_shared: { fr: 'E-mail porté par deux contacts', en: 'E-mail of two contacts' },
  rule_strategic_not_looked_at: {
    fr: 'Compte stratégique que personne n’a regardé depuis un an',
    en: 'Strategic account that nobody looked at for a year',
  },
  indicator_completeness_critical: { fr: 'Complétude des champs obligatoires', en: 'Completeness of required fields' },
  indicator_completeness_critical_meaning: {
    fr: 'Champs obligatoires remplis, sur tous ceux que le dictionnaire exige de chaque fiche selon son niveau et son statut.',
    en: 'Required fields that are filled, of all that the dictionary asks of each record for its level and status.',
  },
  indicator_completeness_key: { fr: 'Complétude des champs clés', en: 'Completeness of key fields' },
  indicator_completeness_key_meaning: {
    fr: 'Champs clés remplis (statut, suivi par, priorité, activité, adresse, fonction, rôle, e-mail, téléphone, source…), sur tous ceux qui existent au niveau de la fiche.',
    en: 'Key fields that are filled (status, followed by, priority, activity, address, job, role, e-mail, telephone, source…), of all that exist at the level of the record.',
  },
  indicator_groups_with_decider: { fr: 'Groupes dont un décideur est connu', en: 'Groups with a known decider' },
  indicator_groups_with_decider_meaning: {
    fr: 'Groupes où l’on sait qui, en poste, décide ou tient le budget (un rôle indiqué, pas déduit de la fonction), sur tous les groupes.',
    en: 'Groups where it is known who in place decides or holds the budget (a role that was stated, not guessed from the job), of all groups.',
  },
  indicator_strategic_two_contacts: {
    fr: 'Comptes stratégiques à deux contacts',
    en: 'Strategic accounts with two contacts',
  },
  indicator_strategic_two_contacts_meaning: {
    fr: 'Comptes marqués stratégiques où deux personnes au moins sont en poste, sur tous les comptes stratégiques.',
    en: 'Accounts marked as strategic where at least two people are in place, of all strategic accounts.',
  },
  indicator_invalid_emails: { fr: 'E-mails invalides', en: 'Invalid e-mails' },
  indicator_invalid_emails_meaning: {
    fr: 'Contacts dont un e-mail est impossible, sur tous les contacts qui en ont un.',
    en: 'Contacts with an impossible e-mail, of all contacts that have one.',
  },
  indicator_strategic_age: { fr: 'Âge des fiches stratégiques', en: 'Age of strategic records' },
  indicator_strategic_age_meaning: {
    fr: 'Jours depuis la dernière modification ou vérification, en moyenne sur les comptes stratégiques.',
    en: 'Days since the last change or check, on average over the strategic accounts.',
  },
  indicator_duplicate_accounts: { fr: 'Comptes en double', en: 'Duplicate accounts' },
  indicator_duplicate_accounts_meaning: {
    fr: 'Comptes qui en répètent un autre à coup sûr (même nom au même endroit, ou trouvés par la dernière recherche de doublons), pour mille comptes. Ceux que l’on a dits distincts et les doublons à trancher n’y sont pas.',
    en: 'Accounts that repeat another for certain (same name at the same place, or found by the last search of duplicates), per thousand accounts. Those said to be distinct and doubtful ones are not counted.',
  },
  indicator_duplicate_contacts: { fr: 'Contacts en double', en: 'Duplicate contacts' },
  indicator_duplicate_contacts_meaning: {
    fr: 'Contacts qui en répètent un autre à coup sûr (même nom, même e-mail, ou trouvés par la dernière recherche), pour mille contacts.',
    en: 'Contacts that repeat another for certain (same name, same e-mail, or found by the last search), per thousand contacts.',
  },
  severity_error: { fr: 'erreur', en: 'error' },
  severity_warning: { fr: 'à corriger', en: 'to correct' },
  severity_hint: { fr: 'à regarder', en: 'to look at' },
  gesture_name_decider: { fr: 'Trouver qui décide chez {{name}}', en: 'Find who decides at {{name}}' },
  gesture_add_contact: { fr: 'Ajouter un deuxième contact chez {{name}}', en: 'Add a second contact at {{name}}' },
  gesture_fix_email: { fr: 'Corriger l’e-mail de {{name}}', en: 'Correct the e-mail of {{name}}' },
  gesture_fill_required: { fr: 'Compléter {{name}}', en: 'Complete {{name}}' },
  indicator_unknown: { fr: 'Il n’y a pas d’indicateur « {{code}} ».', en: 'There is no indicator "{{code}}".' },
  quality_rule_unknown: { fr: 'Il n’y a pas de règle « {{code}} ».', en: 'There is no rule "{{code}}".' },
  creation_request_unknown: {
    fr: 'Cette demande n’existe pas, ou n’est pas de vous.',
    en: 'This request does not exist or is not yours.',
  },
  creation_request_decided: {
    fr: 'Cette demande a déjà été tranchée. Rien n’a été changé.',
    en: 'This request was decided already. Nothing was changed.',
  },
  parent_missing: {
    fr: 'Un site se rattache à une société. Rien n’a été demandé. Choisissez-la, puis recommencez.',
    en: 'A site belongs to a company. Nothing was asked for. Choose it, then start over.',
  },
  check_unknown: { fr: 'Ce contrôle n’existe pas.', en: 'This check does not exist.' },
  check_signed: {
    fr: 'Ce contrôle est signé : il ne change plus.',
    en: 'This check is signed: it does not change any more.',
  },
  check_unanswered: {
    fr: 'Il reste {{left}} réponses à donner avant de signer.',
    en: '{{left}} answers are left to give before signing.',
  },
  cleaning_unknown: { fr: 'Ce nettoyage n’existe pas.', en: 'This cleaning does not exist.' },
  cleaning_undone: { fr: 'Ce nettoyage a déjà été annulé.', en: 'This cleaning was undone already.' },
} as const;
