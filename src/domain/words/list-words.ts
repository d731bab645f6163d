/** Asking for lists, and writing many records at once. */
export const listWords = {
  filter_wrong: {
    fr: 'Ce filtre ne se lit pas à partir du signe {{at}} (« {{found}} »). Exemple : level:site;region:Bretagne.',
    en: 'This filter cannot be read from sign {{at}} on (“{{found}}”). Example: level:site;region:Bretagne.',
  },
  filter_field_unknown: {
    fr: '« {{field}} » n’est pas un champ par lequel cette liste se filtre.',
    en: '“{{field}}” is no field by which this list is filtered.',
  },
  filter_operator_wrong: {
    fr: 'Le champ « {{field}} » ne connaît pas « {{operator}} », mais {{known}}.',
    en: 'The field “{{field}}” does not know “{{operator}}”, but {{known}}.',
  },
  filter_value_wrong: {
    fr: '« {{value}} » n’est pas une valeur du champ « {{field}} ».',
    en: '“{{value}}” is no value of the field “{{field}}”.',
  },
  sort_wrong: {
    fr: '« {{sort}} » n’est pas un ordre : quatre champs au plus, séparés par des virgules, « - » devant pour les plus grands d’abord.',
    en: '“{{sort}}” is no order: at most four fields, separated by commas, “-” in front for the highest first.',
  },
  sort_field_unknown: {
    fr: 'Cette liste ne se trie pas par « {{field}} ».',
    en: 'This list is not sorted by “{{field}}”.',
  },
  list_field_unknown: {
    fr: 'Cette liste n’a pas de champ « {{field}} » à montrer.',
    en: 'This list has no field “{{field}}” to show.',
  },
  page_of_another_list: {
    fr: 'Cette suite n’est pas celle d’une page triée ainsi. Reprenez la liste à son début.',
    en: 'This is not where a page in this order ended. Begin the list again.',
  },
} as const;
