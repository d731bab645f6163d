/** « Pourquoi pas ensemble ? »: what keeps two things apart, and the calculation that says so. */
export const explainWords = {
  compared_person_name: { fr: 'nom de la personne', en: 'name of the person' },
  compared_owner: { fr: 'suivi par', en: 'followed by' },
  level_two_families: { fr: 'deux groupes, chacun le sien', en: 'two groups, each with its own' },
  level_not_of_family: { fr: 'ce n’est pas celui du groupe', en: 'not the one of the group' },
  level_same_brand: { fr: 'différents, de la même marque', en: 'different, of one brand' },
  level_borne_by_others: { fr: 'd’autres la portent aussi', en: 'others bear it too' },
  level_not_stated: { fr: 'indiqué d’un côté seulement', en: 'stated on one side only' },
  level_not_used: { fr: 'utilisé d’un côté seulement', en: 'used on one side only' },
  level_swapped_names: { fr: '{{names}} (prénom et nom inversés)', en: '{{names}} (first and last name swapped)' },

  apart_title: { fr: 'Pourquoi pas ensemble\u202f?', en: 'Why not together?' },
  apart_ask: { fr: 'Pourquoi pas ensemble\u202f?', en: 'Why not together?' },
  apart_choose: {
    fr: 'Avec quoi comparer\u202f? Cherchez un client, une ville, une personne, ou tapez un numéro de ligne.',
    en: 'Compare with what? Search for a customer, a town, a person, or type a line number.',
  },
  apart_search: { fr: 'Nom, ville ou numéro de ligne', en: 'Name, town or line number' },
  apart_line: { fr: 'La ligne {{number}} de votre fichier', en: 'Line {{number}} of your file' },
  apart_other: { fr: 'Comparer avec autre chose', en: 'Compare with something else' },
  apart_together: { fr: 'Ils sont ensemble, dans\u00a0:', en: 'They are together, in:' },
  apart_nothing: {
    fr: 'Rien ne les oppose\u00a0: l’un des deux ne dit rien à ce niveau.',
    en: 'Nothing sets them against each other: one of the two says nothing at this level.',
  },
  apart_level_group: { fr: 'Deux groupes', en: 'Two groups' },
  apart_level_entity: { fr: 'Deux sociétés', en: 'Two companies' },
  apart_level_site: { fr: 'Deux sites', en: 'Two sites' },
  apart_level_contact: { fr: 'Deux personnes', en: 'Two people' },
  apart_two_sirens: {
    fr: 'Deux SIREN valides et différents ({{left}} et {{right}})\u00a0: ce sont deux sociétés, quoi que disent les autres indices.',
    en: 'Two valid and different SIRENs ({{left}} and {{right}}): these are two companies, whatever the rest says.',
  },
  apart_two_sirets: {
    fr: 'Deux SIRET différents, et rien dans le fichier ne parle d’un déménagement\u00a0: ce sont deux sites, quoi que disent les autres indices.',
    en: 'Two different SIRETs, and nothing in the file speaks of a move: these are two sites, whatever the rest says.',
  },
  apart_by_your_answer: {
    fr: 'Vous avez répondu qu’il fallait les garder séparés.',
    en: 'You answered that they are to be kept apart.',
  },
  together_by_your_answer: {
    fr: 'Vous avez répondu qu’il fallait les réunir.',
    en: 'You answered that they are to be united.',
  },
  apart_question_open: {
    fr: 'Le doute est permis\u00a0: la question vous est posée. Sans réponse, ils restent séparés.',
    en: 'There is room for doubt: you are being asked. Without an answer they stay apart.',
  },
  apart_nothing_in_common: {
    fr: 'Les noms diffèrent, et ni téléphone, ni domaine, ni e-mail, ni code ne leur est commun\u00a0: rien ne les rapproche.',
    en: 'The names differ, and they share no telephone, domain, e-mail or code: nothing brings them together.',
  },
  apart_by_evidence: {
    fr: 'Ce qui les rapproche ne suffit pas à dire que c’est le même.',
    en: 'What brings them together is not enough to say that they are the same.',
  },
  apart_in_doubt: {
    fr: 'Le doute est permis, mais pas assez pour réunir sans vous\u00a0: dans le doute, rien n’est réuni.',
    en: 'There is room for doubt, but not enough to unite without you: in doubt nothing is united.',
  },
  apart_between_two: {
    fr: 'Les indices suffiraient, mais autre chose du fichier y correspond aussi bien\u00a0: rien n’a été choisi à votre place.',
    en: 'The evidence would do, but something else in the file fits as well: nothing was chosen in your place.',
  },
  apart_without_number: {
    fr: 'Ce que diraient les autres indices\u00a0:',
    en: 'What the rest would say:',
  },
  apart_needed: {
    fr: 'Il faut au moins {{bits}} pour réunir sans demander.',
    en: 'At least {{bits}} are needed to unite without asking.',
  },
  calculation_as_table: { fr: 'Le même calcul, en tableau', en: 'The same calculation, as a table' },
  calculation_sign: { fr: 'Indice', en: 'Sign' },
  calculation_weight: { fr: 'Poids', en: 'Weight' },
  calculation_reached: { fr: 'Total atteint', en: 'Running total' },

  explain_stale: {
    fr: 'Les colonnes ont été corrigées depuis cette analyse. Rien n’est perdu\u00a0: relancez-la, puis posez la question.',
    en: 'The columns were corrected since this analysis. Nothing is lost: run it again, then ask.',
  },
  explain_too_large: {
    fr: 'Ce fichier dépasse {{count}} lignes\u00a0: le calcul n’y est pas refait à la demande. «\u00a0Pourquoi ici\u202f?\u00a0» et les questions restent là.',
    en: 'This file is over {{count}} lines: the calculation is not made again on demand. "Why here?" and the questions remain.',
  },
} as const;
