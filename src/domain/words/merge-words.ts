/** Merging records, taking merges back, the queue of duplicates, and the proof of the change log. */
export const mergeWords = {
  record_merged: {
    fr: 'Cette fiche a été réunie à «\u00a0{{name}}\u00a0»\u00a0: ouvrez celle-là.',
    en: 'This record was merged into "{{name}}": open that one.',
  },
  record_history_unknown: {
    fr: 'Cette fiche n’existe pas dans cet espace.',
    en: 'This record does not exist in this workspace.',
  },
  record_unknown_then: {
    fr: 'Cette fiche n’existait pas encore à cette date.',
    en: 'This record did not exist yet at that date.',
  },
  merge_contact_unknown: {
    fr: 'Ce contact n’existe pas dans cet espace.',
    en: 'This contact does not exist in this workspace.',
  },
  levels_differ: {
    fr: '«\u00a0{{name}}\u00a0» et «\u00a0{{other}}\u00a0» ne sont pas du même niveau (groupe, société, site). Rien n’a été réuni. Rattachez l’un à l’autre.',
    en: '"{{name}}" and "{{other}}" are not of one level (group, company, site). Nothing was merged. Attach one to the other.',
  },
  sirens_differ: {
    fr: 'Deux SIREN valides, deux sociétés\u00a0: «\u00a0{{name}}\u00a0» ({{siren}}) et «\u00a0{{other}}\u00a0» ({{otherSiren}}). Rien n’a été réuni.',
    en: 'Two valid SIRENs are two companies: "{{name}}" ({{siren}}) and "{{other}}" ({{otherSiren}}). Nothing was merged.',
  },
  link_succession_instead: {
    fr: 'Si «\u00a0{{other}}\u00a0» a pris la suite de «\u00a0{{name}}\u00a0» ou l’inverse, reliez-les par une succession.',
    en: 'If "{{other}}" took over from "{{name}}" or the other way round, link them by a succession.',
  },
  sirets_differ: {
    fr: 'Deux SIRET en service, deux sites\u00a0: {{siret}} et {{other}}. Rien n’a été réuni. Si le site a déménagé, terminez d’abord l’ancien SIRET.',
    en: 'Two SIRETs in use are two sites: {{siret}} and {{other}}. Nothing was merged. If the site moved, end the old SIRET first.',
  },
  sites_of_two_companies: {
    fr: '«\u00a0{{name}}\u00a0» et «\u00a0{{other}}\u00a0» sont des sites de deux sociétés. Rien n’a été réuni. Réunissez d’abord les sociétés, si elles n’en font qu’une.',
    en: '"{{name}}" and "{{other}}" are sites of two companies. Nothing was merged. Merge the companies first, if they are one.',
  },
  survivor_below_merged: {
    fr: '«\u00a0{{name}}\u00a0» dépend de «\u00a0{{other}}\u00a0». Rien n’a été réuni. Gardez «\u00a0{{other}}\u00a0».',
    en: '"{{name}}" stands below "{{other}}". Nothing was merged. Keep "{{other}}".',
  },
  merge_with_itself: {
    fr: 'Une fiche ne se réunit pas à elle-même. Rien n’a été changé.',
    en: 'A record is not merged with itself. Nothing was changed.',
  },
  merge_unknown: {
    fr: 'Ce regroupement de fiches n’existe pas dans cet espace.',
    en: 'This merge does not exist in this workspace.',
  },
  merge_undone_already: {
    fr: 'Ces fiches ont déjà été séparées.',
    en: 'This merge was taken back already.',
  },
  unmerge_blocked: {
    fr: 'Les fiches n’ont pas pu être séparées\u00a0: quelque chose écrit depuis est en travers ({{name}}). Rien n’a été changé.',
    en: 'The merge could not be taken back: something written since is in the way ({{name}}). Nothing was changed.',
  },
  split_row_unknown: {
    fr: 'Cette ligne n’appartient pas à la fiche ({{table}} {{id}}). Rien n’a été séparé.',
    en: 'This row does not belong to the record ({{table}} {{id}}). Nothing was split.',
  },
  split_site_identified: {
    fr: 'Le site «\u00a0{{name}}\u00a0» porte le SIREN de sa société. Rien n’a été séparé. Déplacez-le vers la société de son SIREN.',
    en: 'The site "{{name}}" bears the SIREN of its company. Nothing was split. Move it to the company of its SIREN.',
  },
  candidate_unknown: {
    fr: 'Ces deux fiches ne sont plus dans la liste des doublons possibles.',
    en: 'These two records are no longer in the list of possible duplicates.',
  },
  search_unknown: { fr: 'Cette recherche n’existe pas.', en: 'This search does not exist.' },

  cli_verify_log_usage: {
    fr: 'Usage\u00a0: ramure verify-log [--workspace NOM] [--language fr|en]',
    en: 'Usage: ramure verify-log [--workspace NAME] [--language fr|en]',
  },
  log_proved: {
    fr: 'Journal intact\u00a0: {{lines}} lignes, {{seals}} scellés, {{unsealed}} lignes en attente de scellé, {{erased}} effacées.',
    en: 'Log intact: {{lines}} lines, {{seals}} seals, {{unsealed}} lines waiting for a seal, {{erased}} erased.',
  },
  log_broken: {
    fr: 'Journal altéré\u00a0: {{lines}} lignes, {{seals}} scellés, {{unsealed}} lignes en attente de scellé, {{erased}} effacées.',
    en: 'Log altered: {{lines}} lines, {{seals}} seals, {{unsealed}} lines waiting for a seal, {{erased}} erased.',
  },
  log_fault_altered: {
    fr: 'Ligne modifiée\u00a0: {{line}} (scellé {{seal}})',
    en: 'Line altered: {{line}} (seal {{seal}})',
  },
  log_fault_removed: {
    fr: 'Ligne supprimée\u00a0: {{line}} (scellé {{seal}})',
    en: 'Line removed: {{line}} (seal {{seal}})',
  },
  log_fault_inserted: {
    fr: 'Ligne ajoutée hors de Ramure\u00a0: {{line}}',
    en: 'Line inserted from outside: {{line}}',
  },
  log_fault_seal_broken: {
    fr: 'Le scellé {{seal}} ne correspond plus à ses lignes',
    en: 'Seal {{seal}} no longer fits its lines',
  },
  log_fault_chain_broken: {
    fr: 'La chaîne est rompue au scellé {{seal}}',
    en: 'The chain is broken at seal {{seal}}',
  },
  log_last_seal: {
    fr: 'Dernier scellé\u00a0: n°\u00a0{{seal}} {{hash}}. Gardez-le ailleurs\u00a0: il prouvera que rien n’a été coupé à la fin.',
    en: 'Last seal: no. {{seal}} {{hash}}. Keep it elsewhere: it will prove that nothing was cut off at the end.',
  },
} as const;
