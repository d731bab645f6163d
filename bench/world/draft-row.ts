import { writeAddress } from './noise/address-noise.ts';
import { writeCompany } from './noise/company-noise.ts';
import { type WrittenIdentifiers, writeIdentifiers } from './noise/identifier-noise.ts';
import { writePerson } from './noise/person-noise.ts';
import { writePhone } from './noise/phone-noise.ts';
import { writeSiteName } from './noise/site-name-noise.ts';
import { restyle } from './noise/text-noise.ts';
import type { RowPlan } from './plan-rows.ts';
import type { Random } from './random.ts';
import type { Style } from './styles.ts';
import type { TrueSite } from './things.ts';
import { writeComment, writeJob, writePerimeter, writeState } from './words-in-rows.ts';

/** The cells of one row by what they hold, whatever the layout. */
export const DRAFT_FIELDS = [
  'group',
  'sign',
  'company',
  'siren',
  'siret',
  'vat',
  'code',
  'siteName',
  'street',
  'complement',
  'postcode',
  'town',
  'phone',
  'direct',
  'mobile',
  'email',
  'website',
  'civility',
  'first',
  'last',
  'job',
  'perimeter',
  'state',
  'comment',
  'status',
  'owner',
  'revenue',
] as const;
export type DraftField = (typeof DRAFT_FIELDS)[number];
export type Draft = Record<DraftField, string>;

/** What the writer of rows must know of the whole world, so that no row becomes undecidable. */
export interface Surroundings {
  /** Contacts whose surname nobody else bears in their company. */
  readonly soleSurnames: ReadonlySet<string>;
  /** Sites that stand in one town with another site of their company. */
  readonly crowdedSites: ReadonlySet<TrueSite>;
}

function writePlace(
  random: Random,
  style: Style,
  plan: RowPlan,
  tells: WrittenIdentifiers['tells'],
  around: Surroundings,
) {
  const { site } = plan;
  const address = plan.telling === 'former' && site.former !== null ? site.former.address : site.address;
  const written = writeAddress(random, style, address);
  // Once moved, a site among others of its town is known by its name alone.
  const nameShare = plan.telling === 'former' && around.crowdedSites.has(site) ? 1 : 0.6;
  const siteName = site.name !== '' && random.chance(nameShare) ? writeSiteName(random, style, site) : '';
  const mustKeepTown = tells !== 'site';
  const mustKeepStreet = tells !== 'site' && around.crowdedSites.has(site) && siteName === '';
  const losesTown = random.chance(style.missing * 0.5);
  const losesPostcode = random.chance(style.missing) && !(losesTown && mustKeepTown);
  const losesStreet = random.chance(style.missing * 1.2) && !mustKeepStreet && plan.telling !== 'former';
  return {
    siteName,
    street: losesStreet ? '' : written.street,
    complement: losesStreet ? '' : written.complement,
    postcode: losesPostcode ? '' : written.postcode,
    town: losesTown ? '' : written.town,
  };
}

function writeWays(random: Random, style: Style, plan: RowPlan, email: string, tells: WrittenIdentifiers['tells']) {
  const { site, contact } = plan;
  const { entity } = site;
  const isHeldByDomain = entity.sites.length > 1 || entity.group !== null;
  const share = !isHeldByDomain ? 0.25 : plan.isWitness && tells === 'nothing' ? 1 : entity.hasIdentifiers ? 0.25 : 0.6;
  const website =
    entity.domain !== null && random.chance(share)
      ? random.pick([`www.${entity.domain}`, entity.domain, `https://www.${entity.domain}/`])
      : '';
  return {
    phone: writePhone(random, style, site.switchboard),
    direct: writePhone(random, style, contact?.direct ?? null),
    mobile: writePhone(random, style, contact?.mobile ?? null),
    email: email === '' && random.chance(0.4) ? (site.mailbox ?? '') : email,
    website: entity.network === null ? website : '',
  };
}

const NOBODY = { civility: '', first: '', last: '', job: '', email: '' };

/** One row as somebody typed it: every cell written by its own noise, with enough left to tell what it speaks of. */
export function draftRow(random: Random, style: Style, plan: RowPlan, around: Surroundings): Draft {
  const { site, contact } = plan;
  const { entity } = site;
  const siret = plan.telling === 'former' && site.former !== null ? site.former.siret : site.siret;
  const identifiers = writeIdentifiers(random, style, site, siret);
  const company = writeCompany(random, style, site);
  const place = writePlace(random, style, plan, company.isOtherName ? 'nothing' : identifiers.tells, around);
  const person = contact === null ? NOBODY : writePerson(random, style, contact, around.soleSurnames.has(contact.id));
  const ways = writeWays(random, style, plan, person.email, identifiers.tells);
  const tellsPlace = place.street !== '' || ways.phone !== '' || identifiers.tells !== 'nothing';
  const group = entity.group;
  return {
    ...place,
    ...ways,
    company: company.isOtherName && !tellsPlace ? `${entity.name}` : company.text,
    siren: identifiers.siren,
    siret: identifiers.siret,
    vat: identifiers.vat,
    civility: person.civility,
    first: person.first,
    last: person.last,
    job: writeJob(random, plan, person.job),
    perimeter: writePerimeter(random, plan),
    group:
      group !== null && random.chance(0.6)
        ? restyle(random, style, random.pick([group.name, `Groupe ${group.brand}`, group.brand, `GPE ${group.brand}`]))
        : '',
    sign: entity.network !== null && random.chance(0.5) ? restyle(random, style, entity.network.sign) : '',
    code: random.chance(style.codes) ? site.code : '',
    state: writeState(random, plan),
    comment: writeComment(random, style, plan),
    status: random.chance(0.85) ? entity.status : '',
    owner: random.chance(0.9) ? entity.owner : '',
    revenue: random.chance(0.4) ? `${random.int(1, 90)} ${random.digits(3)}` : '',
  };
}
