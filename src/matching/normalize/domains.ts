import { composeText } from '../../domain/fold-text.ts';
import { parseWebDomain } from '../../domain/web-domain.ts';
import type { Issue } from '../record.ts';
import { boundCell } from './bound-cell.ts';
import { isFreeMailDomain } from './free-mail.ts';
import { isNothing } from './identifier-text.ts';
import { remember } from './remember.ts';

/** What a web site cell gave. `domain` is null where the page belongs to a host and not to the company. */
export interface NormalizedWebsite {
  readonly domain: string | null;
  /** Tidied address of the page, kept even when it says nothing of the company's domain. */
  readonly url: string | null;
  readonly issues: readonly Issue[];
}

/** Networks, directories, marketplaces and builders of pages: many companies share their domains. */
const HOSTS = new Set(
  (
    'facebook.com fb.com fb.me instagram.com linkedin.com lnkd.in twitter.com x.com youtube.com youtu.be tiktok.com ' +
    'pinterest.com pinterest.fr viadeo.com whatsapp.com linktr.ee pagesjaunes.fr pages-jaunes.fr solocal.com 118712.fr ' +
    '118000.fr societe.com verif.com infogreffe.fr pappers.fr manageo.fr kompass.com europages.fr europages.com ' +
    'annuaire-entreprises.data.gouv.fr mappy.com google.com google.fr goo.gl g.page business.site google.business ' +
    'wixsite.com wix.com wordpress.com blogspot.com blogspot.fr over-blog.com over-blog.fr weebly.com jimdo.com ' +
    'jimdofree.com webnode.fr webnode.com e-monsite.com free.fr wanadoo.fr orange.fr perso.sfr.fr pagesperso-orange.fr ' +
    'squarespace.com shopify.com myshopify.com strikingly.com sites.google.com webself.net site-solocal.com ' +
    'tripadvisor.fr tripadvisor.com booking.com airbnb.fr doctolib.fr lafourchette.com thefork.fr leboncoin.fr ' +
    'amazon.fr amazon.com ebay.fr etsy.com github.io netlify.app vercel.app webflow.io canalblog.com skyrock.com'
  ).split(' '),
);

const NO_SITE = { domain: null, url: null };

/** The site of a cell, once for all its rows; null where the text is no address of a page. */
const readSite = remember((raw): Omit<NormalizedWebsite, 'issues'> | null => {
  const first =
    composeText(boundCell(raw))
      .trim()
      .toLowerCase()
      .split(/[\s;,|]+/)[0] ?? '';
  const url = first
    .replace(/^(?:https?:?\/{0,2}|\/\/)/, '')
    .replace(/^w{2,4}\./, '')
    .replace(/[/.]+$/, '');
  const host = (url.split(/[/?#:]/)[0] ?? '').replace(/^.*@/, '');
  const domain = parseWebDomain(host);
  if (domain === null) return null;
  return { domain: HOSTS.has(domain) || HOSTS.has(host) || isFreeMailDomain(host) ? null : domain, url };
});

/** Read the cell of a web site: the domain that the company registered, without www. */
export function normalizeWebsite(raw: string, column = ''): NormalizedWebsite {
  const site = isNothing(raw) ? NO_SITE : readSite(raw);
  if (site === null) return { domain: null, url: null, issues: [{ code: 'website_invalid', column, raw }] };
  return { domain: site.domain, url: site.url, issues: [] };
}
