/** The command line: help, progress and the sentences of its errors. */
export const cliWords = {
  cli_api_key_usage: {
    fr: 'Utilisation : npx ramure api-key create --name NOM [--role admin] [--scope read|write] [--workspace NOM] [--unlimited]',
    en: 'Usage: npx ramure api-key create --name NAME [--role admin] [--scope read|write] [--workspace NAME] [--unlimited]',
  },
  cli_user_usage: {
    fr: 'Utilisation : npx ramure user reset --email ADRESSE [--no-2fa]',
    en: 'Usage: npx ramure user reset --email ADDRESS [--no-2fa]',
  },
  cli_user_reset: {
    fr: 'Nouveau mot de passe de {{email}} ci-dessus. Ses sessions sont fermées. Qu’il le change après sa connexion.',
    en: 'New password of {{email}} above. All sessions of that person are closed. It should be changed after logging in.',
  },
  cli_help: {
    fr: `Ramure : d'un fichier clients désordonné à une base propre.

Utilisation
  npx ramure structure FICHIER [options]    range un fichier : groupes, sociétés, sites, contacts
  npx ramure import FICHIER [options]       dit ce qu'enregistrer changerait (--commit enregistre)
                                            (--mapping FICHIER, --sheet, --workspace, --json)
  npx ramure verify-log                     dit si le journal a été altéré (--workspace)
  npx ramure api-key create --name NOM      imprime une clé pour un programme (--role, --scope read|write, --workspace)
  npx ramure backup FICHIER                 copie toute l'installation dans un fichier vérifié, même pendant qu'elle tourne
  npx ramure restore FICHIER                remet une installation arrêtée dans l'état d'une sauvegarde (--replace)
  npx ramure user reset --email ADRESSE     donne un nouveau mot de passe (--no-2fa retire la double authentification)
  npx ramure seed --groups N                remplit un espace vide de clients inventés (--seed, --companies, --contacts)
  npx ramure --help                         cette aide
  npx ramure --version                      la version

Options de structure
  --out DOSSIER      où écrire les résultats (par défaut FICHIER-ramure)
  --sheet NOM        la feuille à lire (par défaut celle qui contient le plus de colonnes reconnues)
  --workers N        nombre de fils de calcul, de 1 à 64 ; le résultat est le même quel que soit N
  --no-workbook      ne pas écrire clients.xlsx
  --json             n'écrire que summary.json sur la sortie standard
  --language fr|en   langue des résultats et des messages (par défaut fr)

Résultats, dans le dossier
  clients.xlsx       groupes, sociétés, sites, contacts, rattachements, lignes à vérifier, vos lignes d'origine
  report.html        le rapport à lire et à imprimer
  assignments.csv    une ligne par ligne de votre fichier : où elle est rangée, et pourquoi
  summary.json       les comptes

Votre fichier n'est jamais modifié, et rien ne sort de votre ordinateur.

Codes de sortie
  0 terminé · 1 erreur de notre fait · 2 commande mal écrite · 3 fichier absent ou illisible
  4 écriture impossible · 130 interrompu`,
    en: `Ramure: from a messy customer file to a clean base.

Usage
  npx ramure structure FILE [options]       arranges a file: groups, companies, sites, contacts
  npx ramure import FILE [options]          says what saving the file would change; --commit saves it
                                            (--mapping FILE, --sheet, --workspace, --json)
  npx ramure verify-log                     says whether the change log was altered (--workspace)
  npx ramure api-key create --name NAME     prints a key for a program (--role, --scope read|write, --workspace)
  npx ramure backup FILE                    copies the whole installation into one checked file, even while it runs
  npx ramure restore FILE                   brings a stopped installation back to a backup (--replace)
  npx ramure user reset --email ADDRESS     gives a new password (--no-2fa takes two-factor login away)
  npx ramure seed --groups N                fills an empty workspace with made-up customers (--seed, --companies, --contacts)
  npx ramure --help                         this help
  npx ramure --version                      the version

Options of structure
  --out DIR          where to write the results (FILE-ramure by default)
  --sheet NAME       the sheet to read (by default the one holding most recognized columns)
  --workers N        number of threads, 1 to 64; the result is the same whatever N
  --no-workbook      do not write clients.xlsx
  --json             print summary.json alone on standard output
  --language fr|en   language of the results and messages (fr by default)

Results, in the folder
  clients.xlsx       groups, companies, sites, contacts, affiliations, rows to check, your original rows
  report.html        the report to read and print
  assignments.csv    one line per row of your file: where it was placed, and why
  summary.json       the counts

Your file is never modified, and nothing leaves your computer.

Exit codes
  0 done · 1 our fault · 2 bad usage · 3 file missing or unreadable
  4 cannot write · 130 interrupted`,
  },
  cli_no_file: {
    fr: 'Quel fichier ? Indiquez-le après « structure ». Rien n’a été écrit.',
    en: 'Which file? Name it after "structure". Nothing was written.',
  },
  cli_too_many_files: {
    fr: 'Un seul fichier à la fois : « {{extra}} » est de trop. Rien n’a été écrit.',
    en: 'One file at a time: "{{extra}}" is one too many. Nothing was written.',
  },
  cli_unknown_command: {
    fr: 'Commande inconnue : « {{command}} ». « npx ramure --help » dit ce qui existe.',
    en: 'Unknown command: "{{command}}". "npx ramure --help" tells what exists.',
  },
  cli_bad_option: {
    fr: 'Option mal écrite : {{detail}}. « npx ramure --help » dit ce qui existe. Rien n’a été écrit.',
    en: 'Bad option: {{detail}}. "npx ramure --help" tells what exists. Nothing was written.',
  },
  cli_bad_workers: {
    fr: '--workers (ou RAMURE_WORKERS) attend un nombre entier de 1 à 64, pas « {{value}} ». Rien n’a été écrit.',
    en: '--workers (or RAMURE_WORKERS) takes a whole number from 1 to 64, not "{{value}}". Nothing was written.',
  },
  cli_bad_language: {
    fr: '--language attend fr ou en, pas « {{value}} ». Rien n’a été écrit.',
    en: '--language takes fr or en, not "{{value}}". Nothing was written.',
  },
  sheet_unknown: {
    fr: 'La feuille « {{sheet}} » n’existe pas dans ce fichier. Feuilles présentes : {{sheets}}. Rien n’a été écrit.',
    en: 'There is no sheet "{{sheet}}" in this file. It has: {{sheets}}. Nothing was written.',
  },
  cli_other_sheets: {
    fr: 'Feuille lue : « {{sheet}} ». Non lues : {{others}} (choisissez avec --sheet).',
    en: 'Sheet read: "{{sheet}}". Not read: {{others}} (choose with --sheet).',
  },
  folder_holds_other_files: {
    fr: 'Le dossier {{path}} contient d’autres fichiers que des résultats de Ramure. Rien n’a été écrit ni effacé. Choisissez un autre dossier avec --out.',
    en: 'The folder {{path}} holds files other than results of Ramure. Nothing was written or deleted. Choose another folder with --out.',
  },
  folder_not_writable: {
    fr: 'Impossible d’écrire dans {{path}} : {{detail}}. Ce qui s’y trouvait est intact.',
    en: 'Cannot write to {{path}}: {{detail}}. What stood there is untouched.',
  },
  cli_interrupted: {
    fr: 'Interrompu. Rien n’a été écrit.',
    en: 'Interrupted. Nothing was written.',
  },
  cli_our_fault: {
    fr: 'Une erreur de notre fait a arrêté le travail : {{detail}}. Rien n’a été écrit, votre fichier est intact.',
    en: 'A fault of ours stopped the work: {{detail}}. Nothing was written, your file is untouched.',
  },
  cli_done: {
    fr: '{{rows}} : {{found}}. {{left}}\nRésultats dans {{path}}',
    en: '{{rows}}: {{found}}. {{left}}\nResults in {{path}}',
  },
  cli_questions_one: {
    fr: '{{count}} question à trancher ; lignes concernées : {{rows}}.',
    en: '{{count}} question to settle; rows concerned: {{rows}}.',
  },
  cli_questions_other: {
    fr: '{{count}} questions à trancher ; lignes concernées : {{rows}}.',
    en: '{{count}} questions to settle; rows concerned: {{rows}}.',
  },
  stage_reading: { fr: 'Lecture', en: 'Reading' },
  stage_normalizing: { fr: 'Compréhension', en: 'Understanding' },
  stage_arranging: { fr: 'Rapprochement', en: 'Matching' },
  stage_writing: { fr: 'Écriture', en: 'Writing' },
} as const;
