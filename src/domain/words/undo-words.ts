import type { Words } from './words.ts';

/** « Annuler cet import… », the command `import`, the mapping that is kept and the lines to correct. */
export const undoWords = {
  import_unknown: {
    fr: 'Cet import n’existe pas dans cet espace.',
    en: 'This import does not exist in this workspace.',
  },
  import_undo_unknown: {
    fr: 'Personne n’a demandé l’annulation de cet import.',
    en: 'Nobody asked to undo this import.',
  },
  import_undo_under_way: {
    fr: 'L’annulation de cet import est en cours. Attendez sa fin, ou arrêtez-la.',
    en: 'This import is being undone. Wait until it ends, or stop it.',
  },
  import_undo_not_planned: {
    fr: 'L’annulation n’est pas encore calculée. Rien n’a été changé.',
    en: 'The undoing is not worked out yet. Nothing was changed.',
  },
  undo_held_by_work: {
    fr: 'Quelqu’un y a travaillé depuis.',
    en: 'Somebody worked on it since.',
  },
  undo_held_by_file: {
    fr: 'Le fichier «\u00a0{{file}}\u00a0» en parle aussi.',
    en: 'The file "{{file}}" speaks of it too.',
  },
  undo_held_by_account: {
    fr: 'Une fiche conservée est dessous.',
    en: 'A record that stays is below it.',
  },
  undo_held_by_account_grant: {
    fr: 'Il est confié à quelqu’un.',
    en: 'It is entrusted to somebody.',
  },
  undo_held_by_account_link: {
    fr: 'Un compte conservé y est lié.',
    en: 'An account that stays is linked to it.',
  },
  undo_held_by_activity: {
    fr: 'Une activité y a été notée.',
    en: 'An activity was written on it.',
  },
  undo_held_by_affiliation: {
    fr: 'Une personne conservée y travaille ou le couvre.',
    en: 'A person who stays works there or covers it.',
  },
  undo_held_by_contact_point: {
    fr: 'Un moyen de contact y a été ajouté.',
    en: 'A way to reach it was added.',
  },
  undo_held_by_creation_request: {
    fr: 'Une demande de création le nomme.',
    en: 'A creation request names it.',
  },
  undo_held_by_note: {
    fr: 'Une note y a été écrite.',
    en: 'A note was written on it.',
  },
  undo_held_by_objection: {
    fr: 'Une opposition y a été notée.',
    en: 'An objection was written on it.',
  },
  undo_held_by_rows: {
    fr: 'D’autres données en dépendent depuis.',
    en: 'Other data has come to depend on it.',
  },
  undo_merged_since: {
    fr: 'Cette fiche a été réunie à une autre depuis\u00a0: rien n’en est repris.',
    en: 'This record was merged into another since: nothing of it is taken back.',
  },
  undo_gone_since: {
    fr: 'Cette fiche n’est plus dans la base.',
    en: 'This record is no longer in the base.',
  },
  undo_later_value: {
    fr: '«\u00a0{{value}}\u00a0» a été saisi depuis ({{field}})\u00a0: cette valeur reste.',
    en: '"{{value}}" was entered since ({{field}}): that value stays.',
  },
  undo_later_row: {
    fr: '«\u00a0{{value}}\u00a0» a été modifié depuis\u00a0: il reste.',
    en: '"{{value}}" was changed since: it stays.',
  },
  undo_siren_needed: {
    fr: 'Le SIREN {{siren}} reste\u00a0: un SIRET en service commence par lui.',
    en: 'SIREN {{siren}} stays: a SIRET in use begins with it.',
  },
  undo_siret_elsewhere: {
    fr: 'Le SIRET {{siret}} sert ailleurs depuis\u00a0: il reste un ancien numéro ici.',
    en: 'SIRET {{siret}} is in use elsewhere since: here it stays a former number.',
  },
  undo_objection_stays: {
    fr: 'L’opposition que le fichier a notée reste\u00a0: une annulation n’en lève aucune.',
    en: 'The objection that the file stated stays: undoing lifts none.',
  },
  undo_open: {
    fr: 'Annuler cet import…',
    en: 'Undo this import…',
  },
  undo_login: {
    fr: 'Connectez-vous pour annuler cet import.',
    en: 'Log in to undo this import.',
  },
  undo_title: {
    fr: 'Annuler l’import «\u00a0{{name}}\u00a0»',
    en: 'Undo the import "{{name}}"',
  },
  undo_planning: {
    fr: 'Calcul de ce qui serait repris…',
    en: 'Working out what would be taken back…',
  },
  undo_plan_removed: {
    fr: 'Quittent la base\u00a0: {{what}}.',
    en: 'Leave the base: {{what}}.',
  },
  undo_plan_restored_one: {
    fr: '{{count}} fiche d’avant redevient ce qu’elle était.',
    en: '{{count}} record of before is again what it was.',
  },
  undo_plan_restored_other: {
    fr: '{{count}} fiches d’avant redeviennent ce qu’elles étaient.',
    en: '{{count}} records of before are again what they were.',
  },
  undo_plan_partly_one: {
    fr: '{{count}} fiche d’avant garde une valeur saisie depuis.',
    en: '{{count}} record of before keeps a value entered since.',
  },
  undo_plan_partly_other: {
    fr: '{{count}} fiches d’avant gardent une valeur saisie depuis.',
    en: '{{count}} records of before keep a value entered since.',
  },
  undo_plan_kept_one: {
    fr: '{{count}} fiche créée par le fichier est conservée.',
    en: '{{count}} record that the file made is kept.',
  },
  undo_plan_kept_other: {
    fr: '{{count}} fiches créées par le fichier sont conservées.',
    en: '{{count}} records that the file made are kept.',
  },
  undo_plan_gone_one: {
    fr: '{{count}} fiche a été réunie ou retirée depuis.',
    en: '{{count}} record was merged or removed since.',
  },
  undo_plan_gone_other: {
    fr: '{{count}} fiches ont été réunies ou retirées depuis.',
    en: '{{count}} records were merged or removed since.',
  },
  undo_plan_nothing: {
    fr: 'Il ne reste rien à reprendre de cet import.',
    en: 'Nothing is left to take back of this import.',
  },
  undo_objections_leaving_one: {
    fr: '{{count}} fiche qui quitte la base portait une opposition («\u00a0ne plus contacter\u00a0»)\u00a0: si un autre fichier la ramène, Ramure ne la connaîtra plus.',
    en: '{{count}} record that leaves the base carried an objection ("do not contact"): if another file brings it back, Ramure will not know it any more.',
  },
  undo_objections_leaving_other: {
    fr: '{{count}} fiches qui quittent la base portaient une opposition («\u00a0ne plus contacter\u00a0»)\u00a0: si un autre fichier les ramène, Ramure ne la connaîtra plus.',
    en: '{{count}} records that leave the base carried an objection ("do not contact"): if another file brings them back, Ramure will not know it any more.',
  },
  undo_objections_staying_one: {
    fr: '{{count}} opposition notée par le fichier reste\u00a0: elle ne se lève que sur la fiche, avec une raison.',
    en: '{{count}} objection stated by the file stays: it is lifted on the record alone, with a reason.',
  },
  undo_objections_staying_other: {
    fr: '{{count}} oppositions notées par le fichier restent\u00a0: elles ne se lèvent que sur la fiche, avec une raison.',
    en: '{{count}} objections stated by the file stay: they are lifted on the record alone, with a reason.',
  },
  undo_what_stays: {
    fr: 'Ce qui reste, et pourquoi',
    en: 'What stays, and why',
  },
  undo_what_stays_more: {
    fr: 'Voir la suite',
    en: 'Show more',
  },
  undo_go: {
    fr: 'Annuler l’import',
    en: 'Undo the import',
  },
  undo_keep: {
    fr: 'Garder l’import',
    en: 'Keep the import',
  },
  undo_go_on: {
    fr: 'Reprendre l’annulation',
    en: 'Go on with the undoing',
  },
  undo_stop: {
    fr: 'Arrêter',
    en: 'Stop',
  },
  undo_running: {
    fr: 'Annulation en cours\u00a0: {{done}} sur {{total}}',
    en: 'Undoing: {{done}} of {{total}}',
  },
  undo_failed: {
    fr: 'L’annulation s’est interrompue. Ce qui est repris reste repris\u202f; vous pouvez la poursuivre.',
    en: 'The undoing was interrupted. What is taken back stays so; you can go on with it.',
  },
  undo_plan_failed: {
    fr: 'Le calcul s’est interrompu. Rien n’a été changé.',
    en: 'The calculation was interrupted. Nothing was changed.',
  },
  undo_cancelled: {
    fr: 'Annulation arrêtée. Ce qui est repris reste repris\u202f; vous pouvez la poursuivre.',
    en: 'Undoing stopped. What is taken back stays so; you can go on with it.',
  },
  undo_done: {
    fr: 'L’import est annulé.',
    en: 'The import is undone.',
  },
  undo_done_part: {
    fr: 'La partie choisie de l’import est annulée.',
    en: 'The chosen part of the import is undone.',
  },
  undo_again_hint: {
    fr: 'Le même fichier peut être enregistré de nouveau.',
    en: 'The same file can be saved again.',
  },
  mapping_file_wrong: {
    fr: 'Ce fichier n’est pas une correspondance de colonnes exportée par Ramure. Rien n’a été changé.',
    en: 'This file is not a column mapping exported by Ramure. Nothing was changed.',
  },
  mapping_keep: {
    fr: 'Exporter la correspondance des colonnes',
    en: 'Export the column mapping',
  },
  workspace_without_administrator: {
    fr: 'Cet espace n’a pas encore d’administrateur\u00a0: ouvrez Ramure une première fois. Rien n’a été enregistré.',
    en: 'This workspace has no administrator yet: open Ramure a first time. Nothing was saved.',
  },
  cli_import_planned: {
    fr: '{{rows}} lignes lues dans {{file}}.\nSeraient créés\u00a0: {{created}}.\nFiches complétées\u00a0: {{completed}} · inchangées\u00a0: {{unchanged}} · oppositions\u00a0: {{objections}} · à vérifier\u00a0: {{toCheck}}.\nRien n’est écrit. --commit enregistre.',
    en: '{{rows}} lines read in {{file}}.\nWould be created: {{created}}.\nRecords completed: {{completed}} · unchanged: {{unchanged}} · objections: {{objections}} · to check: {{toCheck}}.\nNothing is written. --commit saves.',
  },
  cli_import_saved: {
    fr: '{{rows}} lignes lues dans {{file}}.\nCréés\u00a0: {{created}}.\nFiches complétées\u00a0: {{completed}} · inchangées\u00a0: {{unchanged}} · oppositions\u00a0: {{objections}} · à vérifier\u00a0: {{toCheck}}.\nEnregistré.',
    en: '{{rows}} lines read in {{file}}.\nCreated: {{created}}.\nRecords completed: {{completed}} · unchanged: {{unchanged}} · objections: {{objections}} · to check: {{toCheck}}.\nSaved.',
  },
  cli_import_already_saved: {
    fr: '{{rows}} lignes lues dans {{file}}.\nCréés la première fois\u00a0: {{created}}.\nFiches complétées\u00a0: {{completed}} · inchangées\u00a0: {{unchanged}} · oppositions\u00a0: {{objections}} · à vérifier\u00a0: {{toCheck}}.\nCe fichier était déjà enregistré\u00a0: rien n’a été écrit.',
    en: '{{rows}} lines read in {{file}}.\nCreated the first time: {{created}}.\nRecords completed: {{completed}} · unchanged: {{unchanged}} · objections: {{objections}} · to check: {{toCheck}}.\nThis file was saved before: nothing was written.',
  },
  cli_import_cancelled: {
    fr: '{{rows}} lignes lues dans {{file}}.\nCréés\u00a0: {{created}}.\nFiches complétées\u00a0: {{completed}} · inchangées\u00a0: {{unchanged}} · oppositions\u00a0: {{objections}} · à vérifier\u00a0: {{toCheck}}.\nInterrompu\u00a0: la même commande reprend là où celle-ci s’est arrêtée.',
    en: '{{rows}} lines read in {{file}}.\nCreated: {{created}}.\nRecords completed: {{completed}} · unchanged: {{unchanged}} · objections: {{objections}} · to check: {{toCheck}}.\nInterrupted: the same command goes on where this one stopped.',
  },
  error_line_unplaced: {
    fr: 'Cette ligne ne nomme ni société, ni site, ni personne.',
    en: 'This line names no company, no site and no person.',
  },
  error_line_to_review: {
    fr: 'Une question reste ouverte sur cette ligne.',
    en: 'A question is open on this line.',
  },
  error_file_why: {
    fr: 'Ramure\u00a0: pourquoi',
    en: 'Ramure: why',
  },
  error_file_line: {
    fr: 'Ramure\u00a0: ligne',
    en: 'Ramure: line',
  },
  error_file_sheet: {
    fr: 'À corriger',
    en: 'To correct',
  },
  download_errors: {
    fr: 'Lignes à corriger (Excel)',
    en: 'Lines to correct (Excel)',
  },
  download_errors_csv: {
    fr: 'Lignes à corriger (CSV)',
    en: 'Lines to correct (CSV)',
  },
  download_errors_what: {
    fr: 'Vos colonnes, et pourquoi chaque ligne attend. Corrigez, puis déposez ce fichier.',
    en: 'Your columns, and why each line waits. Correct it, then drop this file.',
  },
  download_errors_csv_what: {
    fr: 'Les mêmes lignes, en texte.',
    en: 'The same lines, as text.',
  },
} as const satisfies Words;
