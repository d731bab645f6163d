/** Lists of every day's work: views, edits of many records, their refusals. What only the screens of lists say stands beside them. */
export const workListWords = {
  view_unknown: {
    fr: 'Cette vue n’existe plus, ou n’est pas partagée avec vous.',
    en: 'This view no longer exists, or is not shared with you.',
  },
  view_not_yours: {
    fr: '« {{name}} » est une vue d’une autre personne. Rien n’a été changé. Enregistrez la vôtre.',
    en: '“{{name}}” is somebody else’s view. Nothing was changed. Save one of your own.',
  },
  views_too_many: {
    fr: 'Vous avez déjà {{most}} vues. Supprimez-en une avant d’en garder une autre.',
    en: 'You have {{most}} views already. Delete one before you keep another.',
  },
  bulk_edit_unknown: {
    fr: 'Cette modification en masse n’existe pas, ou n’est pas la vôtre.',
    en: 'This edit of many records does not exist, or is not yours.',
  },
  bulk_edit_ended: {
    fr: 'Cette modification en masse est terminée ou annulée. Rien n’a été changé.',
    en: 'This edit of many records is done or undone. Nothing was changed.',
  },
  bulk_edit_undone: {
    fr: 'Il n’y a plus rien à annuler de cette modification en masse.',
    en: 'Nothing of this edit of many records is left to undo.',
  },
} as const;
