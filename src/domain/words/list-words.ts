/** Asking for lists, and writing many records at once. */
export const listWords = {
  filter_wrong: {
    fr: 'Ce filtre ne se lit pas à partir du signe {{at}} (« {{found}} »). Écrivez par exemple {{example}}.',
    en: 'This filter cannot be read from sign {{at}} on (“{{found}}”). Write for example {{example}}.',
  },
  filter_field_unknown: {
    fr: '« {{field}} » n’est pas un champ par lequel cette liste se filtre.',
    en: '“{{field}}” is no field by which this list is filtered.',
  },
  filter_operator_wrong: {
    fr: 'Le champ « {{field}} » ne connaît pas « {{operator}} », mais {{known}}.',
    en: 'The field “{{field}}” does not know “{{operator}}”, but {{known}}.',
  },
  filter_value_wrong: {
    fr: '« {{value}} » n’est pas une valeur du champ « {{field}} ».',
    en: '“{{value}}” is no value of the field “{{field}}”.',
  },
  sort_wrong: {
    fr: '« {{sort}} » n’est pas un ordre : quatre champs au plus, séparés par des virgules, « - » devant pour les plus grands d’abord.',
    en: '“{{sort}}” is no order: at most four fields, separated by commas, “-” in front for the highest first.',
  },
  sort_field_unknown: {
    fr: 'Cette liste ne se trie pas par « {{field}} ».',
    en: 'This list is not sorted by “{{field}}”.',
  },
  list_field_unknown: {
    fr: 'Cette liste n’a pas de champ « {{field}} » à montrer.',
    en: 'This list has no field “{{field}}” to show.',
  },
  page_of_another_list: {
    fr: 'Cette suite n’est pas celle d’une page triée ainsi. Reprenez la liste à son début.',
    en: 'This is not where a page in this order ended. Begin the list again.',
  },
  bulk_refused_one: {
    fr: '{{count}} ligne ne peut pas être écrite, et vous avez demandé tout ou rien. Rien n’a été changé.',
    en: '{{count}} item cannot be written, and you asked for all or nothing. Nothing was changed.',
  },
  bulk_refused_other: {
    fr: '{{count}} raisons de ne pas écrire, et vous avez demandé tout ou rien. Rien n’a été changé.',
    en: '{{count}} reasons not to write, and you asked for all or nothing. Nothing was changed.',
  },
  written_meanwhile: {
    fr: 'Quelqu’un vient de prendre un des numéros ou codes que vous écrivez. Rien n’a été changé. Recommencez.',
    en: 'Somebody just took one of the numbers or codes that you write. Nothing was changed. Try again.',
  },
  field_missing: { fr: 'Il manque « {{field}} ».', en: '“{{field}}” is missing.' },
  field_of_another_level: {
    fr: '« {{field}} » n’existe pas à ce niveau.',
    en: '“{{field}}” does not exist at this level.',
  },
  field_not_changed_here: {
    fr: '« {{field}} » ne se change pas en masse.',
    en: '“{{field}}” is not changed in bulk.',
  },
  identifier_wrong: {
    fr: '« {{value}} » n’est pas un numéro valable ({{field}}).',
    en: '“{{value}}” is no valid number ({{field}}).',
  },
  siret_not_of_its_company: {
    fr: 'Le SIRET {{value}} ne commence pas par le SIREN de sa société.',
    en: 'SIRET {{value}} does not begin with the SIREN of its company.',
  },
  identifier_taken: {
    fr: '« {{value}} » ({{field}}) désigne déjà la fiche {{record}}.',
    en: '“{{value}}” ({{field}}) names the record {{record}} already.',
  },
  code_taken: { fr: 'Le code « {{value}} » est déjà pris.', en: 'The code “{{value}}” is taken.' },
  head_office_already: {
    fr: 'Cette société a déjà un siège.',
    en: 'This company has a head office already.',
  },
  parent_refused: {
    fr: 'Le compte « {{value}} » de cet envoi a été refusé lui-même.',
    en: 'The account “{{value}}” of this call was refused itself.',
  },
  ref_unknown: {
    fr: 'Aucun compte placé avant dans cet envoi ne s’appelle « {{value}} ».',
    en: 'No account before it in this call is called “{{value}}”.',
  },
  owner_unknown: {
    fr: 'Personne de cet espace ne correspond à {{value}}.',
    en: 'Nobody of this workspace is {{value}}.',
  },
  phone_wrong: { fr: '« {{value}} » n’est pas un numéro de téléphone.', en: '“{{value}}” is no telephone number.' },
  email_wrong: { fr: '« {{value}} » n’est pas une adresse e-mail.', en: '“{{value}}” is no e-mail address.' },
  cli_seed_usage: {
    fr: 'Utilisation : npx ramure seed --groups N [--seed S] [--companies N] [--contacts PAR-SOCIÉTÉ] [--workspace NOM] [--truth FICHIER]',
    en: 'Usage: npx ramure seed --groups N [--seed S] [--companies N] [--contacts PER-COMPANY] [--workspace NAME] [--truth FILE]',
  },
  cli_seed_done: {
    fr: '{{accounts}} comptes et {{contacts}} contacts écrits en {{seconds}} s, {{refused}} refusés. Doublons plantés : {{truth}}',
    en: '{{accounts}} accounts and {{contacts}} contacts written in {{seconds}} s, {{refused}} refused. Planted duplicates: {{truth}}',
  },
  seed_not_empty: {
    fr: 'Cet espace contient déjà des clients. Rien n’a été écrit. Nommez un espace vide avec --workspace.',
    en: 'This workspace holds customers already. Nothing was written. Name an empty one with --workspace.',
  },
} as const;
