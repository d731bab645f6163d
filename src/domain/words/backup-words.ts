/** Backups: the two commands, their refusals, and what « Réglages » says of the last one. */
export const backupWords = {
  cli_backup_usage: {
    fr: 'Utilisation : npx ramure backup FICHIER',
    en: 'Usage: npx ramure backup FILE',
  },
  cli_restore_usage: {
    fr: 'Utilisation : npx ramure restore FICHIER [--replace]',
    en: 'Usage: npx ramure restore FILE [--replace]',
  },
  cli_backup_done: {
    fr: 'Sauvegarde faite : {{file}} ({{rows}} lignes, {{files}} fichiers, {{megabytes}} Mo).',
    en: 'Backup written: {{file}} ({{rows}} rows, {{files}} files, {{megabytes}} MB).',
  },
  cli_restore_done: {
    fr: 'Installation remise dans l’état du {{takenAt}} (Ramure {{product}}) : {{rows}} lignes, {{files}} fichiers. Chacun se connecte à nouveau.',
    en: 'Installation brought back to {{takenAt}} (Ramure {{product}}): {{rows}} rows, {{files}} files. Everybody logs in again.',
  },
  cli_restore_kept_before: {
    fr: 'Ce qu’elle contenait avant est gardé dans {{file}}.',
    en: 'What it held before is kept in {{file}}.',
  },
  cli_restore_other_secret: {
    fr: 'Le secret de cette installation n’est pas celui de la sauvegarde : la double authentification ne s’ouvrira pas. Donnez RAMURE_SECRET d’alors, ou « npx ramure user reset --no-2fa » pour chaque personne.',
    en: 'The secret of this installation is not that of the backup: two-factor logins will not open. Set the former RAMURE_SECRET, or run "npx ramure user reset --no-2fa" for each person.',
  },
  restore_step_checking: {
    fr: 'Vérification du fichier',
    en: 'Checking the file',
  },
  restore_step_keeping_before: {
    fr: 'Sauvegarde de l’état actuel',
    en: 'Backing up the present state',
  },
  restore_step_loading: {
    fr: 'Chargement',
    en: 'Loading',
  },
  restore_step_building: {
    fr: 'Index et contrôles',
    en: 'Indexes and checks',
  },
  restore_step_migrating: {
    fr: 'Mise à jour',
    en: 'Bringing up to date',
  },
  backup_file_missing: {
    fr: 'Aucun fichier lisible à cet endroit : {{file}}. Rien n’a été touché.',
    en: 'There is no readable file at {{file}}. Nothing was touched.',
  },
  backup_file_taken: {
    fr: '{{file}} existe et n’est pas une sauvegarde de Ramure : il n’est pas remplacé. Choisissez un autre nom.',
    en: '{{file}} exists and is not a backup of Ramure: it is not replaced. Choose another name.',
  },
  backup_folder_missing: {
    fr: 'Le dossier {{folder}} n’existe pas ou ne s’ouvre pas.',
    en: 'The folder {{folder}} does not exist or cannot be opened.',
  },
  backup_foreign: {
    fr: '{{file}} n’est pas une sauvegarde de Ramure. Rien n’a été touché.',
    en: '{{file}} is not a backup of Ramure. Nothing was touched.',
  },
  backup_truncated: {
    fr: '{{file}} s’arrête avant la fin : la copie n’est pas complète. Rien n’a été touché.',
    en: '{{file}} ends too early: the copy is not whole. Nothing was touched.',
  },
  backup_damaged: {
    fr: '{{file}} est abîmé : la partie « {{part}} » n’est plus celle qui a été écrite. Rien n’a été touché.',
    en: '{{file}} is damaged: the part "{{part}}" is not what was written. Nothing was touched.',
  },
  backup_format_newer: {
    fr: '{{file}} vient d’un Ramure plus récent. Installez-le, puis recommencez. Rien n’a été touché.',
    en: '{{file}} comes from a newer Ramure. Install it and try again. Nothing was touched.',
  },
  backup_newer_than_program: {
    fr: 'Cette sauvegarde vient d’un Ramure plus récent ({{product}}). Installez-le, puis recommencez. Rien n’a été touché.',
    en: 'This backup comes from a newer Ramure ({{product}}). Install it and try again. Nothing was touched.',
  },
  backup_of_other_program: {
    fr: 'Cette sauvegarde vient d’une autre variante de Ramure ({{product}}) : son étape {{name}} diffère. Rien n’a été touché.',
    en: 'This backup comes from another variant of Ramure ({{product}}): its step {{name}} differs. Nothing was touched.',
  },
  restore_not_empty: {
    fr: 'Cette installation n’est pas vide. Ajoutez --replace pour la remplacer : ce qu’elle contient sera d’abord sauvegardé. Rien n’a été touché.',
    en: 'This installation is not empty. Add --replace to replace it: what it holds is backed up first. Nothing was touched.',
  },
  restore_server_running: {
    fr: 'Ramure tourne sur cette base ({{count}} connexions). Arrêtez-le, puis recommencez. Rien n’a été touché.',
    en: 'Ramure is running on this database ({{count}} connections). Stop it and try again. Nothing was touched.',
  },
  restore_base_in_use: {
    fr: 'La base est utilisée par un autre programme : {{reason}}. Rien n’a été touché.',
    en: 'Another program uses the database: {{reason}}. Nothing was touched.',
  },
  restore_count_differs: {
    fr: 'La table {{table}} compte {{found}} lignes au lieu de {{expected}}. L’état d’avant est resté.',
    en: 'The table {{table}} has {{found}} rows instead of {{expected}}. The former state has stayed.',
  },
  settings_section_sauvegarde: {
    fr: 'Sauvegarde',
    en: 'Backup',
  },
  backup_last: {
    fr: 'Dernière sauvegarde',
    en: 'Last backup',
  },
  backup_last_facts: {
    fr: '{{file}} · {{rows}} lignes · {{megabytes}} Mo · Ramure {{product}}',
    en: '{{file}} · {{rows}} rows · {{megabytes}} MB · Ramure {{product}}',
  },
  backup_none: {
    fr: 'Aucune sauvegarde n’a encore été faite.',
    en: 'No backup was taken yet.',
  },
  backup_old: {
    fr: 'Elle a plus d’une semaine : un accident ferait perdre tout ce qui a été saisi depuis.',
    en: 'It is more than a week old: an accident would lose everything entered since.',
  },
  backup_last_restored: {
    fr: 'Installation remise en état le {{at}}, d’après la sauvegarde du {{takenAt}}.',
    en: 'Installation restored on {{at}}, from the backup of {{takenAt}}.',
  },
  backup_how_title: { fr: 'Sauvegarder', en: 'Taking a backup' },
  backup_how: {
    fr: 'Sur la machine qui porte Ramure, même pendant que l’on travaille :',
    en: 'On the machine that runs Ramure, even while people work:',
  },
  backup_how_where: {
    fr: 'Gardez le fichier ailleurs que sur cette machine, à l’abri : il contient toute la base et le secret de l’installation.',
    en: 'Keep the file on another machine, in a safe place: it holds the whole base and the secret of the installation.',
  },
  backup_not_yours: {
    fr: 'Seule une personne qui administre l’espace voit les sauvegardes.',
    en: 'Only a person who administers the workspace sees the backups.',
  },
};
