import { say } from './domain/words/say.ts';

/** A page that stands alone, for the moments when the built pages cannot be served. */
function plainPage(title: string, code: string, refreshes: string): string {
  return `<!doctype html>
<html lang="fr">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">${refreshes}<title>${title}</title></head>
<body><h1>Ramure</h1><p>${say('fr', code)}</p><p lang="en">${say('en', code)}</p></body>
</html>
`;
}

/** Shown while the database starts; it asks again by itself. */
export const STARTING_PAGE = plainPage('Ramure', 'web_starting', '<meta http-equiv="refresh" content="1">');

/** Shown when the pages have not been built. */
export const MISSING_PAGE = plainPage(say('fr', 'web_missing_title'), 'web_missing', '');
