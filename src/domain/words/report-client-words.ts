/** The report on customers: the first ones, who decides, holes and overlaps. */
export const reportClientWords = {
  report_first_clients_one: { fr: 'Votre premier client', en: 'Your first customer' },
  report_first_clients_other: {
    fr: 'Vos {{count}} premiers groupes et sociétés',
    en: 'Your first {{count}} groups and companies',
  },
  report_all_clients_one: { fr: 'Votre client', en: 'Your customer' },
  report_all_clients_other: { fr: 'Vos {{count}} groupes et sociétés', en: 'Your {{count}} groups and companies' },
  report_clients_columns_definition: {
    fr: 'Régions : celles de ses sites. Décideurs : les contacts dont le rôle est indiqué, ou déduit de la fonction.',
    en: 'Regions: those of its sites. Deciders: the contacts whose role is stated, or inferred from the job title.',
  },
  report_clients_definition: {
    fr: 'Un client est un groupe (◆), ou une société hors de tout groupe (■).',
    en: 'A customer is a group (◆), or a company outside any group (■).',
  },
  report_ranked_by_revenue: {
    fr: 'Classés par chiffre d’affaires avec vous, la dernière année que donne le fichier.',
    en: 'Ranked by revenue with you, the latest year that the file gives.',
  },
  report_ranked_by_sites: {
    fr: 'Classés par nombre de sites : votre fichier ne donne pas de chiffre d’affaires.',
    en: 'Ranked by number of sites: your file gives no revenue.',
  },
  report_share_of_revenue_one: {
    fr: '{{count}} client = {{share}} du CA connu',
    en: '{{count}} customer = {{share}} of known revenue',
  },
  report_share_of_revenue_other: {
    fr: '{{count}} clients = {{share}} du CA connu',
    en: '{{count}} customers = {{share}} of known revenue',
  },
  report_share_of_revenue_definition_one: {
    fr: 'CA connu : la somme de la même colonne pour {{count}} client.',
    en: 'Known revenue: the sum of the same column over {{count}} customer.',
  },
  report_share_of_revenue_definition_other: {
    fr: 'CA connu : la somme de la même colonne pour les {{count}} clients.',
    en: 'Known revenue: the sum of the same column over all {{count}} customers.',
  },
  report_share_of_sites_one: {
    fr: '{{count}} client = {{share}} des sites',
    en: '{{count}} customer = {{share}} of the sites',
  },
  report_share_of_sites_other: {
    fr: '{{count}} clients = {{share}} des sites',
    en: '{{count}} customers = {{share}} of the sites',
  },
  report_share_of_sites_definition_one: {
    fr: 'Part des sites de {{count}} client.',
    en: 'Share of the sites of {{count}} customer.',
  },
  report_share_of_sites_definition_other: {
    fr: 'Part des sites des {{count}} clients du fichier.',
    en: 'Share of the sites of all {{count}} customers of the file.',
  },
  report_col_client: { fr: 'Groupe ou société', en: 'Group or company' },
  report_col_entities: { fr: 'Sociétés', en: 'Companies' },
  report_col_sites: { fr: 'Sites', en: 'Sites' },
  report_col_regions: { fr: 'Régions', en: 'Regions' },
  report_col_contacts: { fr: 'Contacts', en: 'Contacts' },
  report_col_deciders: { fr: 'Décideurs', en: 'Deciders' },
  report_col_other_contacts: { fr: 'Autres contacts', en: 'Other contacts' },
  report_col_revenue: { fr: 'CA avec vous {{year}}', en: 'Revenue with you {{year}}' },
  report_col_owners: { fr: 'Suivi par', en: 'Followed by' },
  report_see_client: {
    fr: 'Voir ses sociétés, ses sites et ses contacts',
    en: 'See its companies, sites and contacts',
  },
  report_who_decides: { fr: 'Qui décide ?', en: 'Who decides?' },
  report_no_contact: {
    fr: 'Votre fichier ne nomme personne : aucun rôle ne peut être connu ni déduit.',
    en: 'Your file names nobody: no role can be known or inferred.',
  },
  report_roles_legend: {
    fr: 'Nombre de personnes par rôle. En gras : rôle indiqué dans le fichier. ~ et italique : rôle déduit de la fonction. – : personne de connu.',
    en: 'Number of people per role. In bold: role stated in the file. ~ and italics: role inferred from the job title. –: nobody known.',
  },
  report_roles_stated_count_one: {
    fr: '{{count}} personne a un rôle indiqué.',
    en: '{{count}} person has a stated role.',
  },
  report_roles_stated_count_other: {
    fr: '{{count}} personnes ont un rôle indiqué.',
    en: '{{count}} people have a stated role.',
  },
  report_roles_stated_count_zero: {
    fr: 'Aucun rôle n’est indiqué dans votre fichier.',
    en: 'No role is stated in your file.',
  },
  report_roles_inferred_count_one: {
    fr: '{{count}} personne n’a qu’un rôle déduit.',
    en: '{{count}} person has only an inferred role.',
  },
  report_roles_inferred_count_other: {
    fr: '{{count}} personnes n’ont qu’un rôle déduit.',
    en: '{{count}} people have only an inferred role.',
  },
  report_roles_inferred_count_zero: { fr: 'Aucun rôle n’est déduit.', en: 'No role is inferred.' },
  report_see_people: { fr: 'Voir les personnes et leurs rôles', en: 'See the people and their roles' },
  report_roles_stated: { fr: 'rôle indiqué : {{roles}}', en: 'stated role: {{roles}}' },
  report_roles_inferred: {
    fr: 'rôle déduit de la fonction : {{roles}}',
    en: 'role inferred from the job title: {{roles}}',
  },
  report_without_decider_one: {
    fr: '{{count}} client sans décideur connu',
    en: '{{count}} customer without a known decider',
  },
  report_without_decider_other: {
    fr: '{{count}} clients sans décideur connu',
    en: '{{count}} customers without a known decider',
  },
  report_without_decider_zero: { fr: 'Aucun client sans décideur connu', en: 'No customer without a known decider' },
  report_without_decider_definition: {
    fr: 'ni rôle indiqué, ni rôle déduit de la fonction',
    en: 'neither a stated role nor one inferred from the job title',
  },
  report_two_contacts: {
    fr: '{{share}} de vos clients ont au moins deux contacts connus ({{known}} sur {{total}}) ; l’objectif sur des comptes stratégiques est de {{target}} %.',
    en: '{{share}} of your customers have at least two known contacts ({{known}} of {{total}}); the target on strategic accounts is {{target}}%.',
  },
  report_fewer_than_two_one: {
    fr: '{{count}} client a moins de deux contacts connus',
    en: '{{count}} customer has fewer than two known contacts',
  },
  report_fewer_than_two_other: {
    fr: '{{count}} clients ont moins de deux contacts connus',
    en: '{{count}} customers have fewer than two known contacts',
  },
  report_fewer_than_two_zero: {
    fr: 'Aucun client avec moins de deux contacts connus',
    en: 'No customer with fewer than two known contacts',
  },
  report_holes: { fr: 'Trous et chevauchements', en: 'Holes and overlaps' },
  report_sites_without_contact_one: { fr: '{{count}} site sans contact', en: '{{count}} site without a contact' },
  report_sites_without_contact_other: { fr: '{{count}} sites sans contact', en: '{{count}} sites without a contact' },
  report_sites_without_contact_zero: { fr: 'Aucun site sans contact', en: 'No site without a contact' },
  report_sites_without_contact_definition: {
    fr: 'personne de connu n’y travaille ni ne le couvre',
    en: 'nobody known works there or covers it',
  },
  report_contacts_without_site_one: { fr: '{{count}} contact sans site', en: '{{count}} contact without a site' },
  report_contacts_without_site_other: { fr: '{{count}} contacts sans site', en: '{{count}} contacts without a site' },
  report_contacts_without_site_zero: { fr: 'Aucun contact sans site', en: 'No contact without a site' },
  report_contacts_without_site_definition: {
    fr: 'rattachés à une société ou à un groupe seulement',
    en: 'attached to a company or a group only',
  },
  report_contacts_at_several_sites_one: {
    fr: '{{count}} contact sur plusieurs sites',
    en: '{{count}} contact at several sites',
  },
  report_contacts_at_several_sites_other: {
    fr: '{{count}} contacts sur plusieurs sites',
    en: '{{count}} contacts at several sites',
  },
  report_contacts_at_several_sites_zero: { fr: 'Aucun contact sur plusieurs sites', en: 'No contact at several sites' },
  report_contacts_at_several_sites_definition: {
    fr: 'la même personne est citée à deux endroits ou plus',
    en: 'the same person is named in two places or more',
  },
  report_regions_without_contact_one: {
    fr: '{{count}} région sans aucun contact',
    en: '{{count}} region without any contact',
  },
  report_regions_without_contact_other: {
    fr: '{{count}} régions sans aucun contact',
    en: '{{count}} regions without any contact',
  },
  report_regions_without_contact_zero: { fr: 'Aucune région sans contact', en: 'No region without a contact' },
  report_regions_without_contact_definition: {
    fr: 'vous y avez des sites, mais personne de connu',
    en: 'you have sites there, but nobody known',
  },
  report_regions_without_site_one: {
    fr: '{{count}} région de métropole sans aucun site',
    en: '{{count}} region of mainland France without any site',
  },
  report_regions_without_site_other: {
    fr: '{{count}} régions de métropole sans aucun site',
    en: '{{count}} regions of mainland France without any site',
  },
  report_regions_without_site_zero: {
    fr: 'Aucune région de métropole sans site',
    en: 'No region of mainland France without a site',
  },
  report_regions_without_site_definition: { fr: 'sur les 13 régions', en: 'of the 13 regions' },
  report_clients_without_owner_one: {
    fr: '{{count}} client que personne ne suit',
    en: '{{count}} customer followed by nobody',
  },
  report_clients_without_owner_other: {
    fr: '{{count}} clients que personne ne suit',
    en: '{{count}} customers followed by nobody',
  },
  report_clients_without_owner_zero: { fr: 'Aucun client que personne ne suit', en: 'No customer followed by nobody' },
  report_clients_without_owner_definition: {
    fr: 'aucune de leurs lignes ne dit qui les suit',
    en: 'none of their rows says who follows them',
  },
  report_clients_with_owners_one: {
    fr: '{{count}} client suivi par plusieurs personnes',
    en: '{{count}} customer followed by several people',
  },
  report_clients_with_owners_other: {
    fr: '{{count}} clients suivis par plusieurs personnes',
    en: '{{count}} customers followed by several people',
  },
  report_clients_with_owners_zero: {
    fr: 'Aucun client suivi par plusieurs personnes',
    en: 'No customer followed by several people',
  },
  report_clients_with_owners_definition: {
    fr: 'leurs lignes nomment des commerciaux différents',
    en: 'their rows name different reps',
  },
  report_regions_without_owner_one: {
    fr: '{{count}} région que personne ne suit',
    en: '{{count}} region followed by nobody',
  },
  report_regions_without_owner_other: {
    fr: '{{count}} régions que personne ne suit',
    en: '{{count}} regions followed by nobody',
  },
  report_regions_without_owner_zero: { fr: 'Aucune région que personne ne suit', en: 'No region followed by nobody' },
  report_regions_without_owner_definition: {
    fr: 'aucun des sites de la région n’est suivi',
    en: 'none of the sites of the region is followed',
  },
  report_no_owner_column: {
    fr: 'Votre fichier ne dit pas qui suit vos clients.',
    en: 'Your file does not say who follows your customers.',
  },
} as const;
