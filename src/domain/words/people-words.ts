/** People of a workspace: invitations, roles, teams, keys, the second factor, requests for access. */
export const peopleWords = {
  member_unknown: {
    fr: 'Cette personne ne fait pas partie de cet espace.',
    en: 'This person does not belong to this workspace.',
  },
  last_admin: {
    fr: 'C’est le dernier administrateur de cet espace. Rien n’a été changé. Nommez-en d’abord un autre.',
    en: 'This is the last administrator of this workspace. Nothing was changed. Name another one first.',
  },
  role_above_yours: {
    fr: 'Ce rôle peut plus que le vôtre dans cet espace. Rien n’a été changé. Demandez à un administrateur.',
    en: 'This role may do more than yours in this workspace. Nothing was changed. Ask an administrator.',
  },
  right_above_yours: {
    fr: 'Vous n’avez pas vous-même le droit « {{right}} » : vous ne pouvez ni le donner ni le retirer. Rien n’a été changé.',
    en: 'You do not have the right "{{right}}" yourself: you can neither give it nor take it. Nothing was changed.',
  },
  role_fixed: {
    fr: 'Un administrateur garde tous les droits. Rien n’a été changé.',
    en: 'An administrator keeps every right. Nothing was changed.',
  },
  already_member: {
    fr: '{{email}} fait déjà partie de cet espace.',
    en: '{{email}} belongs to this workspace already.',
  },
  invitation_unknown: {
    fr: 'Ce lien d’invitation n’est pas complet, ou il n’existe pas. Demandez-en un nouveau à la personne qui vous a invité.',
    en: 'This invitation link is incomplete, or does not exist. Ask whoever invited you for a new one.',
  },
  invitation_used: {
    fr: 'Cette invitation a déjà servi. Connectez-vous avec votre adresse et votre mot de passe.',
    en: 'This invitation was used already. Log in with your address and password.',
  },
  invitation_revoked: {
    fr: 'Cette invitation a été retirée. Demandez-en une nouvelle à la personne qui vous a invité.',
    en: 'This invitation was withdrawn. Ask whoever invited you for a new one.',
  },
  invitation_expired: {
    fr: 'Cette invitation est périmée. Demandez-en une nouvelle à la personne qui vous a invité.',
    en: 'This invitation has expired. Ask whoever invited you for a new one.',
  },
  invitation_log_in: {
    fr: '{{email}} a déjà un accès. Connectez-vous, puis rejoignez l’espace.',
    en: '{{email}} has an access already. Log in, then join the workspace.',
  },
  invitation_of_other: {
    fr: 'Cette invitation est pour {{email}}. Déconnectez-vous, puis ouvrez de nouveau le lien.',
    en: 'This invitation is for {{email}}. Log out, then open the link again.',
  },
  invitation_mail_subject: {
    fr: '{{by}} vous invite dans l’espace « {{workspace}} »',
    en: '{{by}} invites you to the workspace "{{workspace}}"',
  },
  invitation_mail_text: {
    fr: `Bonjour,

{{by}} vous invite à rejoindre l’espace « {{workspace}} » dans Ramure.

Ouvrez ce lien pour accepter, jusqu’au {{until}} :
{{link}}

Il ne sert qu’une fois. Si vous n’attendiez pas cette invitation, ne faites rien.
`,
    en: `Hello,

{{by}} invites you to join the workspace "{{workspace}}" in Ramure.

Open this link to accept, until {{until}}:
{{link}}

It works once. If you did not expect this invitation, do nothing.
`,
  },
  team_unknown: { fr: 'Cette équipe n’existe pas dans cet espace.', en: 'This team does not exist in this workspace.' },
  team_name_used: {
    fr: 'Une équipe s’appelle déjà « {{name}} ». Rien n’a été changé. Choisissez un autre nom.',
    en: 'A team is called "{{name}}" already. Nothing was changed. Choose another name.',
  },
  lead_outside_team: {
    fr: 'La personne qui anime l’équipe doit en faire partie. Rien n’a été changé.',
    en: 'Whoever leads the team must belong to it. Nothing was changed.',
  },
  api_key_unknown: { fr: 'Cette clé n’existe pas dans cet espace.', en: 'This key does not exist in this workspace.' },
  api_key_of_person: {
    fr: 'Seule une personne connectée peut le faire, pas une clé d’API. Rien n’a été changé.',
    en: 'Only a person who has logged in may do this, not an API key. Nothing was changed.',
  },
  api_key_expired_already: {
    fr: 'Cette date de fin est déjà passée. Aucune clé n’a été créée.',
    en: 'This end date has passed already. No key was made.',
  },
  session_unknown: { fr: 'Cette session est déjà fermée.', en: 'This session is closed already.' },
  password_wrong: { fr: 'Mot de passe incorrect. Rien n’a été changé.', en: 'Wrong password. Nothing was changed.' },
  code_wrong: {
    fr: 'Ce code n’est pas le bon, ou il a déjà servi. Essayez le suivant.',
    en: 'This code is not the right one, or was used already. Try the next one.',
  },
  two_factor_on_already: {
    fr: 'La double authentification est déjà activée.',
    en: 'Two-factor login is on already.',
  },
  two_factor_required: {
    fr: 'Cet espace demande la double authentification. Activez-la dans Réglages › Sécurité, puis revenez.',
    en: 'This workspace asks for two-factor login. Turn it on in Settings › Security, then come back.',
  },
  two_factor_yours_first: {
    fr: 'Activez d’abord la double authentification pour vous-même : vous ne pourriez plus entrer. Rien n’a été changé.',
    en: 'Turn two-factor login on for yourself first: you could not come in any more. Nothing was changed.',
  },
  person_unknown: {
    fr: 'Personne n’a d’accès avec l’adresse {{email}} dans cette installation.',
    en: 'Nobody has an access with the address {{email}} in this installation.',
  },
  access_request_unknown: {
    fr: 'Cette demande d’accès n’existe pas, ou ce n’est pas à vous d’y répondre.',
    en: 'This request for access does not exist, or is not yours to answer.',
  },
  access_request_decided: {
    fr: 'Cette demande a déjà sa réponse.',
    en: 'This request has been answered already.',
  },
  access_asked_already: {
    fr: 'Vous avez déjà demandé l’accès à ce compte. La réponse n’est pas encore venue.',
    en: 'You have asked for access to this account already. There is no answer yet.',
  },
  access_there_already: {
    fr: 'Cette personne lit déjà ce compte.',
    en: 'This person reads this account already.',
  },
  grant_unknown: {
    fr: 'Cet accès n’existe pas ou a déjà été retiré.',
    en: 'This access does not exist or was withdrawn already.',
  },
  too_many_requests: {
    fr: 'Trop de demandes en peu de temps. Réessayez dans {{seconds}} s.',
    en: 'Too many requests in a short time. Try again in {{seconds}} s.',
  },
  idempotency_key_wrong: {
    fr: 'L’en-tête Idempotency-Key attend de 1 à 200 caractères visibles.',
    en: 'The header Idempotency-Key takes 1 to 200 visible characters.',
  },
  idempotency_key_reused: {
    fr: 'Cette Idempotency-Key a déjà servi pour une autre demande. Rien n’a été fait. Prenez-en une nouvelle par demande.',
    en: 'This Idempotency-Key was used for another request. Nothing was done. Take a new one per request.',
  },
  idempotency_key_in_use: {
    fr: 'La première demande avec cette Idempotency-Key est en cours, ou a été interrompue. Vérifiez ce qu’elle a fait avant d’en prendre une nouvelle.',
    en: 'The first request with this Idempotency-Key is under way, or was cut short. Look at what it did before you take a new one.',
  },
  idempotency_not_offered: {
    fr: 'Cette adresse ne garde pas ses réponses : enlevez l’en-tête Idempotency-Key. Rien n’a été fait.',
    en: 'This address does not keep its answers: leave the header Idempotency-Key out. Nothing was done.',
  },
} as const;
