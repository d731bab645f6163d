import { coinBrand } from './found-companies.ts';
import { type Foundry, foundEntity, foundSite, makeDomain, makePlaces } from './foundry.ts';
import { makePlace } from './places.ts';
import type { TrueNetwork } from './things.ts';
import { PLACES_OF_TOWN } from './words-for-companies.ts';
import { SURNAMES } from './words-for-people.ts';

/** Independent companies under one sign, one per town; some use the sign's mail domain, which proves no group. */
export function foundFranchise(foundry: Foundry): void {
  const { random } = foundry;
  const brand = coinBrand(foundry);
  const sign = random.pick([brand, `Cuisines ${brand}`, `${brand} Optique`, `${brand} Immobilier`, `Hôtel ${brand}`]);
  foundry.serials.network += 1;
  const network: TrueNetwork = { id: `n${foundry.serials.network}`, sign, domain: makeDomain(foundry, brand) };
  for (const place of makePlaces(random, random.int(4, 14))) {
    const surname = random.pick(SURNAMES);
    const name = random.pick([
      `${surname} Habitat`,
      `${sign} ${place.town}`,
      `Société ${surname}`,
      `${surname} Distribution`,
    ]);
    if (foundry.usedNames.has(`${name}|${place.town}`)) continue;
    foundry.usedNames.add(`${name}|${place.town}`);
    const domain = random.chance(0.6) ? network.domain : makeDomain(foundry, `${brand} ${place.town}`);
    const entity = foundEntity(foundry, { name, tradeName: sign, network, domain });
    foundSite(foundry, entity, { place, isHeadOffice: true });
  }
}

/** A commune and its schools, or a hospital and its houses: one public body, many sites. */
export function foundPublicBody(foundry: Foundry): void {
  const { random } = foundry;
  const place = makePlace(random);
  if (foundry.usedNames.has(`public|${place.town}`)) return;
  foundry.usedNames.add(`public|${place.town}`);
  const isHospital = random.chance(0.35);
  const name = isHospital ? `Centre Hospitalier de ${place.town}` : `Commune de ${place.town}`;
  const tradeName = isHospital
    ? `CH ${place.town}`
    : random.pick([`Mairie de ${place.town}`, `Ville de ${place.town}`]);
  const entity = foundEntity(foundry, {
    name,
    tradeName,
    legalForm: '',
    domain: makeDomain(foundry, name),
    isPublic: true,
  });
  foundSite(foundry, entity, { place, isHeadOffice: true, name: isHospital ? 'Hôpital' : 'Mairie' });
  const houses = isHospital
    ? ['EHPAD Les Tilleuls', 'IFSI', 'Hôpital de jour', 'EHPAD Les Glycines', 'Blanchisserie']
    : [
        'École Jules Ferry',
        'École Jean Moulin',
        'Médiathèque',
        'Services techniques',
        'Piscine municipale',
        'École Pasteur',
      ];
  for (const house of random.shuffle(houses).slice(0, random.int(1, 5)))
    foundSite(foundry, entity, { place, name: house });
}

/** A farmers' or craftsmen's cooperative: members with a SIREN each, beside the tree. */
export function foundCooperative(foundry: Foundry): void {
  const { random } = foundry;
  const sign = `Coop ${coinBrand(foundry)}`;
  foundry.serials.network += 1;
  const network: TrueNetwork = { id: `n${foundry.serials.network}`, sign, domain: makeDomain(foundry, sign) };
  for (const place of makePlaces(random, random.int(3, 8))) {
    const name = `Cave ${random.pick(PLACES_OF_TOWN)} ${random.pick(SURNAMES)}`;
    const entity = foundEntity(foundry, {
      name,
      network,
      domain: random.chance(0.5) ? makeDomain(foundry, name) : null,
    });
    foundSite(foundry, entity, { place, isHeadOffice: true });
  }
}
