/** The report that a sales director reads. */
export const reportWords = {
  report_title: {
    fr: '{{rows}}, {{clients}}, {{sites}} : voici votre base',
    en: '{{rows}}, {{clients}}, {{sites}}: here is your base',
  },
  report_clients_one: { fr: '{{count}} client', en: '{{count}} customer' },
  report_clients_other: { fr: '{{count}} clients', en: '{{count}} customers' },
  report_file_and_sheet: { fr: '{{file}}, feuille « {{sheet}} »', en: '{{file}}, sheet "{{sheet}}"' },
  report_personal_data: {
    fr: 'Données personnelles : diffusion restreinte',
    en: 'Personal data: restricted circulation',
  },
  report_mask: { fr: 'Masquer les personnes', en: 'Mask persons' },
  report_findings: { fr: 'Ce que votre fichier cachait', en: 'What your file was hiding' },
  report_no_finding: { fr: 'Rien : ce fichier est déjà bien tenu.', en: 'Nothing: this file is already well kept.' },
  report_finding_spellings_one: {
    fr: '{{name}} est écrit de {{count}} façon.',
    en: '{{name}} is written in {{count}} way.',
  },
  report_finding_spellings_other: {
    fr: '{{name}} est écrit de {{count}} façons.',
    en: '{{name}} is written in {{count}} ways.',
  },
  report_finding_group: {
    fr: '{{name}} est votre plus grand groupe : {{entities}} société(s), {{sites}} site(s), {{contacts}} contact(s), réunis ici pour la première fois.',
    en: '{{name}} is your largest group: {{entities}} company(ies), {{sites}} site(s), {{contacts}} contact(s), together here for the first time.',
  },
  report_finding_two_sites: {
    fr: 'figure à plusieurs endroits : {{sites}}.',
    en: 'is listed in several places: {{sites}}.',
  },
  report_finding_two_sites_count_one: {
    fr: 'C’est le seul contact dans ce cas.',
    en: 'This is the only such contact.',
  },
  report_finding_two_sites_count_other: {
    fr: '{{count}} contacts sont dans ce cas.',
    en: '{{count}} contacts are in this case.',
  },
  report_finding_owners_one: { fr: '{{name}} est suivi par {{owners}}.', en: '{{name}} is followed by {{owners}}.' },
  report_finding_owners_other: {
    fr: '{{name}} est suivi par {{count}} personnes : {{owners}}.',
    en: '{{name}} is followed by {{count}} people: {{owners}}.',
  },
  report_finding_owners_count_one: { fr: 'C’est le seul client dans ce cas.', en: 'This is the only such customer.' },
  report_finding_owners_count_other: {
    fr: '{{count}} clients sont dans ce cas.',
    en: '{{count}} customers are in this case.',
  },
  report_finding_opted_out_one: {
    fr: '{{count}} personne ne veut plus être contactée : c’était écrit dans un commentaire ou une colonne.',
    en: '{{count}} person no longer wishes to be contacted: it stood in a comment or a column.',
  },
  report_finding_opted_out_other: {
    fr: '{{count}} personnes ne veulent plus être contactées : c’était écrit dans un commentaire ou une colonne.',
    en: '{{count}} people no longer wish to be contacted: it stood in a comment or a column.',
  },
  report_finding_moved_one: {
    fr: '{{count}} site a déménagé ou fermé : {{names}}.',
    en: '{{count}} site has moved or closed: {{names}}.',
  },
  report_finding_moved_other: {
    fr: '{{count}} sites ont déménagé ou fermé, dont {{names}}.',
    en: '{{count}} sites have moved or closed, among them {{names}}.',
  },
  report_finding_sirets: {
    fr: '{{repaired}} SIRET abîmés par le tableur ont été réparés ; {{lost}} restent douteux ou perdus.',
    en: '{{repaired}} SIRETs damaged by the spreadsheet were repaired; {{lost}} remain doubtful or lost.',
  },
  report_example: { fr: 'Un exemple : {{name}}', en: 'One example: {{name}}' },
  report_first_clients_one: { fr: 'Votre premier client', en: 'Your first customer' },
  report_first_clients_other: {
    fr: 'Vos {{count}} premiers groupes et clients',
    en: 'Your first {{count}} groups and customers',
  },
  report_ranked_by_revenue: {
    fr: 'Classés par chiffre d’affaires avec vous, la dernière année connue du fichier.',
    en: 'Ranked by revenue with you, the latest year known to the file.',
  },
  report_ranked_by_sites: {
    fr: 'Classés par nombre de sites : votre fichier ne donne pas de chiffre d’affaires.',
    en: 'Ranked by number of sites: your file gives no revenue.',
  },
  report_share_one: {
    fr: '{{count}} client = {{share}} % du CA connu',
    en: '{{count}} customer = {{share}}% of known revenue',
  },
  report_share_other: {
    fr: '{{count}} clients = {{share}} % du CA connu',
    en: '{{count}} customers = {{share}}% of known revenue',
  },
  report_col_client: { fr: 'Groupe ou société', en: 'Group or company' },
  report_col_entities: { fr: 'Sociétés', en: 'Companies' },
  report_col_sites: { fr: 'Sites', en: 'Sites' },
  report_col_regions: { fr: 'Régions', en: 'Regions' },
  report_col_contacts: { fr: 'Contacts', en: 'Contacts' },
  report_col_deciders: { fr: 'Décideurs', en: 'Deciders' },
  report_col_revenue: { fr: 'CA avec vous', en: 'Revenue with you' },
  report_col_owners: { fr: 'Suivi par', en: 'Followed by' },
  report_who_decides: { fr: 'Qui décide ?', en: 'Who decides?' },
  report_roles_legend: {
    fr: 'Un nombre : rôle indiqué dans le fichier. ~ et italique : rôle déduit de la fonction. – : personne de connu.',
    en: 'A number: role stated in the file. ~ and italics: role inferred from the job title. –: nobody known.',
  },
  report_without_decider_one: {
    fr: '{{count}} client sans décideur connu',
    en: '{{count}} customer without a known decider',
  },
  report_without_decider_other: {
    fr: '{{count}} clients sans décideur connu',
    en: '{{count}} customers without a known decider',
  },
  report_two_contacts: {
    fr: '{{share}} % de vos clients ont au moins deux contacts connus ({{known}} sur {{total}}) ; l’objectif habituel sur les comptes stratégiques est de {{target}} %.',
    en: '{{share}}% of your customers have at least two known contacts ({{known}} of {{total}}); the usual target on strategic accounts is {{target}}%.',
  },
  report_holes: { fr: 'Trous et chevauchements', en: 'Holes and overlaps' },
  report_sites_without_contact_one: { fr: '{{count}} site sans contact', en: '{{count}} site without a contact' },
  report_sites_without_contact_other: { fr: '{{count}} sites sans contact', en: '{{count}} sites without a contact' },
  report_contacts_without_site_one: { fr: '{{count}} contact sans site', en: '{{count}} contact without a site' },
  report_contacts_without_site_other: { fr: '{{count}} contacts sans site', en: '{{count}} contacts without a site' },
  report_clients_without_owner_one: {
    fr: '{{count}} client que personne ne suit',
    en: '{{count}} customer followed by nobody',
  },
  report_clients_without_owner_other: {
    fr: '{{count}} clients que personne ne suit',
    en: '{{count}} customers followed by nobody',
  },
  report_clients_with_owners_one: {
    fr: '{{count}} client suivi par plusieurs personnes',
    en: '{{count}} customer followed by several people',
  },
  report_clients_with_owners_other: {
    fr: '{{count}} clients suivis par plusieurs personnes',
    en: '{{count}} customers followed by several people',
  },
  report_regions_without_owner_one: {
    fr: '{{count}} région où aucun client n’est suivi',
    en: '{{count}} region where no customer is followed',
  },
  report_regions_without_owner_other: {
    fr: '{{count}} régions où aucun client n’est suivi',
    en: '{{count}} regions where no customer is followed',
  },
  report_no_owner_column: {
    fr: 'Votre fichier ne dit pas qui suit vos clients.',
    en: 'Your file does not say who follows your customers.',
  },
  report_quality: { fr: 'La qualité, avant et après', en: 'Quality, before and after' },
  report_before: { fr: 'Avant', en: 'Before' },
  report_after: { fr: 'Après', en: 'After' },
  report_completeness: { fr: 'Champs remplis', en: 'Filled fields' },
  report_completeness_definition: {
    fr: 'Avant : part des lignes dont la cellule est remplie. Après : part des fiches (sociétés, sites ou contacts) qui ont une valeur exploitable. Une fiche réunit plusieurs lignes : la part peut baisser quand les lignes répétées étaient les mieux remplies.',
    en: 'Before: share of rows whose cell is filled. After: share of records (companies, sites or contacts) with a usable value. One record unites several rows: the share may fall when the repeated rows were the best filled.',
  },
  report_duplicates: { fr: 'Doublons pour 1 000 fiches', en: 'Duplicates per 1,000 records' },
  report_duplicates_definition: {
    fr: 'Avant : fiches en trop qu’un import naïf créerait (une fiche par écriture différente des cellules qui identifient ce niveau), pour 1 000 fiches ainsi créées. Après : ce que vos réponses aux questions ouvertes réuniraient encore au plus. Objectif : moins de 10.',
    en: 'Before: records too many that a naive import would create (one record per different writing of the cells that identify that level), per 1,000 such records. After: what your answers to the open questions would still unite at most. Target: under 10.',
  },
  report_level_group: { fr: 'Groupes', en: 'Groups' },
  report_level_entity: { fr: 'Sociétés', en: 'Companies' },
  report_level_site: { fr: 'Sites', en: 'Sites' },
  report_level_contact: { fr: 'Contacts', en: 'Contacts' },
  report_issues: { fr: 'Valeurs douteuses, gardées telles quelles', en: 'Doubtful values, kept as they are' },
  report_no_issue: { fr: 'Aucune valeur douteuse.', en: 'No doubtful value.' },
  report_done_alone: { fr: 'Fait sans vous consulter', en: 'Done without asking you' },
  report_joined_groups: { fr: 'Groupes reconnus', en: 'Groups recognized' },
  report_joined_entities: { fr: 'Sociétés dont des lignes ont été réunies', en: 'Companies whose rows were united' },
  report_joined_sites: { fr: 'Sites dont des lignes ont été réunies', en: 'Sites whose rows were united' },
  report_joined_contacts: { fr: 'Contacts dont des lignes ont été réunies', en: 'Contacts whose rows were united' },
  report_line: { fr: 'ligne {{row}}', en: 'row {{row}}' },
  report_lines: { fr: 'lignes {{left}} et {{right}}', en: 'rows {{left}} and {{right}}' },
  report_check_first: { fr: 'À vérifier d’abord', en: 'To check first' },
  report_no_doubt: { fr: 'Aucune question ne reste ouverte.', en: 'No question is left open.' },
  report_for: { fr: 'Pour :', en: 'For:' },
  report_against: { fr: 'Contre :', en: 'Against:' },
  report_gestures_one: { fr: 'Le prochain geste', en: 'The next gesture' },
  report_gestures_other: { fr: 'Les {{count}} prochains gestes', en: 'The next {{count}} gestures' },
  report_minutes_one: { fr: '{{count}} min', en: '{{count}} min' },
  report_minutes_other: { fr: '{{count}} min', en: '{{count}} min' },
  report_who_steward: { fr: 'Référent données', en: 'Data steward' },
  report_who_rep: { fr: 'Commercial', en: 'Sales rep' },
  report_who_manager: { fr: 'Directeur commercial', en: 'Sales director' },
  report_gesture_questions_one: {
    fr: 'Répondre à {{count}} question : {{rows}} lignes trouvent leur place.',
    en: 'Answer {{count}} question: {{rows}} rows find their place.',
  },
  report_gesture_questions_other: {
    fr: 'Répondre à {{count}} questions : {{rows}} lignes trouvent leur place.',
    en: 'Answer {{count}} questions: {{rows}} rows find their place.',
  },
  report_gesture_decider: {
    fr: 'Appeler {{name}} pour savoir qui décide : {{contacts}} contact(s) connu(s), aucun décideur.',
    en: 'Call {{name}} to learn who decides: {{contacts}} known contact(s), no decider.',
  },
  report_gesture_sirets_one: {
    fr: 'Chercher le SIRET de {{count}} site (sur {{total}} sans SIRET).',
    en: 'Look up the SIRET of {{count}} site (of {{total}} without one).',
  },
  report_gesture_sirets_other: {
    fr: 'Chercher le SIRET de {{count}} sites (sur {{total}} sans SIRET).',
    en: 'Look up the SIRET of {{count}} sites (of {{total}} without one).',
  },
  report_gesture_owners_one: {
    fr: 'Décider qui suit {{name}} ({{owners}}).',
    en: 'Decide who follows {{name}} ({{owners}}).',
  },
  report_gesture_owners_other: {
    fr: 'Décider qui suit {{count}} clients partagés, à commencer par {{name}} ({{owners}}).',
    en: 'Decide who follows {{count}} shared customers, starting with {{name}} ({{owners}}).',
  },
  report_gesture_place_one: {
    fr: 'Dire où travaille {{count}} contact sans site.',
    en: 'Say where {{count}} contact without a site works.',
  },
  report_gesture_place_other: {
    fr: 'Dire où travaillent {{count}} contacts sans site.',
    en: 'Say where {{count}} contacts without a site work.',
  },
  report_gesture_second_contact_one: {
    fr: 'Trouver un deuxième contact chez {{name}}, parmi vos 20 premiers clients.',
    en: 'Find a second contact at {{name}}, among your first 20 customers.',
  },
  report_gesture_second_contact_other: {
    fr: 'Trouver un deuxième contact chez {{count}} de vos 20 premiers clients, à commencer par {{name}}.',
    en: 'Find a second contact at {{count}} of your first 20 customers, starting with {{name}}.',
  },
  report_gesture_mailboxes_one: {
    fr: 'Corriger {{count}} adresse e-mail invalide.',
    en: 'Correct {{count}} invalid e-mail address.',
  },
  report_gesture_mailboxes_other: {
    fr: 'Corriger {{count}} adresses e-mail invalides.',
    en: 'Correct {{count}} invalid e-mail addresses.',
  },
  report_how_to_read: { fr: 'Comment lire ces chiffres', en: 'How to read these figures' },
  report_accounting: {
    fr: '{{in}} lignes lues = {{auto}} réunies à d’autres ou reconnues + {{alone}} seules de leur espèce + {{review}} à vérifier + {{blank}} vides + {{repeatedHeader}} en-têtes répétés + {{total}} totaux ou pieds de page.',
    en: '{{in}} rows read = {{auto}} united with others or recognized + {{alone}} alone of their kind + {{review}} to check + {{blank}} blank + {{repeatedHeader}} repeated headers + {{total}} totals or footers.',
  },
  report_not_checked: {
    fr: 'Clé correcte, existence non vérifiée : un SIRET ou un SIREN gardé ici passe son contrôle de clé ; son existence à l’INSEE n’a pas été vérifiée. Aucun e-mail n’a été envoyé, aucun numéro appelé.',
    en: 'Key correct, existence not checked: a SIRET or SIREN kept here passes its key; its existence at INSEE was not checked. No e-mail was sent, no number called.',
  },
  report_inferred: {
    fr: 'Un rôle « déduit de la fonction » est une hypothèse ; un rôle « indiqué » vient de votre fichier.',
    en: 'A role "inferred from the job title" is a guess; a "stated" role comes from your file.',
  },
  report_confidence: {
    fr: 'Dans le doute, rien n’est réuni : les lignes restent séparées et une question est posée.',
    en: 'In doubt nothing is united: the rows stay apart and a question is asked.',
  },
  report_no_gain: { fr: 'Ce rapport n’estime aucun gain en euros.', en: 'This report estimates no gain in euros.' },
  report_unchanged: { fr: 'Votre fichier d’origine n’a pas été modifié.', en: 'Your original file was not modified.' },
} as const;
