/** Lists that leave as files, and the sheets that come back. */
export const exportWords = {
  export_code: { fr: 'Code Ramure', en: 'Ramure code' },
  export_level: { fr: 'Niveau', en: 'Level' },
  export_level_group: { fr: 'groupe', en: 'group' },
  export_level_entity: { fr: 'société', en: 'company' },
  export_level_site: { fr: 'site', en: 'site' },
  export_name: { fr: 'Nom du compte', en: 'Account name' },
  export_department: { fr: 'Département', en: 'Department (area)' },
  export_region: { fr: 'Région (code)', en: 'Region (code)' },
  export_seniority: { fr: 'Niveau hiérarchique', en: 'Seniority' },
  export_roles_all: { fr: 'Rôles dits ou probables', en: 'Roles stated or likely' },
  export_affiliation: { fr: 'Lien au compte', en: 'Link to the account' },
  export_created: { fr: 'Créé le', en: 'Created on' },
  export_updated: { fr: 'Modifié le', en: 'Changed on' },
  export_mark: { fr: 'Repère Ramure, ne pas modifier', en: 'Ramure mark, do not change' },
  export_yes: { fr: 'oui', en: 'yes' },
  export_no: { fr: 'non', en: 'no' },
  export_sheet_account: { fr: 'Comptes', en: 'Accounts' },
  export_sheet_calls: { fr: 'Appels', en: 'Calls' },
  call_left: { fr: 'Contact parti', en: 'Contact left' },
  call_replaced_by: { fr: 'Remplacé par', en: 'Replaced by' },
  call_new_contact: { fr: 'Nouveau contact', en: 'New contact' },
  call_verified: { fr: 'Coordonnées vérifiées', en: 'Details verified' },
  call_back_on: { fr: 'À rappeler le', en: 'Call back on' },
  call_no_more: { fr: 'Ne plus appeler', en: 'Do not call' },
  call_site_closed: { fr: 'Site fermé', en: 'Site closed' },
  call_person_unreadable: {
    fr: '« {{said}} » ne dit pas qui : écrivez « Mme Claire Martin, DAF, 04 72 00 00 01 ».',
    en: '“{{said}}” does not say who: write “Mme Claire Martin, DAF, 04 72 00 00 01”.',
  },
  export_sheet_contact: { fr: 'Contacts', en: 'Contacts' },
  export_file_account: { fr: 'comptes', en: 'accounts' },
  export_file_contact: { fr: 'contacts', en: 'contacts' },
  export_file_calls: { fr: 'fichier-d-appels', en: 'call-file' },
  export_field_unknown: {
    fr: '« {{field}} » n’est pas une colonne qui s’exporte.',
    en: '“{{field}}” is no column that can be exported.',
  },
  export_calls_contacts: {
    fr: 'Un fichier d’appels se fait d’une liste de contacts.',
    en: 'A call file is made of a list of contacts.',
  },
  export_empty: {
    fr: 'Aucune ligne à exporter : le filtre ne trouve personne qui puisse partir (écartés : {{leftOut}}).',
    en: 'No line to export: the filter finds nobody who may leave (left out: {{leftOut}}).',
  },
  export_unknown: {
    fr: 'Cet export n’existe pas, ou n’est pas le vôtre.',
    en: 'This export does not exist, or is not yours.',
  },
  export_no_file: {
    fr: 'Le fichier n’est pas là : l’export n’est pas terminé, ou son délai est passé. Refaites-le.',
    en: 'The file is not there: the export is not done, or its time is up. Make it again.',
  },
  export_failed: { fr: 'L’export n’a pas abouti. Refaites-le.', en: 'The export failed. Make it again.' },
  export_cancelled: { fr: 'Export annulé.', en: 'Export cancelled.' },
  export_interrupted: {
    fr: 'L’export a été coupé par un arrêt du serveur. Refaites-le.',
    en: 'The export was cut short by a stop of the server. Make it again.',
  },
  return_unknown: {
    fr: 'Ce fichier revenu n’existe pas, ou n’est pas le vôtre.',
    en: 'This returned file does not exist, or is not yours.',
  },
  return_not_ours: {
    fr: '« {{file}} » n’est pas un de nos exports, ou sa dernière colonne (le repère) a été retirée. Rien n’a été changé. Déposez-le comme un fichier ordinaire.',
    en: '“{{file}}” is none of our exports, or its last column (the mark) was taken out. Nothing was changed. Drop it as any other file.',
  },
  return_too_many: {
    fr: 'Trop de modifications pour être relues ({{most}} au plus, {{mostAdded}} lignes ajoutées). Rien n’a été changé. Déposez ce fichier comme un fichier ordinaire.',
    en: 'Too many edits to be reviewed ({{most}} at most, {{mostAdded}} added lines). Nothing was changed. Drop this file as any other.',
  },
  return_value_wrong: {
    fr: 'Cette valeur ne convient pas à « {{field}} ». Corrigez-la dans la fiche.',
    en: 'This value does not suit “{{field}}”. Put it right on the record.',
  },
  return_no_place: {
    fr: 'Cette personne ne travaille nulle part : sa fonction et ses rôles n’ont pas de place.',
    en: 'This person works nowhere: job title and roles have no place.',
  },
  return_changed_meanwhile: {
    fr: 'Quelqu’un a changé cette valeur depuis votre relecture. Choisissez de nouveau.',
    en: 'Somebody changed this value since you reviewed it. Choose again.',
  },
  return_not_saved: {
    fr: 'Cette modification n’est pas enregistrée, ou ne s’annule pas ainsi.',
    en: 'This edit is not saved, or cannot be undone this way.',
  },
  return_changed_since: {
    fr: 'Quelqu’un a changé cette valeur depuis (« {{value}} »). Elle reste comme elle est.',
    en: 'Somebody changed this value since (“{{value}}”). It stays as it is.',
  },
} as const;
