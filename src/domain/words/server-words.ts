/** What the server says to whoever starts it, and the errors that any request may meet. */
export const serverWords = {
  server_starting: { fr: 'Démarrage de Ramure…', en: 'Starting Ramure…' },
  database_creating: {
    fr: 'Création de la base de données (une seule fois)…',
    en: 'Creating the database (only once)…',
  },
  database_starting: { fr: 'Démarrage de la base de données…', en: 'Starting the database…' },
  database_adopting: {
    fr: 'La base de données tournait encore après un arrêt brutal : elle est reprise telle quelle.',
    en: 'The database was still running after an abrupt stop: it is taken over as it is.',
  },
  database_migrated_one: {
    fr: 'Base de données mise à jour ({{count}} étape).',
    en: 'Database updated ({{count}} step).',
  },
  database_migrated_other: {
    fr: 'Base de données mise à jour ({{count}} étapes).',
    en: 'Database updated ({{count}} steps).',
  },
  server_ready: { fr: 'Ramure est prêt : {{address}}', en: 'Ramure is ready: {{address}}' },
  server_stop_hint: { fr: 'Ctrl-C pour arrêter.', en: 'Ctrl-C to stop.' },
  server_stopping: { fr: 'Arrêt en cours…', en: 'Stopping…' },
  server_stopped: {
    fr: 'Ramure est arrêté. Vos données sont en sécurité.',
    en: 'Ramure has stopped. Your data is safe.',
  },
  web_missing_title: { fr: 'Les pages ne sont pas encore prêtes', en: 'The pages are not ready yet' },
  web_missing: {
    fr: 'Le serveur fonctionne, mais ses pages n’ont pas été construites. Arrêtez-le (Ctrl-C), puis relancez-le avec « npm start », qui les construit.',
    en: 'The server works, but its pages have not been built. Stop it (Ctrl-C), then start it again with "npm start", which builds them.',
  },
  web_starting: {
    fr: 'Ramure démarre. Cette page s’affichera d’elle-même dans un instant.',
    en: 'Ramure is starting. This page will show by itself in a moment.',
  },
  settings_wrong_one: { fr: 'Un réglage ne convient pas :', en: 'One setting is wrong:' },
  settings_wrong_other: { fr: '{{count}} réglages ne conviennent pas :', en: '{{count}} settings are wrong:' },
  setting_wrong_port: {
    fr: '{{name}} : un nombre entier de 0 à 65535 (3000 par défaut).',
    en: '{{name}}: a whole number from 0 to 65535 (3000 by default).',
  },
  setting_wrong_host: {
    fr: '{{name}} : un nom ou une adresse de cette machine (127.0.0.1 par défaut).',
    en: '{{name}}: a name or an address of this machine (127.0.0.1 by default).',
  },
  setting_wrong_ramure_data: {
    fr: '{{name}} : le chemin d’un dossier (./data par défaut).',
    en: '{{name}}: the path of a folder (./data by default).',
  },
  setting_wrong_database_url: {
    fr: '{{name}} : une adresse de la forme postgres://nom:motdepasse@serveur:5432/base.',
    en: '{{name}}: an address such as postgres://name:password@server:5432/database.',
  },
  setting_wrong_ramure_secret: {
    fr: '{{name}} : au moins 32 caractères tirés au hasard.',
    en: '{{name}}: at least 32 random characters.',
  },
  setting_wrong_ramure_workers: {
    fr: '{{name}} : un nombre entier de 1 à 64.',
    en: '{{name}}: a whole number from 1 to 64.',
  },
  setting_wrong_ramure_rate_limit: {
    fr: '{{name}} : un nombre entier de 0 (sans limite) à 100000.',
    en: '{{name}}: a whole number from 0 (no limit) to 100000.',
  },
  setting_wrong_smtp_url: {
    fr: '{{name}} : une adresse de la forme smtp://nom:motdepasse@serveur:587.',
    en: '{{name}}: an address such as smtp://name:password@server:587.',
  },
  port_in_use: {
    fr: 'Le port {{port}} est déjà pris sur {{host}}. Arrêtez l’autre programme, ou choisissez un autre port : PORT=3001 npm start',
    en: 'Port {{port}} is already taken on {{host}}. Stop the other program, or choose another port: PORT=3001 npm start',
  },
  port_forbidden: {
    fr: 'Le système refuse le port {{port}} à ce compte. Choisissez un port au-dessus de 1024 : PORT=3000 npm start',
    en: 'The system refuses port {{port}} to this account. Choose a port above 1024: PORT=3000 npm start',
  },
  host_not_here: {
    fr: '{{host}} n’est pas une adresse de cette machine. Vérifiez le réglage HOST.',
    en: '{{host}} is not an address of this machine. Check the HOST setting.',
  },
  data_folder_in_use: {
    fr: 'Un autre Ramure (processus {{pid}}) utilise déjà le dossier {{folder}}. Arrêtez-le, ou choisissez un autre dossier avec RAMURE_DATA.',
    en: 'Another Ramure (process {{pid}}) already uses the folder {{folder}}. Stop it, or choose another folder with RAMURE_DATA.',
  },
  data_folder_in_use_at: {
    fr: 'Un autre Ramure (processus {{pid}}) utilise déjà le dossier {{folder}} et répond à {{address}}. Arrêtez-le, ou choisissez un autre dossier avec RAMURE_DATA.',
    en: 'Another Ramure (process {{pid}}) already uses the folder {{folder}} and answers at {{address}}. Stop it, or choose another folder with RAMURE_DATA.',
  },
  data_folder_denied: {
    fr: 'Le dossier {{folder}} n’est pas accessible avec ce compte ({{reason}}). Donnez-lui ce dossier, ou choisissez-en un autre avec RAMURE_DATA.',
    en: 'The folder {{folder}} is not accessible to this account ({{reason}}). Give it this folder, or choose another one with RAMURE_DATA.',
  },
  data_folder_read_only: {
    fr: 'Le dossier {{folder}} est en lecture seule. Choisissez-en un autre avec RAMURE_DATA.',
    en: 'The folder {{folder}} is read-only. Choose another one with RAMURE_DATA.',
  },
  data_folder_not_a_folder: {
    fr: '{{folder}} n’est pas un dossier ({{reason}}). Choisissez-en un avec RAMURE_DATA.',
    en: '{{folder}} is not a folder ({{reason}}). Choose one with RAMURE_DATA.',
  },
  disk_full: {
    fr: 'Le disque qui porte {{folder}} est plein. Rien n’a été perdu. Libérez de la place (300 Mo au moins), puis recommencez.',
    en: 'The disk that holds {{folder}} is full. Nothing was lost. Free some space (at least 300 MB), then try again.',
  },
  memory_short: {
    fr: 'Cette machine n’a plus assez de mémoire pour la base de données ({{reason}}). Fermez des programmes, puis recommencez.',
    en: 'This machine has not enough memory left for the database ({{reason}}). Close some programs, then try again.',
  },
  database_binaries_missing: {
    fr: 'La base de données intégrée n’existe pas pour ce système ({{platform}}-{{arch}}). Indiquez un serveur PostgreSQL 15 ou plus récent avec DATABASE_URL.',
    en: 'The built-in database does not exist for this system ({{platform}}-{{arch}}). Name a PostgreSQL server, 15 or newer, with DATABASE_URL.',
  },
  database_binaries_unusable: {
    fr: 'La base de données intégrée ne peut pas tourner sur ce système ({{reason}}). Indiquez un serveur PostgreSQL 15 ou plus récent avec DATABASE_URL.',
    en: 'The built-in database cannot run on this system ({{reason}}). Name a PostgreSQL server, 15 or newer, with DATABASE_URL.',
  },
  database_refuses_root: {
    fr: 'PostgreSQL refuse de tourner sous le compte root, et aucun autre compte de cette machine n’a accès à {{folder}} et au programme. Lancez Ramure avec un compte ordinaire, ou indiquez un serveur avec DATABASE_URL.',
    en: 'PostgreSQL refuses to run as root, and no other account of this machine can reach {{folder}} and the program. Start Ramure with an ordinary account, or name a server with DATABASE_URL.',
  },
  database_folder_foreign: {
    fr: '{{folder}} existe mais ne contient pas de base de données. Déplacez ce dossier, ou choisissez-en un autre avec RAMURE_DATA.',
    en: '{{folder}} exists but holds no database. Move it away, or choose another one with RAMURE_DATA.',
  },
  database_folder_newer: {
    fr: 'La base de {{folder}} vient d’une version plus récente (PostgreSQL {{found}}, ici {{expected}}). Mettez Ramure à jour ; la base n’a pas été touchée.',
    en: 'The database in {{folder}} comes from a newer version (PostgreSQL {{found}}, here {{expected}}). Update Ramure; the database was not touched.',
  },
  database_folder_older: {
    fr: 'La base de {{folder}} vient d’une version plus ancienne (PostgreSQL {{found}}, ici {{expected}}) et n’a pas été touchée. Démarrez-la avec la version de Ramure qui l’a créée.',
    en: 'The database in {{folder}} comes from an older version (PostgreSQL {{found}}, here {{expected}}) and was not touched. Start it with the version of Ramure that made it.',
  },
  database_password_missing: {
    fr: 'Le fichier {{file}}, qui garde le mot de passe de la base, a disparu. Remettez-le depuis une sauvegarde.',
    en: 'The file {{file}}, which keeps the password of the database, has disappeared. Restore it from a backup.',
  },
  database_port_taken: {
    fr: 'La base de données n’a trouvé aucun port libre sur cette machine ({{reason}}).',
    en: 'The database found no free port on this machine ({{reason}}).',
  },
  database_start_failed: {
    fr: 'La base de données de {{folder}} n’a pas démarré : {{reason}}',
    en: 'The database in {{folder}} did not start: {{reason}}',
  },
  database_unreachable: {
    fr: 'Le serveur de base de données {{server}} (DATABASE_URL) ne répond pas : {{reason}}',
    en: 'The database server {{server}} (DATABASE_URL) does not answer: {{reason}}',
  },
  database_too_old: {
    fr: 'Le serveur de DATABASE_URL est un PostgreSQL {{found}} ; il faut au moins la version {{expected}}.',
    en: 'The server of DATABASE_URL is PostgreSQL {{found}}; version {{expected}} at least is needed.',
  },
  database_newer_than_program: {
    fr: 'La base a été mise à jour par une version plus récente de Ramure ({{name}}). Mettez Ramure à jour ; rien n’a été touché.',
    en: 'The database was updated by a newer version of Ramure ({{name}}). Update Ramure; nothing was touched.',
  },
  migration_changed: {
    fr: 'Le fichier de mise à jour {{name}} a changé depuis qu’il a été appliqué. Rien n’a été touché.',
    en: 'The update file {{name}} has changed since it was applied. Nothing was touched.',
  },
  migration_failed: {
    fr: 'La mise à jour {{name}} de la base n’a pas pu être faite : {{reason}}. Rien n’a été changé.',
    en: 'The update {{name}} of the database could not be made: {{reason}}. Nothing was changed.',
  },
  migration_misnumbered: {
    fr: 'Le fichier de mise à jour {{name}} n’a pas le numéro attendu.',
    en: 'The update file {{name}} does not bear the expected number.',
  },
  request_wrong: { fr: 'La demande n’est pas de la forme attendue.', en: 'The request is not in the expected form.' },
  request_field_wrong: { fr: 'Champ refusé : {{field}}', en: 'Field refused: {{field}}' },
  request_too_large: { fr: 'Ce qui a été envoyé est trop gros.', en: 'What was sent is too large.' },
  request_host_refused: {
    fr: 'Ce serveur ne répond qu’à son propre nom sur cette machine.',
    en: 'This server only answers to its own name on this machine.',
  },
  request_origin_refused: {
    fr: 'Cette demande vient d’un autre site et a été refusée.',
    en: 'This request comes from another site and was refused.',
  },
  address_unknown: { fr: 'Cette adresse n’existe pas.', en: 'This address does not exist.' },
  server_failed: {
    fr: 'Une erreur est survenue de notre côté. Rien n’a été enregistré à moitié. Recommencez ; si cela se répète, signalez-le.',
    en: 'Something failed on our side. Nothing was saved halfway. Try again; if it happens again, please report it.',
  },
} as const;
