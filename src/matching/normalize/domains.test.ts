import { expect, test } from 'vitest';
import { normalizeWebsite } from './domains.ts';

test.each([
  'acme.fr',
  'www.acme.fr',
  'WWW.ACME.FR/',
  'https://www.acme.fr/contact',
  'http:/acme.fr',
  'https://acme.fr?x=1',
  '//acme.fr',
  'agence.acme.fr',
  'acme.fr ; autre.fr',
])('%s is the site of acme.fr', (raw) => {
  expect(normalizeWebsite(raw).domain).toBe('acme.fr');
  expect(normalizeWebsite(raw).issues).toEqual([]);
});

test('a page at a network, a directory or a host is kept but says nothing of the company’s domain', () => {
  for (const raw of [
    'facebook.com/acme',
    'https://fr-fr.facebook.com/acme',
    'www.pagesjaunes.fr/pros/1',
    'acme.wixsite.com/x',
    'perso.orange.fr/acme',
    'linkedin.com/company/acme',
  ]) {
    expect(normalizeWebsite(raw).domain, raw).toBeNull();
    expect(normalizeWebsite(raw).url, raw).not.toBeNull();
    expect(normalizeWebsite(raw).issues, raw).toEqual([]);
  }
});

test('words are no web site; an empty cell is nothing', () => {
  expect(normalizeWebsite('en construction', 'Site').issues).toEqual([
    { code: 'website_invalid', column: 'Site', raw: 'en construction' },
  ]);
  expect(normalizeWebsite('-')).toEqual({ domain: null, url: null, issues: [] });
});

test('a domain once normalized stays as it is', () => {
  const once = normalizeWebsite('https://www.sous.acme.co.uk/x').domain!;
  expect(normalizeWebsite(once).domain).toBe(once);
});
