/**
 * Words that many French companies bear and that prove nothing alone (french-data §9). They are weighed down, never
 * taken out: « Lamy Services » and « Lamy Industrie » are two companies.
 */
export const WEAK_WORDS: ReadonlySet<string> = new Set(
  (
    'groupe group gpe grp holding france francaise francais international internationale europe europeenne agence ' +
    'succursale filiale service services solution solutions distribution industrie industries industriel industrielle ' +
    'developpement conseil conseils transport transports fils frere freres pere associes participations ' +
    'participation gestion commerce commerciale generale general societe entreprise etablissements etablissement ' +
    'compagnie cie nouvelle moderne atelier ateliers maison cabinet bureau union centre comptoir ste ets'
  ).split(' '),
);

/** Words that add nothing: a name with one of them more is the same name. « Holding » or « France » make another company. */
export const EMPTY_WORDS: ReadonlySet<string> = new Set(
  'siege social societe ste ets etablissements etablissement entreprise cie compagnie the'.split(' '),
);

/** Words that stand around a brand without hiding it, in the name of a group or of its head. */
export const HEAD_WORDS: ReadonlySet<string> = new Set(
  'groupe group gpe grp holding financiere participations participation'.split(' '),
);

/** Parts of France that companies of one group put behind their brand: sisters as often as agencies. */
export const REGION_WORDS: ReadonlySet<string> = new Set(
  (
    'nord sud est ouest centre ile bretagne normandie aquitaine alsace lorraine provence bourgogne auvergne picardie ' +
    'limousin occitanie champagne ardenne savoie corse vendee loire rhone alpes cote azur paca idf pyrenees charente ' +
    'poitou gascogne languedoc roussillon franche comte mediterranee atlantique sudouest nordouest nordest sudest midi'
  ).split(' '),
);

/** Words of a place in a company, left aside when a site's own name is compared. */
export const PLACE_KIND_WORDS: ReadonlySet<string> = new Set(
  'agence siege social site etablissement magasin boutique usine depot entrepot atelier bureau bureaux direction regionale regional delegation antenne succursale filiale point vente plateforme centre service'.split(
    ' ',
  ),
);

/** Short forms that are not beginnings of the long one. */
export const EQUIVALENT_WORDS: ReadonlyMap<string, string> = new Map([
  ['st', 'saint'],
  ['ste', 'sainte'],
  ['tp', 'travauxpublics'],
  ['grp', 'groupe'],
  ['gpe', 'groupe'],
  ['group', 'groupe'],
  ['cie', 'compagnie'],
  ['ets', 'etablissements'],
  ['etablissement', 'etablissements'],
  ['intl', 'international'],
  ['dev', 'developpement'],
  ['distrib', 'distribution'],
  ['ind', 'industrie'],
  ['industries', 'industrie'],
  ['services', 'service'],
  ['transports', 'transport'],
  ['solutions', 'solution'],
  ['conseils', 'conseil'],
  ['fr', 'france'],
  ['ville', 'commune'],
  ['mairie', 'commune'],
]);
