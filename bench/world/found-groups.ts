import { coinBrand } from './found-companies.ts';
import { type Foundry, foundEntity, foundSite, makeDomain, makePlaces } from './foundry.ts';
import type { TrueEntity, TrueGroup } from './things.ts';
import { COMMON_WORDS, SISTER_WORDS } from './words-for-companies.ts';
import { SURNAMES } from './words-for-people.ts';

function foundGroup(foundry: Foundry): TrueGroup {
  const { random } = foundry;
  const kind = random.weighted({ coined: 70, surname: 18, common: 12 });
  let brand = kind === 'coined' ? coinBrand(foundry) : random.pick(kind === 'surname' ? SURNAMES : COMMON_WORDS);
  // Two groups of one name could be told apart by nobody: the second one coins its brand.
  if (kind !== 'coined' && foundry.usedNames.has(`group|${brand}`)) brand = coinBrand(foundry);
  foundry.usedNames.add(`group|${brand}`);
  foundry.serials.group += 1;
  // A brand that others may bear proves a group only together with a domain that all its companies share.
  const hasDomain = kind !== 'coined' || random.chance(0.75);
  return {
    id: `g${foundry.serials.group}`,
    name: random.pick([`Groupe ${brand}`, brand, `${brand} Holding`]),
    brand,
    domain: hasDomain ? makeDomain(foundry, kind === 'coined' ? brand : `groupe ${brand}`) : null,
  };
}

function foundMember(foundry: Foundry, group: TrueGroup, name: string): TrueEntity {
  const { random } = foundry;
  const ownDomain = group.domain === null ? makeDomain(foundry, name) : group.domain;
  return foundEntity(foundry, {
    name,
    group,
    domain: ownDomain,
    legalForm: random.pick(['SAS', 'SAS', 'SARL', 'SA']),
  });
}

/** Sister companies under one brand; the holding often lives at the address of the first one. */
export function foundBrandGroup(foundry: Foundry): void {
  const { random } = foundry;
  const group = foundGroup(foundry);
  const sisters = random.shuffle(SISTER_WORDS).slice(0, random.int(2, 6));
  const holding = foundMember(
    foundry,
    group,
    random.pick([`${group.brand} Holding`, `Groupe ${group.brand}`, group.brand]),
  );
  const headOffice = foundSite(foundry, holding, { isHeadOffice: true });
  for (const word of sisters) {
    const sister = foundMember(foundry, group, `${group.brand} ${word}`);
    const places = makePlaces(random, random.pick([1, 1, 2, 3]));
    places.forEach((place, index) => {
      const shares = index === 0 && random.chance(0.25);
      foundSite(foundry, sister, {
        place,
        isHeadOffice: index === 0,
        name: index === 0 ? '' : `${random.pick(['Agence', 'Agence', 'Plateforme', 'Usine'])} de ${place.town}`,
        ...(shares ? { address: headOffice.address, switchboard: headOffice.switchboard } : {}),
      });
    });
  }
  // A company bought by the group keeps its own name; the group's mail domain is what betrays it.
  if (group.domain !== null && random.chance(0.35))
    foundSite(foundry, foundMember(foundry, group, coinBrand(foundry)), { isHeadOffice: true });
}

/** A holding and one operating company with a head office and many agencies. */
export function foundAgencyGroup(foundry: Foundry): void {
  const { random } = foundry;
  const group = foundGroup(foundry);
  const [first, ...others] = makePlaces(random, random.int(7, 16));
  if (first === undefined) return;
  const holding = foundMember(foundry, group, `${group.brand} Holding`);
  const operating = foundMember(foundry, group, random.pick([group.brand, `${group.brand} France`]));
  const headOffice = foundSite(foundry, operating, { place: first, isHeadOffice: true, name: 'Siège' });
  foundSite(foundry, holding, { address: headOffice.address, isHeadOffice: true, switchboard: headOffice.switchboard });
  for (const place of others) foundSite(foundry, operating, { place, name: `Agence de ${place.town}` });
}

/** A chain of shops: a head company and regional subsidiaries that run the shops. */
export function foundShopGroup(foundry: Foundry): void {
  const { random } = foundry;
  const group = foundGroup(foundry);
  const head = foundMember(foundry, group, `${group.brand} France`);
  foundSite(foundry, head, { isHeadOffice: true, name: 'Siège' });
  for (const word of random
    .shuffle(['Nord', 'Est', 'Ouest', 'Sud', 'Rhône-Alpes', 'Île-de-France'])
    .slice(0, random.int(2, 4))) {
    const subsidiary = foundMember(foundry, group, `${group.brand} ${word}`);
    makePlaces(random, random.int(3, 7)).forEach((place, index) => {
      foundSite(foundry, subsidiary, { place, isHeadOffice: index === 0, name: `Magasin de ${place.town}` });
    });
  }
}
