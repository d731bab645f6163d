/** What the answers of people teach: rules that are proposed, accepted with a click and taken back. */
export const learningWords = {
  learn_rule_yes_one: {
    fr: 'Vous avez répondu {{count}} fois «\u00a0oui\u00a0» à «\u00a0{{question}}\u00a0» quand\u00a0:',
    en: 'You answered "yes" {{count}} time to "{{question}}" when:',
  },
  learn_rule_yes_other: {
    fr: 'Vous avez répondu {{count}} fois «\u00a0oui\u00a0» à «\u00a0{{question}}\u00a0» quand\u00a0:',
    en: 'You answered "yes" {{count}} times to "{{question}}" when:',
  },
  learn_rule_no_one: {
    fr: 'Vous avez répondu {{count}} fois «\u00a0non\u00a0» à «\u00a0{{question}}\u00a0» quand\u00a0:',
    en: 'You answered "no" {{count}} time to "{{question}}" when:',
  },
  learn_rule_no_other: {
    fr: 'Vous avez répondu {{count}} fois «\u00a0non\u00a0» à «\u00a0{{question}}\u00a0» quand\u00a0:',
    en: 'You answered "no" {{count}} times to "{{question}}" when:',
  },
  learn_apply_one: {
    fr: 'Appliquer à la question restante ({{rows}})',
    en: 'Apply to the remaining question ({{rows}})',
  },
  learn_apply_other: {
    fr: 'Appliquer aux {{count}} questions restantes ({{rows}})',
    en: 'Apply to the {{count}} remaining questions ({{rows}})',
  },
  learn_not_now: { fr: 'Pas maintenant', en: 'Not now' },
  learn_weights_title_one: {
    fr: 'Votre réponse permet de régler le poids des indices de ce fichier.',
    en: 'Your answer allows to tune the weights of this file.',
  },
  learn_weights_title_other: {
    fr: 'Vos {{count}} réponses permettent de régler le poids des indices de ce fichier.',
    en: 'Your {{count}} answers allow to tune the weights of this file.',
  },
  learn_weights_guessed: {
    fr: 'Cachées tour à tour, {{guessed}} de ces {{times}} réponses auraient été devinées, aucune à tort.',
    en: 'Hidden in turn, {{guessed}} of these {{times}} answers would have been guessed, none wrongly.',
  },
  learn_weights_before: { fr: 'Avant', en: 'Before' },
  learn_weights_after: { fr: 'Après', en: 'After' },
  learn_weights_open: { fr: 'Questions ouvertes', en: 'Open questions' },
  learn_weights_yes: { fr: 'Réunies par ces poids', en: 'United by these weights' },
  learn_weights_no: { fr: 'Gardées séparées par ces poids', en: 'Kept apart by these weights' },
  learn_weights_factor: { fr: 'Poids de chaque indice\u00a0:', en: 'Weight of each sign:' },
  learn_weights_limits: {
    fr: 'Seules les questions ouvertes sont touchées\u00a0: ce qui a été réuni ou gardé séparé sans vous le reste.',
    en: 'Only open questions are touched: what was united or kept apart without you stays so.',
  },
  learn_weights_apply: { fr: 'Appliquer ces poids', en: 'Apply these weights' },
  learn_answers_one: { fr: 'Votre réponse', en: 'Your answer' },
  learn_answers_other: { fr: 'Vos {{count}} réponses', en: 'Your {{count}} answers' },
  learn_answers_shown: { fr: 'Les {{count}} dernières sont affichées.', en: 'The last {{count}} are shown.' },
  learn_touching_one: { fr: 'Votre réponse y est pour quelque chose', en: 'Your answer has a part in it' },
  learn_touching_other: { fr: 'Vos réponses y sont pour quelque chose', en: 'Your answers have a part in it' },
  learn_by_rule: { fr: 'par une règle', en: 'by a rule' },
  learn_by_you: { fr: 'par vous', en: 'by you' },
  learn_rules: { fr: 'Règles que vous avez acceptées', en: 'Rules that you accepted' },
  learn_rule_says: {
    fr: '{{answer}} à «\u00a0{{question}}\u00a0» quand\u00a0:',
    en: '{{answer}} to "{{question}}" when:',
  },
  learn_rule_weights_one: {
    fr: 'Poids réglés sur {{count}} réponse',
    en: 'Weights tuned on {{count}} answer',
  },
  learn_rule_weights_other: {
    fr: 'Poids réglés sur {{count}} réponses',
    en: 'Weights tuned on {{count}} answers',
  },
  learn_standing_one: { fr: '{{count}} réponse donnée ainsi', en: '{{count}} answer given so' },
  learn_standing_other: { fr: '{{count}} réponses données ainsi', en: '{{count}} answers given so' },
  learn_withdraw: { fr: 'Retirer la règle et ses réponses', en: 'Take back the rule and its answers' },
  keys_rule: { fr: 'appliquer la règle proposée', en: 'apply the proposed rule' },
  rule_not_proposed: {
    fr: 'Cette règle n’est plus proposée\u00a0: une réponse l’a contredite, ou plus rien ne lui ressemble. Aucune réponse n’a changé.',
    en: 'This rule is not proposed any more: an answer went against it, or nothing resembles it now. No answer has changed.',
  },
  rule_unknown: {
    fr: 'Cette règle a déjà été retirée. Aucune réponse n’a changé.',
    en: 'This rule was taken back already. No answer has changed.',
  },
} as const;
