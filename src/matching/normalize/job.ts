import { inferBuyingRoles } from '../../domain/buying-role.ts';
import { foldText, tidyText } from '../../domain/fold-text.ts';
import { readJobTitle } from '../../domain/job-title.ts';
import type { Job, Perimeter } from '../record.ts';
import { remember } from './remember.ts';

/** A job title with what it implies; null where the text has no word. */
export const normalizeJob = remember(readJob);

function readJob(text: string): Job | null {
  const raw = tidyText(text);
  if (!/\p{L}{2}/u.test(raw)) return null;
  const { display, department, seniority } = readJobTitle(raw);
  return { raw, display, department, seniority, inferredRoles: inferBuyingRoles(department, seniority) };
}

const SITE =
  'agences?|sites?|magasins?|depots?|usines?|etablissements?|succursales?|antennes?|boutiques?|points? de vente|entrepots?|ateliers?|stores?|branch(?:es)?';
const ZONES =
  /\b(?:regional\w*|regions?|zone|secteur|territoire|dr|grand(?:e)? region|inter-?regional\w*|departemental\w*|departements?)\b[\s:-]*(.*)$/;
const SITES = new RegExp(String.raw`\b(${SITE})\b[\s:-]*(.*)$`);
const COMPASS =
  /\b((?:grand |nord|sud|ile|hauts|pays|auvergne|provence|nouvelle|bourgogne|centre|est\b|ouest\b|idf|paca|bretagne|normandie|occitanie|aquitaine|alsace|lorraine|rhone|languedoc|midi|picardie|champagne|limousin|corse|franche)[a-z -]*)$/;
// Not within « Hauts-de-France ».
const SMALL = /(?<![\w-])(?:de|du|des|d|la|le|les|l|en|sur|pour|a|au|aux|region|regions)(?![\w-])/g;

/** « Lyon et Grenoble », « Sud-Est / PACA » as places, without what only links them. */
function placesOf(text: string): string[] {
  return text
    .split(/\s+et\s+|[,;/&+]|\s-\s/)
    .map((place) =>
      place
        .replace(/[^a-z0-9' -]/g, ' ')
        .replace(/'/g, ' ')
        .replace(SMALL, ' ')
        .replace(/\s+/g, ' ')
        .replace(/^[ -]+|[ -]+$/g, ''),
    )
    .filter((place) => place.length > 1);
}

/** How far the words of a job or of a perimeter column say that a charge reaches. A job that says nothing of it has none. */
export const readPerimeter = remember(perimeterOf);

function perimeterOf(text: string): Perimeter | null {
  const raw = tidyText(text);
  const folded = foldText(raw);
  if (
    /\b(groupe|group|holding|corporate|national\w*|(?<!(?:ile|hauts)[ -]de[ -])france( entiere)?|toutes? (les )?(agences|sites|societes|filiales|entites)|tous (les )?(sites|magasins|depots)|multi-?sites?|international\w*|worldwide|europe|global)\b/.test(
      folded,
    )
  ) {
    const isSites =
      /\b(multi-?sites?|tou(?:te)?s (les )?(sites|magasins|agences|depots))\b/.test(folded) &&
      !/\b(groupe|group|holding|france)\b/.test(folded);
    return { level: isSites ? 'entity' : 'group', places: [], raw };
  }
  const zone = ZONES.exec(folded);
  if (zone !== null) return { level: 'region', places: placesOf(zone[1] ?? ''), raw };
  const site = SITES.exec(folded);
  if (site !== null) {
    const places = placesOf(site[2] ?? '');
    const isMany = /s$/.test(site[1] ?? '') || places.length > 1;
    return { level: isMany ? 'sites' : 'site', places, raw };
  }
  const compass = COMPASS.exec(folded);
  if (
    compass !== null &&
    /^(directeu|directrice|dir|resp|chef|animat|manager|superviseu|coordinat|achet|ingenieur|commercial|delegue)/.test(
      folded,
    )
  )
    return { level: 'region', places: placesOf(compass[1] ?? ''), raw };
  return null;
}

/** A cell of a perimeter column: places alone are a perimeter there. */
export function readPerimeterCell(text: string): Perimeter | null {
  const raw = tidyText(text);
  if (!/\p{L}{2}/u.test(raw)) return null;
  const said = readPerimeter(raw);
  if (said !== null) return said;
  const folded = foldText(raw);
  if (/^(societe|entreprise|entite|company|toute la societe)$/.test(folded))
    return { level: 'entity', places: [], raw };
  if (/^siege( social)?$/.test(folded)) return { level: 'entity', places: [], raw };
  const places = placesOf(folded);
  return { level: COMPASS.test(folded) ? 'region' : places.length > 1 ? 'sites' : 'site', places, raw };
}
