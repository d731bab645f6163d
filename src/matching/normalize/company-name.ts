import { formatCompanyName, readCompanyWords } from '../../domain/company-name.ts';
import { findDepartmentNamed } from '../../domain/department.ts';
import { foldText, tidyText } from '../../domain/fold-text.ts';
import { joinInitials, legalFormOf } from '../../domain/legal-form.ts';
import { findRegionNamed } from '../../domain/region.ts';
import { isKnownTown } from '../columns/known-town.ts';
import type { CompanyName, SiteKind, SiteState } from '../record.ts';
import { keepList } from './kept-list.ts';
import { readSiteWords } from './site-words.ts';

/** What a cell of company names holds, parted. */
export interface CompanyCell {
  /** Legal or usual name first, then trade names, signs and former names; each spelling once. */
  readonly names: readonly CompanyName[];
  readonly siteName: string | null;
  readonly siteKind: SiteKind | null;
  readonly isHeadOffice: boolean | null;
  readonly siteState: SiteState | null;
  /** What stood in the cell and is no name: a postcode, a remark in parentheses. */
  readonly rest: readonly string[];
}

/** A company name alone, nothing taken out of it. Null where the cell has no letter nor figure. */
export function normalizeCompanyName(text: string): CompanyName | null {
  const raw = tidyText(text);
  if (!/[\p{L}\p{N}]/u.test(raw)) return null;
  const { tokens, legalForm } = readCompanyWords(raw);
  return { raw, display: formatCompanyName(raw), tokens: keepList(tokens), legalForm };
}

const SITE_HEAD =
  /^(?:l')?(agence|ag\.|agce|siege|depot|usine|magasin|succursale|antenne|etablissement|etab|site|bureau|entrepot|atelier|plateforme|plate-forme|boutique|delegation|direction regionale|dr|unite|centre de|chantier|branch|head office|headquarters)\b/;
/** A place by its name: a commune, a department, a region, « Lyon 3 », « Paris La Défense » by its first word. */
function isPlace(text: string): boolean {
  const tidy = tidyText(text.replace(/\(.*?\)/g, ' '));
  if (tidy.length < 2) return false;
  return (
    isKnownTown(tidy) ||
    findRegionNamed(tidy) !== null ||
    (/^\p{L}/u.test(tidy) && findDepartmentNamed(tidy) !== null) ||
    /^(nord|sud|est|ouest|centre|idf|paca|grand est|sud[ -]est|sud[ -]ouest|nord[ -]est|nord[ -]ouest)$/i.test(tidy)
  );
}

interface Parts {
  names: string[];
  sites: string[];
  rest: string[];
}

function sortSegment(segment: string, parts: Parts, isFirst: boolean): void {
  const folded = foldText(segment);
  if (/^\d{5}\b/.test(segment)) parts.rest.push(segment);
  else if (
    SITE_HEAD.test(folded) &&
    !(
      isFirst &&
      !/^(agence|siege|depot|usine|magasin|succursale|etablissement|site)( (de|d'|du|des|social|central)\b|$)/.test(
        folded,
      )
    )
  )
    parts.sites.push(segment);
  else if (!isFirst && isPlace(segment)) parts.sites.push(segment);
  else parts.names.push(segment);
}

/** « (siège) », « (Lyon) », « (ex Durand) », « (SARL) »: what stands in parentheses. */
function sortParenthesis(inside: string, parts: Parts): void {
  const tidy = tidyText(inside);
  const former = /^(?:ex|anciennement|ancien|ex-|formerly)[\s.:-]+(.+)$/i.exec(tidy);
  const words = readSiteWords(tidy);
  if (tidy === '') return;
  if (former !== null) parts.names.push(former[1] ?? '');
  else if (words.isHeadOffice || words.kind !== null || words.state !== null || isPlace(tidy)) parts.sites.push(tidy);
  else if (legalFormOf(foldText(tidy), true) !== null) parts.names[0] = `${parts.names[0] ?? ''} ${tidy}`;
  else if (/^(\d{2,5}|2[ab])$/i.test(tidy)) parts.rest.push(tidy);
  else parts.names.push(tidy);
}

/** Told first: the pattern below tries every place of the name. */
const NAMES_A_SITE = /\s(?:agence|siege|depot|usine|succursale|antenne|etablissement|magasin)/;
const TRAILING_SITE =
  /^(.{3,}?)\s+((?:agence|siege(?: social)?|depot|usine|succursale|antenne|etablissement|magasin)(?:\s+(?:de la|de|d'|du|des|le|la)?\s*(.+))?)$/;

/** « LAMY AGENCE LYON », « Lamy siège »: a branch written behind the name without any sign. */
function cutTrailingSite(name: string): { name: string; site: string | null } {
  const folded = foldText(name);
  const found = NAMES_A_SITE.test(folded) ? TRAILING_SITE.exec(folded) : null;
  const head = found?.[1] ?? '';
  const place = (found?.[3] ?? '').trim();
  // A word of trade before « agence » may belong to it: « Immobilière agence du Lac » is a name.
  if (found === null || readCompanyWords(head).tokens.length === 0 || !(place === '' || isPlace(place)))
    return { name, site: null };
  if (folded.length !== name.length) return { name, site: null };
  return { name: name.slice(0, head.length), site: name.slice(name.length - (found[2] ?? '').length) };
}

/** « MOISSAC-AUTOS SARL Ford »: what follows a legal form in the middle is the sign, a town, or the rest of the name. */
function cutSign(name: string): { name: string; after: string | null } {
  const words = joinInitials(name).split(' ');
  const at = words.findIndex(
    (word, position) => position > 0 && position < words.length - 1 && legalFormOf(foldText(word), false) !== null,
  );
  if (at < 1) return { name, after: null };
  const after = words.slice(at + 1).join(' ');
  if (
    /^(?:et|&|de|du|des|d'|pour|en|\+)(?:\s|$)/i.test(after) ||
    readCompanyWords(words.slice(0, at).join(' ')).tokens.length === 0
  )
    return { name, after: null };
  return { name: words.slice(0, at + 1).join(' '), after };
}

const BETWEEN_PARTS = /\s+[-–—|/]\s*|\s*[–—|]\s*|\n+|,\s+/;
/** The signs of the pattern above, without what may stand around them. */
const MAY_PART = /[-–—|/\n,]/;

function partsOf(text: string): Parts {
  const parts: Parts = { names: [], sites: [], rest: [] };
  const insides: string[] = [];
  const outside = text.includes('(')
    ? text.replace(/\(([^()]*)\)?/g, (_, inside: string) => {
        insides.push(inside);
        return ' - ';
      })
    : text;
  const segments = (MAY_PART.test(outside) ? outside.split(BETWEEN_PARTS) : [outside])
    .map(tidyText)
    .filter((segment) => /[\p{L}\p{N}]/u.test(segment));
  for (const [position, segment] of segments.entries()) sortSegment(segment, parts, position === 0);
  for (const inside of insides) sortParenthesis(inside, parts);
  if (
    parts.names.length === 0 &&
    parts.sites.length > 0 &&
    !segments.some((segment) => /^(siege|agence|depot|usine|succursale)\b/.test(foldText(segment)))
  )
    parts.names = parts.sites.splice(0, 1);
  return parts;
}

/** Only shouting is undone: « agence de Lyon » is no proper name whose every word takes a capital. */
function formatSiteName(text: string): string {
  const tidy = tidyText(text);
  const spelled = tidy === tidy.toUpperCase() ? formatCompanyName(tidy) : tidy;
  return spelled.charAt(0).toUpperCase() + spelled.slice(1);
}

/** Reads a company cell: « Lamy Services - Agence de Grenoble » is a name and an agency; « SARL Dupont (siège) » a head office. */
export function splitCompanyCell(text: string): CompanyCell {
  const parts = partsOf(text);
  const [first, ...others] = parts.names;
  const trailing = cutTrailingSite(first ?? '');
  if (trailing.site !== null) parts.sites.unshift(trailing.site);
  const sign = cutSign(trailing.name);
  if (sign.after !== null) {
    if (isPlace(sign.after) || SITE_HEAD.test(foldText(sign.after))) parts.sites.unshift(sign.after);
    else others.unshift(sign.after);
  }
  const spelled = [sign.name, ...others].map(normalizeCompanyName).filter((name) => name !== null);
  const names = keepList(
    spelled.filter(({ display }, place) => spelled.findIndex((name) => name.display === display) === place),
  );
  const words = parts.sites.map(readSiteWords);
  const siteName =
    parts.sites.find((site) => !/^(siege( social)?|ferme|head office)$/.test(foldText(site))) ?? parts.sites[0] ?? null;
  return {
    names,
    siteName: siteName === null ? null : formatSiteName(siteName),
    siteKind: words.find(({ kind }) => kind !== null)?.kind ?? null,
    isHeadOffice: words.some(({ isHeadOffice }) => isHeadOffice) ? true : null,
    siteState: words.find(({ state }) => state !== null)?.state ?? null,
    rest: keepList(parts.rest),
  };
}
