import { type Foundry, foundEntity, foundSite, makeDomain, makePlaces, plainText } from './foundry.ts';
import { makeAddress, makePhone, makePlace } from './places.ts';
import type { Random } from './random.ts';
import type { TrueEntity } from './things.ts';
import {
  COMMON_WORDS,
  LONG_NAMES,
  LONG_TAILS,
  PLACES_OF_TOWN,
  STEM_ENDS,
  STEM_STARTS,
  TRADES,
} from './words-for-companies.ts';
import { SURNAMES } from './words-for-people.ts';

/** A coined brand that nobody of the world bears yet. */
export function coinBrand(foundry: Foundry): string {
  const { random } = foundry;
  for (;;) {
    const brand =
      random.pick(STEM_STARTS) +
      random.pick(STEM_ENDS) +
      (random.chance(0.3) ? random.pick(['ia', 'eo', 'is', 'a', 'on']) : '');
    if (foundry.usedNames.has(brand)) continue;
    foundry.usedNames.add(brand);
    return brand;
  }
}

function patronymicName(random: Random): string {
  const surname = random.pick(SURNAMES);
  const trade = random.pick(TRADES);
  return random.weighted({
    [`${trade} ${surname}`]: 6,
    [surname]: 2,
    [`Établissements ${surname}`]: 2,
    [`${surname} et Fils`]: 2,
    [`${surname} ${trade}`]: 2,
    [`Établissements ${surname} Frères`]: 1,
    [`${trade} ${surname} et Associés`]: 1,
  });
}

interface Identity {
  readonly name: string;
  readonly acronym: string | null;
  readonly isCommon: boolean;
}

function makeIdentity(foundry: Foundry): Identity {
  const { random } = foundry;
  const kind = random.weighted({ patronymic: 42, town: 14, coined: 24, common: 10, long: 10 });
  if (kind === 'patronymic') return { name: patronymicName(random), acronym: null, isCommon: true };
  if (kind === 'town') {
    return { name: `${random.pick(TRADES)} ${random.pick(PLACES_OF_TOWN)}`, acronym: null, isCommon: true };
  }
  if (kind === 'common') {
    return { name: `${random.pick(COMMON_WORDS)} ${random.pick(TRADES)}`, acronym: null, isCommon: true };
  }
  if (kind === 'coined') return { name: coinBrand(foundry), acronym: null, isCommon: false };
  const name = `${random.pick(LONG_NAMES)} ${random.pick(LONG_TAILS)}`;
  const acronym = name
    .split(/[ '-]/)
    .filter((word) => /^[A-ZÉÎ]/.test(word))
    .map((word) => plainText(word[0] ?? '').toUpperCase())
    .join('');
  return { name, acronym: acronym.length >= 3 ? acronym : null, isCommon: true };
}

/** A company outside any group: one site, sometimes a head office and agencies. */
export function foundCompany(foundry: Foundry): TrueEntity {
  const { random } = foundry;
  const identity = makeIdentity(foundry);
  const siteCount = random.weighted({ 1: 74, 2: 12, 3: 7, 5: 4, 9: 2, 14: 1 });
  let places = makePlaces(random, Number(siteCount));
  // Two companies of one name in one town could be told apart by nobody.
  while (places.some((place) => foundry.usedNames.has(`${identity.name}|${place.town}`))) {
    places = makePlaces(random, Number(siteCount));
  }
  for (const place of places) foundry.usedNames.add(`${identity.name}|${place.town}`);
  const entity = foundEntity(foundry, {
    name: identity.name,
    acronym: identity.acronym,
    tradeName: random.chance(0.06) ? coinBrand(foundry) : null,
    // A name alone never joins two towns: several sites are held together by a domain.
    domain: random.chance(places.length > 1 ? 1 : 0.62) ? makeDomain(foundry, identity.name) : null,
  });
  places.forEach((place, index) => {
    const isHeadOffice = index === 0;
    const centre = places.length === 1 && random.chance(0.05) ? random.pick(foundry.centres) : undefined;
    foundSite(foundry, entity, {
      place,
      isHeadOffice,
      name: isHeadOffice
        ? ''
        : `${random.pick(['Agence de', 'Agence de', 'Dépôt de', 'Atelier de', 'Usine de', 'Établissement de'])} ${place.town}`,
      ...(centre === undefined ? {} : { address: centre.address }),
      ...(centre !== undefined && random.chance(0.3) ? { switchboard: centre.switchboard } : {}),
    });
  });
  return entity;
}

/** Several companies that bear one name, each in a town of its own: only place and identifiers tell them apart. */
export function foundHomonyms(foundry: Foundry): void {
  const { random } = foundry;
  const name = patronymicName(random);
  for (const place of makePlaces(random, random.int(2, 5))) {
    if (foundry.usedNames.has(`${name}|${place.town}`)) continue;
    foundry.usedNames.add(`${name}|${place.town}`);
    const domain = random.chance(0.4) ? makeDomain(foundry, `${name} ${place.town}`) : null;
    const entity = foundEntity(foundry, {
      name,
      domain,
      legalForm: random.pick(['SARL', 'SARL', 'EURL', 'SAS']),
    });
    foundSite(foundry, entity, { place, isHeadOffice: true });
  }
}

export function openCentres(foundry: Foundry, count: number): void {
  for (let opened = 0; opened < count; opened += 1) {
    const address = makeAddress(foundry.random, makePlace(foundry.random));
    foundry.centres.push({ address, switchboard: makePhone(foundry.random, 'fixed') });
  }
}
