// What set-up says. It speaks before TypeScript can run (any Node from 20 on), so these sentences cannot stand in
// src/domain/words; same rules, same two languages.
export const SETUP_WORDS = {
  installing: {
    fr: 'Installation des composants (une seule fois, une à deux minutes)…',
    en: 'Installing components (only once, one or two minutes)…',
  },
  still_installing: { fr: 'Installation en cours : {{seconds}} s', en: 'Still installing: {{seconds}} s' },
  installed: { fr: 'Composants installés.', en: 'Components installed.' },
  waiting_for_other: {
    fr: 'Une autre installation est en cours ici, nous attendons qu’elle finisse…',
    en: 'Another installation is running here, waiting for it to end…',
  },
  install_failed: {
    fr: 'L’installation n’a pas abouti. Rien n’a été perdu. Vérifiez que cet ordinateur est relié à Internet, puis recommencez la même commande. Une fois l’installation faite, Ramure fonctionne sans Internet.',
    en: 'The installation did not complete. Nothing was lost. Check that this computer is connected to the Internet, then run the same command again. Once installed, Ramure works offline.',
  },
  install_stale: {
    fr: 'La mise à jour des composants n’a pas abouti (pas d’Internet ?). Recommencez la même commande une fois connecté.',
    en: 'Updating the components did not complete (no Internet?). Run the same command again once connected.',
  },
  npm_missing: {
    fr: 'La commande npm est introuvable. Installez Node.js (version 20 ou plus récente) depuis nodejs.org, puis recommencez.',
    en: 'The npm command was not found. Install Node.js (version 20 or newer) from nodejs.org, then try again.',
  },
  node_too_old: {
    fr: 'Ramure a besoin de Node.js 24, qui ne s’installe pas tout seul sur ce système ({{platform}}). Installez-le depuis nodejs.org, puis recommencez.',
    en: 'Ramure needs Node.js 24, which cannot be installed automatically on this system ({{platform}}). Install it from nodejs.org, then try again.',
  },
  building_web: { fr: 'Préparation des pages…', en: 'Preparing the pages…' },
  web_failed: {
    fr: 'Les pages n’ont pas pu être préparées. Ramure démarre quand même ; voici ce qui a été dit :',
    en: 'The pages could not be prepared. Ramure starts anyway; this is what was said:',
  },
};

/** French unless the machine clearly speaks another language: the product is made for French users. */
export function machineLanguage(environment = process.env) {
  const spoken = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return /^(fr|c\b|posix|$)/i.test(spoken) ? 'fr' : 'en';
}

/** Says one of the sentences above on stderr, so that stdout stays for results. */
export function tell(code, values = {}) {
  const text = SETUP_WORDS[code][machineLanguage()];
  process.stderr.write(`${text.replace(/\{\{(\w+)\}\}/g, (_, name) => String(values[name]))}\n`);
}
