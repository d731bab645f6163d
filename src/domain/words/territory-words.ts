/** Territories and portfolios: what may stand in the way. */
export const territoryWords = {
  right_manage_territories: { fr: 'Gérer les territoires', en: 'Manage territories' },
  whole_base_needed: {
    fr: 'Pour répartir les comptes, il faut pouvoir lire toute la base. Rien n’a été changé. Demandez à un directeur commercial ou à un administrateur.',
    en: 'Sharing accounts out needs somebody who reads the whole base. Nothing was changed. Ask a sales manager or an administrator.',
  },
  territory_unknown: {
    fr: 'Ce territoire n’existe pas, ou plus. Rien n’a été changé. Rechargez la page.',
    en: 'This territory does not exist, or no longer. Nothing was changed. Reload the page.',
  },
  territory_name_used: {
    fr: 'Un territoire s’appelle déjà « {{name}} ». Rien n’a été enregistré. Choisissez un autre nom.',
    en: 'A territory is called "{{name}}" already. Nothing was saved. Choose another name.',
  },
  territory_without_person: {
    fr: 'Un territoire a un responsable : une personne, ou une équipe. Rien n’a été enregistré.',
    en: 'A territory has somebody who answers for it: a person, or a team. Nothing was saved.',
  },
  territory_without_follower: {
    fr: 'Personne ne peut suivre les comptes de « {{name}} » : son responsable est parti, ou son équipe n’a pas d’animateur. Rien n’a été changé. Nommez d’abord un responsable.',
    en: 'Nobody can follow the accounts of "{{name}}": its person has left, or its team has no lead. Nothing was changed. Name somebody first.',
  },
  territories_overlap_one: {
    fr: 'Un autre territoire couvre déjà une partie de ces comptes. Rien n’a été enregistré. Dites lequel passe en premier.',
    en: 'Another territory covers some of these accounts already. Nothing was saved. Say which one comes first.',
  },
  territories_overlap_other: {
    fr: '{{count}} autres territoires couvrent déjà une partie de ces comptes. Rien n’a été enregistré. Dites lesquels passent en premier.',
    en: '{{count}} other territories cover some of these accounts already. Nothing was saved. Say which ones come first.',
  },
  territory_overlap_one: {
    fr: '{{count}} compte est déjà dans « {{name}} ».',
    en: '{{count}} account is in "{{name}}" already.',
  },
  territory_overlap_other: {
    fr: '{{count}} comptes sont déjà dans « {{name}} ».',
    en: '{{count}} accounts are in "{{name}}" already.',
  },
  territory_order_circular: {
    fr: 'Cet ordre tourne en rond : un territoire passerait avant lui-même. Rien n’a été enregistré. Changez l’un des choix.',
    en: 'This order goes round in a circle: a territory would come before itself. Nothing was saved. Change one of the choices.',
  },
  handover_to_self: {
    fr: 'Une reprise va d’une personne à une autre. Rien n’a été changé. Choisissez deux personnes différentes.',
    en: 'A handover goes from one person to another. Nothing was changed. Choose two different people.',
  },
  nothing_to_hand_over: {
    fr: 'Il n’y a rien à transmettre : ni compte, ni tâche, ni territoire. Rien n’a été changé.',
    en: 'There is nothing to hand over: no account, no task, no territory. Nothing was changed.',
  },
  handover_needs_person: {
    fr: 'Une reprise prévue pour plus tard se fait au nom d’une personne : un programme ne peut la demander que pour aujourd’hui. Rien n’a été changé.',
    en: 'A handover for a later day is done in the name of a person: a program may only ask for today. Nothing was changed.',
  },
  portfolio_change_unknown: {
    fr: 'Cette opération n’existe pas. Rien n’a été changé.',
    en: 'This operation does not exist. Nothing was changed.',
  },
  portfolio_change_undone: {
    fr: 'Cette opération a déjà été annulée. Rien n’a été changé.',
    en: 'This operation was taken back already. Nothing was changed.',
  },
} as const;
