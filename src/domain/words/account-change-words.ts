/** Making, changing and moving accounts: what is refused, and what to do about it. */
export const accountChangeWords = {
  siren_wrong: {
    fr: '«\u00a0{{value}}\u00a0» n’est pas un SIREN\u00a0: neuf chiffres dont la clé est juste.',
    en: '“{{value}}” is no SIREN: nine digits with a right key.',
  },
  siret_wrong: {
    fr: '«\u00a0{{value}}\u00a0» n’est pas un SIRET\u00a0: quatorze chiffres dont la clé est juste.',
    en: '“{{value}}” is no SIRET: fourteen digits with a right key.',
  },
  vat_wrong: { fr: '«\u00a0{{value}}\u00a0» n’est pas un numéro de TVA.', en: '“{{value}}” is no VAT number.' },
  own_code_wrong: { fr: 'Ce code est vide.', en: 'This code is empty.' },
  siren_already_used: {
    fr: 'Le SIREN {{value}} est déjà celui de «\u00a0{{name}}\u00a0». Rien n’a été enregistré. Ouvrez cette fiche, ou rattachez-la.',
    en: 'SIREN {{value}} already belongs to “{{name}}”. Nothing was saved. Open that record, or attach it.',
  },
  siret_already_used: {
    fr: 'Le SIRET {{value}} est déjà celui de «\u00a0{{name}}\u00a0». Rien n’a été enregistré. Ouvrez cette fiche, ou rattachez-la.',
    en: 'SIRET {{value}} already belongs to “{{name}}”. Nothing was saved. Open that record, or attach it.',
  },
  vat_already_used: {
    fr: 'Le numéro de TVA {{value}} est déjà celui de «\u00a0{{name}}\u00a0». Rien n’a été enregistré.',
    en: 'VAT number {{value}} already belongs to “{{name}}”. Nothing was saved.',
  },
  own_code_already_used: {
    fr: 'Le code «\u00a0{{value}}\u00a0» est déjà celui de «\u00a0{{name}}\u00a0». Rien n’a été enregistré.',
    en: 'Code “{{value}}” already belongs to “{{name}}”. Nothing was saved.',
  },
  record_in_the_way: { fr: '{{name}} ({{code}}) {{town}}', en: '{{name}} ({{code}}) {{town}}' },
  duplicate_likely_one: {
    fr: '«\u00a0{{name}}\u00a0» ressemble à ce que vous créez. Rien n’a été enregistré. Prenez cette fiche, ou confirmez que c’en est une autre.',
    en: '“{{name}}” resembles what you are creating. Nothing was saved. Take that record, or confirm that it is another one.',
  },
  duplicate_likely_other: {
    fr: '{{count}} fiches ressemblent à ce que vous créez, d’abord «\u00a0{{name}}\u00a0». Rien n’a été enregistré. Prenez celle qui convient, ou confirmez que c’en est une autre.',
    en: '{{count}} records resemble what you are creating, first “{{name}}”. Nothing was saved. Take the right one, or confirm that it is another one.',
  },
  field_not_of_level: {
    fr: 'Le champ «\u00a0{{field}}\u00a0» n’existe pas à ce niveau.',
    en: 'Field “{{field}}” does not exist at this level.',
  },
  kind_wrong: {
    fr: 'Ce type ne va pas à ce niveau\u00a0: «\u00a0réseau\u00a0» est pour un groupe, les autres sont pour un site.',
    en: 'This kind does not suit this level: “network” is for a group, the others are for a site.',
  },
  website_wrong: {
    fr: '«\u00a0{{value}}\u00a0» n’est pas l’adresse d’un site web.',
    en: '“{{value}}” is no address of a web site.',
  },
  field_unknown: { fr: 'Il n’y a pas de champ «\u00a0{{field}}\u00a0».', en: 'There is no field “{{field}}”.' },
  field_differs: {
    fr: '{{field}}\u00a0: «\u00a0{{theirs}}\u00a0» dans la base, «\u00a0{{yours}}\u00a0» chez vous',
    en: '{{field}}: “{{theirs}}” in the base, “{{yours}}” with you',
  },
  parent_level_wrong: {
    fr: 'Un compte de ce niveau ne peut pas être sous celui-là\u00a0: un groupe va sous un groupe, une société sous un groupe ou une société, un site sous une société ou une direction régionale.',
    en: 'An account of this level cannot stand under that one: a group goes under a group, a company under a group or a company, a site under a company or a regional office.',
  },
  parent_closed: {
    fr: '«\u00a0{{name}}\u00a0» est fermé\u00a0: rouvrez-le d’abord.',
    en: '“{{name}}” is closed: reopen it first.',
  },
  network_has_no_children: {
    fr: '«\u00a0{{name}}\u00a0» est un réseau\u00a0: ses membres y sont liés, ils ne sont pas dessous.',
    en: '“{{name}}” is a network: its members are linked to it, they do not stand below it.',
  },
  parent_required: {
    fr: 'Un site est toujours sous une société\u00a0: dites laquelle.',
    en: 'A site always stands under a company: say which one.',
  },
  level_required: {
    fr: 'Le modèle d’organisation veut que chaque société soit sous un groupe\u00a0: dites lequel.',
    en: 'The organization model wants each company under a group: say which one.',
  },
  level_not_shown: {
    fr: 'Le modèle d’organisation ne tient pas de comptes de ce niveau. Changez-le pour ce groupe, ou créez à un autre niveau.',
    en: 'The organization model keeps no accounts of this level. Change it for this group, or create at another level.',
  },
  siret_needs_siren: {
    fr: 'La société de ce site n’a pas encore de SIREN. Donnez-lui d’abord le {{siren}}, s’il est le sien.',
    en: 'The company of this site has no SIREN yet. First give it {{siren}}, if that is its own.',
  },
  siret_not_of_company: {
    fr: 'Le SIRET {{siret}} n’est pas de cette société (SIREN {{siren}}).',
    en: 'SIRET {{siret}} is not of this company, whose SIREN is {{siren}}.',
  },
  vat_not_of_siren: {
    fr: 'Le numéro de TVA {{vat}} n’est pas celui du SIREN {{siren}}.',
    en: 'VAT number {{vat}} is not that of SIREN {{siren}}.',
  },
  account_under_itself: {
    fr: '«\u00a0{{name}}\u00a0» ne peut pas être sous «\u00a0{{parent}}\u00a0»\u00a0: ce serait sous lui-même.',
    en: '“{{name}}” cannot stand under “{{parent}}”: that would be under itself.',
  },
  site_needs_company: {
    fr: '«\u00a0{{name}}\u00a0» est un site\u00a0: il n’est jamais sans société. Rattachez-le à une autre.',
    en: '“{{name}}” is a site: it is never without a company. Attach it to another one.',
  },
  draft_level_differs: {
    fr: 'La fiche existante n’est pas du niveau de celle que vous créez.',
    en: 'The existing record is not of the level of the one that you are creating.',
  },
  account_closed_already: { fr: '«\u00a0{{name}}\u00a0» est déjà fermé.', en: '“{{name}}” is closed already.' },
  open_accounts_below_one: {
    fr: 'Un compte est encore ouvert sous ce groupe\u00a0: «\u00a0{{name}}\u00a0». Fermez-le d’abord.',
    en: 'One account is still open below this group: “{{name}}”. Close it first.',
  },
  open_accounts_below_other: {
    fr: '{{count}} comptes sont encore ouverts sous ce groupe, dont «\u00a0{{name}}\u00a0». Fermez-les d’abord.',
    en: '{{count}} accounts are still open below this group, among them “{{name}}”. Close them first.',
  },
  account_not_closed: { fr: '«\u00a0{{name}}\u00a0» n’est pas fermé.', en: '“{{name}}” is not closed.' },
  company_closed: {
    fr: 'La société «\u00a0{{name}}\u00a0» est fermée\u00a0: rouvrez-la d’abord.',
    en: 'The company “{{name}}” is closed: reopen it first.',
  },
  not_a_site: { fr: '«\u00a0{{name}}\u00a0» n’est pas un site.', en: '“{{name}}” is no site.' },
  not_a_company: { fr: '«\u00a0{{name}}\u00a0» n’est pas une société.', en: '“{{name}}” is no company.' },
  address_needed: {
    fr: 'Dites où va le site\u00a0: une ville ou un code postal au moins.',
    en: 'Say where the site goes: a town or a postcode at least.',
  },
  site_of_another_company: {
    fr: 'Seuls les sites de «\u00a0{{name}}\u00a0» peuvent passer au successeur.',
    en: 'Only sites of “{{name}}” can go over to the successor.',
  },
  link_needs_network: { fr: '«\u00a0{{name}}\u00a0» n’est pas un réseau.', en: '“{{name}}” is no network.' },
  link_already_made: {
    fr: 'Ce lien avec «\u00a0{{name}}\u00a0» existe déjà.',
    en: 'This link with “{{name}}” is there already.',
  },
  link_unknown: { fr: 'Ce lien n’existe pas, ou il est terminé.', en: 'This link does not exist, or it has ended.' },
  product_line_already_there: {
    fr: 'Il y a déjà une ligne de produits «\u00a0{{name}}\u00a0».',
    en: 'There is a product line “{{name}}” already.',
  },
  product_line_unknown: {
    fr: 'Cette ligne de produits n’existe pas, ou n’est plus en usage.',
    en: 'This product line does not exist, or is no longer in use.',
  },
  account_in_use: {
    fr: '«\u00a0{{name}}\u00a0» n’est pas vide\u00a0: il ne peut pas être supprimé. Fermez-le, ou réunissez-le avec une autre fiche.',
    en: '“{{name}}” is not empty: it cannot be deleted. Close it, or reunite it with another record.',
  },
  in_use_by_account: { fr: 'Des comptes sont dessous.', en: 'Accounts stand below it.' },
  in_use_by_affiliation: { fr: 'Des contacts y travaillent ou le couvrent.', en: 'Contacts work there or cover it.' },
  in_use_by_contact_point: {
    fr: 'Il a un téléphone ou une adresse e-mail.',
    en: 'It has a phone or an e-mail address.',
  },
  in_use_by_note: { fr: 'Il a des notes.', en: 'It has notes.' },
  in_use_by_objection: { fr: 'Une opposition y est gardée.', en: 'An objection is kept there.' },
  in_use_by_revenue_with_us: { fr: 'Il a un chiffre d’affaires avec vous.', en: 'It has revenue with you.' },
  in_use_by_product_line_status: {
    fr: 'Il a un statut par ligne de produits.',
    en: 'It has a status per product line.',
  },
  in_use_by_account_link: { fr: 'D’autres comptes y sont liés.', en: 'Other accounts are linked to it.' },
  in_use_by_account_grant: { fr: 'Il est confié à quelqu’un.', en: 'It is entrusted to somebody.' },
  in_use_by_parent_link: { fr: 'Des comptes ont été dessous.', en: 'Accounts have stood below it.' },
  in_use_by_organization_change: {
    fr: 'Son modèle d’organisation a changé.',
    en: 'Its organization model was changed.',
  },
  in_use_by_import_placement: {
    fr: 'Des lignes d’un fichier y sont rangées.',
    en: 'Lines of a file are placed there.',
  },
  nothing_to_undo: {
    fr: 'Il n’y a plus de changement de modèle à reprendre pour ce groupe.',
    en: 'No change of model is left to undo for this group.',
  },
  not_a_top_group: {
    fr: '«\u00a0{{name}}\u00a0» n’est pas un groupe en tête d’arbre\u00a0: le modèle se choisit pour l’arbre entier.',
    en: '“{{name}}” is no group at the top of a tree: the model is chosen for the whole tree.',
  },
  import_under_way: {
    fr: 'Un fichier est en cours d’enregistrement\u00a0: l’arbre ne peut pas bouger pendant ce temps. Réessayez dans un instant.',
    en: 'A file is being saved: the tree cannot move meanwhile. Try again in a moment.',
  },
} as const;
