/** Is this already there: why a record was found, what speaks for and against a twin, and the search box. */
export const duplicateWords = {
  found_by_id: { fr: 'numéro', en: 'number' },
  found_by_siren: { fr: 'même SIREN', en: 'same SIREN' },
  found_by_siret: { fr: 'même SIRET', en: 'same SIRET' },
  found_by_phone: { fr: 'même téléphone', en: 'same telephone' },
  found_by_email: { fr: 'même e-mail', en: 'same e-mail' },
  found_by_domain: { fr: 'même domaine internet', en: 'same web domain' },
  found_by_code: { fr: 'même code', en: 'same code' },
  found_by_address: { fr: 'même adresse', en: 'same address' },
  found_by_company: { fr: 'même société', en: 'same company' },
  found_by_name: { fr: 'nom', en: 'name' },
  found_by_part: { fr: 'morceau du nom', en: 'part of the name' },
  found_by_slip: { fr: 'nom proche', en: 'similar name' },
  found_by_town: { fr: 'ville', en: 'town' },

  other_siren: { fr: 'deux SIREN différents\u00a0: deux sociétés', en: 'two different SIRENs: two companies' },
  same_company: { fr: 'même société', en: 'same company' },
  other_company: { fr: 'sociétés différentes', en: 'different companies' },
  compared_siren: { fr: 'SIREN', en: 'SIREN' },
  compared_company: { fr: 'société', en: 'company' },

  search_box: { fr: 'Chercher un client ou un contact', en: 'Find a customer or a contact' },
  search_hint: {
    fr: 'Nom, ville, téléphone, SIREN, e-mail…',
    en: 'Name, town, telephone, SIREN, e-mail…',
  },
  search_none: { fr: 'Rien ne ressemble à «\u00a0{{text}}\u00a0».', en: 'Nothing resembles “{{text}}”.' },
  search_found_one: { fr: '{{count}} résultat', en: '{{count}} result' },
  search_found_other: { fr: '{{count}} résultats', en: '{{count}} results' },
  search_warming: {
    fr: 'La recherche rapide se prépare\u00a0: pour l’instant, seuls les débuts de noms et les numéros exacts sont trouvés.',
    en: 'Fast search is getting ready: for now only beginnings of names and exact numbers are found.',
  },
  search_level_contact: { fr: 'contact', en: 'contact' },
  search_followed_by: { fr: 'suivi par {{name}}', en: 'followed by {{name}}' },
  keys_search: { fr: 'Chercher dans la base', en: 'Search the base' },
} as const;
