/** The end of the report: doubts, next gestures, how to read the figures. */
export const reportGestureWords = {
  report_check_first: { fr: 'À vérifier d’abord', en: 'To check first' },
  report_no_doubt: { fr: 'Aucune question ne reste ouverte.', en: 'No question is left open.' },
  report_doubts_definition: {
    fr: 'Les questions ouvertes de plus grande valeur, avec une ligne de chaque côté. Sans réponse, les deux côtés restent séparés.',
    en: 'The open questions of greatest value, with one row of each side. Unanswered, both sides stay apart.',
  },
  report_more_doubts_one: {
    fr: 'Reste {{count}} question, dans clients.xlsx.',
    en: '{{count}} more question, in clients.xlsx.',
  },
  report_more_doubts_other: {
    fr: 'Restent {{count}} questions, dans clients.xlsx.',
    en: '{{count}} more questions, in clients.xlsx.',
  },
  report_doubts_not_asked_one: {
    fr: '{{count}} autre doute, de moindre valeur, n’est pas posé\u202f; ses deux côtés restent séparés.',
    en: '{{count}} other doubt, of lesser value, is not asked; its two sides stay apart.',
  },
  report_doubts_not_asked_other: {
    fr: '{{count}} autres doutes, de moindre valeur, ne sont pas posés\u202f; leurs deux côtés restent séparés.',
    en: '{{count}} other doubts, of lesser value, are not asked; their two sides stay apart.',
  },
  report_for: { fr: 'Pour :', en: 'For:' },
  report_against: { fr: 'Contre :', en: 'Against:' },
  report_gestures_one: { fr: 'Le prochain geste', en: 'The next step' },
  report_gestures_other: { fr: 'Les {{count}} prochains gestes', en: 'The next {{count}} steps' },
  report_minutes_one: { fr: '{{count}} min', en: '{{count}} min' },
  report_minutes_other: { fr: '{{count}} min', en: '{{count}} min' },
  report_minutes_definition: {
    fr: 'Durées estimées : 8 secondes par question, 4 minutes par appel, 1 minute par recherche ou correction, par lots de 15.',
    en: 'Estimated times: 8 seconds a question, 4 minutes a call, 1 minute a search or correction, in batches of 15.',
  },
  report_who_steward: { fr: 'Référent données', en: 'Data steward' },
  report_who_rep: { fr: 'Commercial', en: 'Sales rep' },
  report_who_manager: { fr: 'Directeur commercial', en: 'Sales director' },
  report_gesture_opted_out_one: {
    fr: 'Reporter dans vos outils d’appel et d’e-mailing {{count}} personne à ne plus contacter.',
    en: 'Carry {{count}} person not to contact into your calling and mailing tools.',
  },
  report_gesture_opted_out_other: {
    fr: 'Reporter dans vos outils d’appel et d’e-mailing {{count}} personnes à ne plus contacter.',
    en: 'Carry {{count}} people not to contact into your calling and mailing tools.',
  },
  report_brings_opted_out_one: { fr: 'Un refus respecté.', en: 'One refusal honored.' },
  report_brings_opted_out_other: { fr: '{{count}} refus respectés.', en: '{{count}} refusals honored.' },
  report_gesture_questions_one: { fr: 'Répondre à {{count}} question.', en: 'Answer {{count}} question.' },
  report_gesture_questions_other: { fr: 'Répondre à {{count}} questions.', en: 'Answer {{count}} questions.' },
  report_brings_questions_one: { fr: '{{rows}} à leur place définitive.', en: '{{rows}} in their final place.' },
  report_brings_questions_other: { fr: '{{rows}} à leur place définitive.', en: '{{rows}} in their final place.' },
  report_gesture_decider_one: {
    fr: 'Appeler {{name}} pour savoir qui décide.',
    en: 'Call {{name}} to learn who decides.',
  },
  report_gesture_decider_other: {
    fr: 'Appeler {{name}} pour savoir qui décide.',
    en: 'Call {{name}} to learn who decides.',
  },
  report_brings_decider_one: {
    fr: 'Un décideur connu pour {{count}} site.',
    en: 'A known decider for {{count}} site.',
  },
  report_brings_decider_other: {
    fr: 'Un décideur connu pour {{count}} sites.',
    en: 'A known decider for {{count}} sites.',
  },
  report_gesture_confirm_one: {
    fr: 'Faire confirmer qui décide chez {{name}}.',
    en: 'Have it confirmed who decides at {{name}}.',
  },
  report_gesture_confirm_other: {
    fr: 'Faire confirmer qui décide chez {{name}}.',
    en: 'Have it confirmed who decides at {{name}}.',
  },
  report_brings_confirm_one: {
    fr: 'Un rôle sûr au lieu d’un rôle déduit de la fonction.',
    en: 'A certain role instead of one inferred from the job title.',
  },
  report_brings_confirm_other: {
    fr: 'Des rôles sûrs au lieu de {{count}} déduits de la fonction.',
    en: 'Certain roles instead of {{count}} inferred from the job title.',
  },
  report_gesture_owners_one: { fr: 'Décider qui suit {{name}}.', en: 'Decide who follows {{name}}.' },
  report_gesture_owners_other: {
    fr: 'Décider qui suit {{count}} clients partagés, à commencer par {{name}}.',
    en: 'Decide who follows {{count}} shared customers, starting with {{name}}.',
  },
  report_brings_owners_one: { fr: 'Un seul responsable pour ce client.', en: 'One person in charge of this customer.' },
  report_brings_owners_other: {
    fr: 'Un seul responsable pour chacun de ces {{count}} clients.',
    en: 'One person in charge of each of these {{count}} customers.',
  },
  report_gesture_sirets_one: { fr: 'Chercher le SIRET de {{count}} site.', en: 'Look up the SIRET of {{count}} site.' },
  report_gesture_sirets_other: {
    fr: 'Chercher le SIRET de {{count}} sites.',
    en: 'Look up the SIRET of {{count}} sites.',
  },
  report_brings_sirets_one: {
    fr: '{{count}} des {{total}} sites sans SIRET identifié.',
    en: '{{count}} of the {{total}} sites without a SIRET identified.',
  },
  report_brings_sirets_other: {
    fr: '{{count}} des {{total}} sites sans SIRET identifiés.',
    en: '{{count}} of the {{total}} sites without a SIRET identified.',
  },
  report_gesture_second_contact_one: {
    fr: 'Trouver un deuxième contact chez {{name}}, parmi vos 20 premiers clients.',
    en: 'Find a second contact at {{name}}, among your first 20 customers.',
  },
  report_gesture_second_contact_other: {
    fr: 'Trouver un deuxième contact chez {{count}} de vos 20 premiers clients, à commencer par {{name}}.',
    en: 'Find a second contact at {{count}} of your first 20 customers, starting with {{name}}.',
  },
  report_brings_second_contact_one: {
    fr: 'Un client qui ne dépend plus d’une seule personne.',
    en: 'A customer that no longer hangs on one person.',
  },
  report_brings_second_contact_other: {
    fr: '{{count}} clients qui ne dépendent plus d’une seule personne.',
    en: '{{count}} customers that no longer hang on one person.',
  },
  report_gesture_reach_one: {
    fr: 'Trouver le téléphone ou l’e-mail d’un décideur chez {{name}}.',
    en: 'Find the phone or the e-mail of a decider at {{name}}.',
  },
  report_gesture_reach_other: {
    fr: 'Trouver le téléphone ou l’e-mail de {{count}} décideurs de vos 20 premiers clients, à commencer par {{name}}.',
    en: 'Find the phone or the e-mail of {{count}} deciders of your first 20 customers, starting with {{name}}.',
  },
  report_brings_reach_one: { fr: 'Un décideur joignable.', en: 'One decider within reach.' },
  report_brings_reach_other: { fr: '{{count}} décideurs joignables.', en: '{{count}} deciders within reach.' },
  report_gesture_sirens_one: {
    fr: 'Chercher le SIREN de {{count}} société.',
    en: 'Look up the SIREN of {{count}} company.',
  },
  report_gesture_sirens_other: {
    fr: 'Chercher le SIREN de {{count}} sociétés.',
    en: 'Look up the SIREN of {{count}} companies.',
  },
  report_brings_sirens_one: {
    fr: '{{count}} des {{total}} sociétés sans SIREN identifiée.',
    en: '{{count}} of the {{total}} companies without a SIREN identified.',
  },
  report_brings_sirens_other: {
    fr: '{{count}} des {{total}} sociétés sans SIREN identifiées.',
    en: '{{count}} of the {{total}} companies without a SIREN identified.',
  },
  report_gesture_emails_one: {
    fr: 'Corriger {{count}} e-mail inutilisable.',
    en: 'Correct {{count}} unusable e-mail.',
  },
  report_gesture_emails_other: {
    fr: 'Corriger {{count}} e-mails inutilisables.',
    en: 'Correct {{count}} unusable e-mails.',
  },
  report_brings_emails_one: {
    fr: '{{count}} des {{total}} e-mails inutilisables corrigé.',
    en: '{{count}} of the {{total}} unusable e-mails corrected.',
  },
  report_brings_emails_other: {
    fr: '{{count}} des {{total}} e-mails inutilisables corrigés.',
    en: '{{count}} of the {{total}} unusable e-mails corrected.',
  },
  report_gesture_addresses_one: {
    fr: 'Corriger {{count}} code postal ou ville.',
    en: 'Correct {{count}} postcode or town.',
  },
  report_gesture_addresses_other: {
    fr: 'Corriger {{count}} codes postaux ou villes.',
    en: 'Correct {{count}} postcodes or towns.',
  },
  report_brings_addresses_one: {
    fr: '{{count}} des {{total}} adresses douteuses corrigée.',
    en: '{{count}} of the {{total}} doubtful addresses corrected.',
  },
  report_brings_addresses_other: {
    fr: '{{count}} des {{total}} adresses douteuses corrigées.',
    en: '{{count}} of the {{total}} doubtful addresses corrected.',
  },
  report_gesture_phones_one: {
    fr: 'Retrouver {{count}} téléphone inutilisable.',
    en: 'Find {{count}} unusable phone again.',
  },
  report_gesture_phones_other: {
    fr: 'Retrouver {{count}} téléphones inutilisables.',
    en: 'Find {{count}} unusable phones again.',
  },
  report_brings_phones_one: {
    fr: '{{count}} des {{total}} téléphones inutilisables corrigé.',
    en: '{{count}} of the {{total}} unusable phones corrected.',
  },
  report_brings_phones_other: {
    fr: '{{count}} des {{total}} téléphones inutilisables corrigés.',
    en: '{{count}} of the {{total}} unusable phones corrected.',
  },
  report_how_to_read: { fr: 'Comment lire ces chiffres', en: 'How to read these figures' },
  report_rows_read_one: { fr: '{{count}} ligne lue', en: '{{count}} row read' },
  report_rows_read_other: { fr: '{{count}} lignes lues', en: '{{count}} rows read' },
  report_placed_one: { fr: '{{count}} placée', en: '{{count}} placed' },
  report_placed_other: { fr: '{{count}} placées', en: '{{count}} placed' },
  report_repeated_one: { fr: '{{count}} répétition réunie', en: '{{count}} repetition united' },
  report_repeated_other: { fr: '{{count}} répétitions réunies', en: '{{count}} repetitions united' },
  report_to_review_one: { fr: '{{count}} à vérifier', en: '{{count}} to check' },
  report_to_review_other: { fr: '{{count}} à vérifier', en: '{{count}} to check' },
  report_set_aside_one: {
    fr: '{{count}} vide, en-tête répété ou total',
    en: '{{count}} blank, repeated header or total',
  },
  report_set_aside_other: {
    fr: '{{count}} vides, en-têtes répétés ou totaux',
    en: '{{count}} blank, repeated headers or totals',
  },
  report_accounting_definition: {
    fr: 'Une ligne qui n’apporte ni société, ni site, ni contact nouveau est une répétition. Chaque ligne est comptée une fois ; assignments.csv les donne toutes.',
    en: 'A row that brings no new company, site or contact is a repetition. Each row is counted once; assignments.csv gives them all.',
  },
  report_not_checked: {
    fr: 'Clé correcte, existence non vérifiée : un SIRET ou un SIREN gardé ici passe son contrôle de clé ; son existence à l’INSEE n’a pas été vérifiée. Aucun e-mail n’a été envoyé, aucun numéro appelé.',
    en: 'Key correct, existence not checked: a SIRET or SIREN kept here passes its key; its existence at INSEE was not checked. No e-mail was sent, no number called.',
  },
  report_groups_not_checked: {
    fr: 'Les groupes viennent de votre fichier, des noms et des domaines internet : aucun lien de capital n’a été vérifié.',
    en: 'Groups come from your file, from names and from web domains: no capital link was checked.',
  },
  report_inferred: {
    fr: 'Un rôle « déduit de la fonction » est une hypothèse ; un rôle « indiqué » vient de votre fichier.',
    en: 'A role "inferred from the job title" is a guess; a "stated" role comes from your file.',
  },
  report_confidence: {
    fr: 'Dans le doute, rien n’est réuni : les lignes restent séparées et une question est posée.',
    en: 'In doubt nothing is united: the rows stay apart and a question is asked.',
  },
  report_confidence_bands: {
    fr: 'Confiance des lignes, celle de leur lien le plus faible : {{bands}}. C’est un calcul, non un contrôle fait par une personne.',
    en: 'Confidence of the rows, that of their weakest link: {{bands}}. It is computed, not checked by a person.',
  },
  report_confidence_high_one: { fr: '{{count}} à 95 % ou plus', en: '{{count}} at 95% or more' },
  report_confidence_high_other: { fr: '{{count}} à 95 % ou plus', en: '{{count}} at 95% or more' },
  report_confidence_middle_one: { fr: '{{count}} entre 80 et 95 %', en: '{{count}} between 80 and 95%' },
  report_confidence_middle_other: { fr: '{{count}} entre 80 et 95 %', en: '{{count}} between 80 and 95%' },
  report_confidence_low_one: { fr: '{{count}} à moins de 80 %', en: '{{count}} under 80%' },
  report_confidence_low_other: { fr: '{{count}} à moins de 80 %', en: '{{count}} under 80%' },
  report_unread_columns_one: {
    fr: '{{count}} colonne sur {{total}} non reconnue, conservée telle quelle',
    en: '{{count}} column of {{total}} not recognized, kept as it is',
  },
  report_unread_columns_other: {
    fr: '{{count}} colonnes sur {{total}} non reconnues, conservées telles quelles',
    en: '{{count}} columns of {{total}} not recognized, kept as they are',
  },
  report_other_sheets_one: {
    fr: '{{count}} autre feuille n’a pas été lue : {{names}}.',
    en: '{{count}} other sheet was not read: {{names}}.',
  },
  report_other_sheets_other: {
    fr: '{{count}} autres feuilles n’ont pas été lues : {{names}}.',
    en: '{{count}} other sheets were not read: {{names}}.',
  },
  report_no_gain: { fr: 'Ce rapport n’estime aucun gain en euros.', en: 'This report estimates no gain in euros.' },
  report_unchanged: { fr: 'Votre fichier d’origine n’a pas été modifié.', en: 'Your original file was not modified.' },
  report_version: { fr: 'Ramure, version {{version}}.', en: 'Ramure, version {{version}}.' },
} as const;
