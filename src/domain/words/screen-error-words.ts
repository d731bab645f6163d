/** Errors of the import as people read them: what happened, what was kept, what to do. */
export const screenErrorWords = {
  analysis_unknown: {
    fr: 'Cette analyse n’existe pas ou plus. Rien d’autre n’a changé. Reprenez depuis la liste des imports.',
    en: 'This analysis does not exist any more. Nothing else has changed. Start again from the list of imports.',
  },
  analysis_not_ready: {
    fr: 'L’analyse n’est pas encore terminée. Rien n’est perdu : attendez qu’elle finisse, ou relancez-la.',
    en: 'The analysis is not finished yet. Nothing is lost: wait for it, or run it again.',
  },
  analysis_not_read: {
    fr: 'Le fichier n’a pas encore été lu. Il est gardé : patientez quelques secondes.',
    en: 'The file has not been read yet. It is kept: wait a few seconds.',
  },
  analysis_is_working: {
    fr: 'Un travail est déjà en cours sur ce fichier. Attendez sa fin, ou arrêtez-le.',
    en: 'Work is already under way on this file. Wait for its end, or stop it.',
  },
  analysis_cancelled: {
    fr: 'L’analyse a été arrêtée. Votre fichier et vos corrections sont gardés. Vous pouvez la relancer.',
    en: 'The analysis was stopped. Your file and corrections are kept. You can run it again.',
  },
  analysis_interrupted: {
    fr: 'Le serveur s’est arrêté pendant l’analyse. Votre fichier et vos corrections sont gardés. Relancez l’analyse.',
    en: 'The server stopped during the analysis. Your file and corrections are kept. Run the analysis again.',
  },
  analysis_failed: {
    fr: 'Une erreur de notre fait a arrêté l’analyse ({{message}}). Votre fichier et vos corrections sont gardés. Relancez-la ; si l’erreur revient, signalez-la.',
    en: 'A fault of ours stopped the analysis ({{message}}). Your file and corrections are kept. Run it again; if it comes back, report it.',
  },
  node_unknown: {
    fr: 'Cet élément n’existe plus dans le résultat, sans doute après une réponse. Rien n’est perdu : cherchez-le par son nom.',
    en: 'This item is no longer in the result, probably after an answer. Nothing is lost: search for its name.',
  },
  column_field_unknown: {
    fr: '« {{field}} » n’est pas un champ connu. Vos colonnes sont restées comme elles étaient.',
    en: '"{{field}}" is not a known field. Your columns stayed as they were.',
  },
  column_unknown: {
    fr: 'La colonne n° {{index}} n’existe pas dans cette feuille. Vos colonnes sont restées comme elles étaient.',
    en: 'Column no. {{index}} is not in this sheet. Your columns stayed as they were.',
  },
  file_missing: {
    fr: 'Aucun fichier n’est arrivé. Rien n’a été enregistré. Choisissez-le de nouveau.',
    en: 'No file arrived. Nothing was saved. Choose it again.',
  },
  file_too_large: {
    fr: 'Ce fichier dépasse {{megabytes}} Mo. Rien n’a été enregistré. Retirez les feuilles inutiles ou les images, ou enregistrez-le en CSV.',
    en: 'This file is over {{megabytes}} MB. Nothing was saved. Remove unneeded sheets or pictures, or save it as CSV.',
  },
  error_server: {
    fr: 'Le serveur a rencontré une erreur. Ce qui était enregistré le reste. Réessayez dans un instant.',
    en: 'The server met an error. What was saved stays saved. Try again in a moment.',
  },
  error_offline: {
    fr: 'Ramure ne répond pas. Rien n’est perdu. Vérifiez que le programme tourne toujours, puis réessayez.',
    en: 'Ramure does not answer. Nothing is lost. Check that the program is still running, then try again.',
  },
  error_unreadable_answer: {
    fr: 'La réponse du serveur n’a pas été comprise. Rien n’est perdu. Rechargez la page ; si l’erreur revient, signalez-la.',
    en: "The server's answer was not understood. Nothing is lost. Reload the page; if it comes back, report it.",
  },
} as const;
