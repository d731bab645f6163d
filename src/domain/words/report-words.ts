/** The report that a sales director reads: its title, what the file hid, one example. */
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
  report_mask_definition: {
    fr: 'Noms, e-mails, téléphones et commentaires disparaissent de l’écran et du papier ; le fichier les contient toujours.',
    en: 'Names, e-mails, phones and comments leave the screen and the paper; the file still holds them.',
  },
  report_and_more_one: { fr: 'et {{count}} autre', en: 'and {{count}} more' },
  report_and_more_other: { fr: 'et {{count}} autres', en: 'and {{count}} more' },
  report_findings: { fr: 'Ce que votre fichier cachait', en: 'What your file was hiding' },
  report_no_finding: { fr: 'Rien : ce fichier est déjà bien tenu.', en: 'Nothing: this file is already well kept.' },
  report_finding_spellings_one: { fr: '{{name}} est écrit d’une seule façon.', en: '{{name}} is written in one way.' },
  report_finding_spellings_other: {
    fr: '{{name}} est écrit de {{count}} façons :',
    en: '{{name}} is written in {{count}} ways:',
  },
  report_finding_group: {
    fr: '{{name}}, votre plus grand groupe, réunit {{parts}}.',
    en: '{{name}}, your largest group, brings together {{parts}}.',
  },
  report_finding_group_stated_one: {
    fr: 'Une seule de ses {{rows}} lignes nomme ce groupe.',
    en: 'Only one of its {{rows}} rows names this group.',
  },
  report_finding_group_stated_other: {
    fr: '{{count}} de ses {{rows}} lignes seulement nomment ce groupe.',
    en: 'Only {{count}} of its {{rows}} rows name this group.',
  },
  report_finding_group_stated_zero: {
    fr: 'Aucune de ses {{rows}} lignes ne nomme ce groupe.',
    en: 'None of its {{rows}} rows names this group.',
  },
  report_finding_two_sites: {
    fr: 'figure sur plusieurs sites : {{sites}}.',
    en: 'is listed at several sites: {{sites}}.',
  },
  report_finding_two_sites_count_one: {
    fr: '{{count}} autre contact est dans ce cas',
    en: '{{count}} other contact is in this case',
  },
  report_finding_two_sites_count_other: {
    fr: '{{count}} autres contacts sont dans ce cas',
    en: '{{count}} other contacts are in this case',
  },
  report_finding_two_sites_count_zero: {
    fr: 'C’est le seul contact dans ce cas.',
    en: 'This is the only such contact.',
  },
  report_finding_owners_one: {
    fr: '{{name}} est suivi par {{count}} personne :',
    en: '{{name}} is followed by {{count}} person:',
  },
  report_finding_owners_other: {
    fr: '{{name}} est suivi par {{count}} personnes :',
    en: '{{name}} is followed by {{count}} people:',
  },
  report_finding_owners_count_one: {
    fr: '{{count}} autre client est dans ce cas',
    en: '{{count}} other customer is in this case',
  },
  report_finding_owners_count_other: {
    fr: '{{count}} autres clients sont dans ce cas',
    en: '{{count}} other customers are in this case',
  },
  report_finding_owners_count_zero: { fr: 'C’est le seul client dans ce cas.', en: 'This is the only such customer.' },
  report_finding_opted_out_one: {
    fr: '{{count}} personne ne veut plus être contactée : le fichier le disait',
    en: '{{count}} person no longer wishes to be contacted: the file said so',
  },
  report_finding_opted_out_other: {
    fr: '{{count}} personnes ne veulent plus être contactées : le fichier le disait',
    en: '{{count}} people no longer wish to be contacted: the file said so',
  },
  report_finding_moved_one: { fr: '{{count}} site a déménagé ou fermé', en: '{{count}} site has moved or closed' },
  report_finding_moved_other: {
    fr: '{{count}} sites ont déménagé ou fermé',
    en: '{{count}} sites have moved or closed',
  },
  report_its_companies_one: { fr: 'Sa société', en: 'Its company' },
  report_its_companies_other: { fr: 'Ses {{count}} sociétés', en: 'Its {{count}} companies' },
  report_finding_sirets_repaired_one: {
    fr: '{{count}} SIRET abîmé par le tableur a été réparé.',
    en: '{{count}} SIRET damaged by the spreadsheet was repaired.',
  },
  report_finding_sirets_repaired_other: {
    fr: '{{count}} SIRET abîmés par le tableur ont été réparés.',
    en: '{{count}} SIRETs damaged by the spreadsheet were repaired.',
  },
  report_finding_sirets_repaired_zero: {
    fr: 'Aucun SIRET abîmé n’a pu être réparé.',
    en: 'No damaged SIRET could be repaired.',
  },
  report_finding_sirets_lost_one: {
    fr: '{{count}} reste douteux ou perdu.',
    en: '{{count}} remains doubtful or lost.',
  },
  report_finding_sirets_lost_other: {
    fr: '{{count}} restent douteux ou perdus.',
    en: '{{count}} remain doubtful or lost.',
  },
  report_finding_sirets_lost_zero: { fr: 'Aucun n’est perdu.', en: 'None is lost.' },
  report_finding_network: {
    fr: 'L’enseigne {{name}} est portée par {{companies}} : indépendantes, elles restent séparées.',
    en: 'The sign {{name}} is borne by {{companies}}: independent, they stay apart.',
  },
  report_finding_network_count_one: {
    fr: '{{count}} autre enseigne est dans ce cas',
    en: '{{count}} other sign is in this case',
  },
  report_finding_network_count_other: {
    fr: '{{count}} autres enseignes sont dans ce cas',
    en: '{{count}} other signs are in this case',
  },
  report_finding_network_count_zero: { fr: 'C’est la seule enseigne dans ce cas.', en: 'This is the only such sign.' },
  report_example: {
    fr: 'Un exemple, {{name}} : {{rows}} de votre fichier',
    en: 'One example, {{name}}: {{rows}} of your file',
  },
  report_example_definition: {
    fr: 'À gauche, les lignes telles quelles avec leur numéro dans votre fichier ; à droite, ce qu’elles sont devenues. ◆ groupe, ■ société, ● site, ○ contact.',
    en: 'On the left, the rows as they stand with their number in your file; on the right, what they became. ◆ group, ■ company, ● site, ○ contact.',
  },
  report_col_line: { fr: 'Ligne', en: 'Row' },
  report_from_lines_one: { fr: 'ligne {{rows}}', en: 'row {{rows}}' },
  report_from_lines_other: { fr: 'lignes {{rows}}', en: 'rows {{rows}}' },
  report_line: { fr: 'ligne {{row}}', en: 'row {{row}}' },
  report_lines: { fr: 'lignes {{left}} et {{right}}', en: 'rows {{left}} and {{right}}' },
} as const;
