import { type Foundry, plainText } from './foundry.ts';
import { makePhone } from './places.ts';
import type { Random } from './random.ts';
import type { TrueContact, TrueEntity, TrueSite } from './things.ts';
import { MEN, SURNAMES, WOMEN } from './words-for-people.ts';

const HEAD_JOBS =
  "Directeur général|Directeur administratif et financier|Directeur des achats|Directeur des systèmes d'information|Directrice des ressources humaines|Responsable comptable|Assistante de direction|Responsable juridique|Directeur commercial|Président|Gérant|Responsable marketing".split(
    '|',
  );
const SITE_JOBS =
  "Responsable d'agence|Chef d'atelier|Responsable d'exploitation|Acheteur|Responsable maintenance|Assistante commerciale|Technicien|Responsable de site|Conducteur de travaux|Responsable QSE|Comptable|Secrétaire|Magasinier".split(
    '|',
  );
const SMALL_JOBS = "Gérant|Gérante|Secrétaire|Comptable|Dirigeant|Associé|Chef d'équipe".split('|');
const PUBLIC_JOBS =
  'Directeur général des services|Responsable des marchés publics|Directrice|Responsable technique|Maire|Secrétaire de mairie|Cadre de santé|Responsable informatique'.split(
    '|',
  );
const FREE_MAIL = ['gmail.com', 'orange.fr', 'wanadoo.fr', 'free.fr', 'hotmail.fr', 'laposte.net', 'sfr.fr'];

function mailName(text: string): string {
  return plainText(text).replace(/[^a-z-]/g, '');
}

function makeEmail(random: Random, first: string, last: string, entity: TrueEntity): string | null {
  if (random.chance(0.15)) return null;
  const initial = mailName(first).slice(0, 1);
  if (entity.domain === null || random.chance(0.05)) {
    return `${mailName(first)}.${mailName(last)}${random.chance(0.5) ? random.int(1, 99) : ''}@${random.pick(FREE_MAIL)}`;
  }
  const local = random.weighted({
    [`${mailName(first)}.${mailName(last)}`]: 65,
    [`${initial}.${mailName(last)}`]: 15,
    [`${initial}${mailName(last)}`]: 14,
    [mailName(last)]: 4,
    [mailName(first)]: 2,
  });
  return `${local}@${entity.domain}`;
}

function jobAt(random: Random, site: TrueSite): string {
  if (site.entity.isPublic) return random.pick(PUBLIC_JOBS);
  if (site.entity.sites.length === 1 && site.entity.group === null) return random.pick(SMALL_JOBS);
  return random.pick(site.isHeadOffice ? HEAD_JOBS : SITE_JOBS);
}

type Hiring = Partial<Pick<TrueContact, 'job' | 'covers' | 'alsoAt'>>;

function hire(foundry: Foundry, site: TrueSite, hiring: Hiring = {}): TrueContact {
  const { random } = foundry;
  const isWoman = random.chance(0.45);
  let first = random.pick(isWoman ? WOMEN : MEN);
  let last = random.pick(SURNAMES);
  // Two colleagues of one name in one company could be told apart by nobody.
  while (foundry.usedNames.has(`${site.entity.id}|${last}|${first[0]}`)) {
    first = random.pick(isWoman ? WOMEN : MEN);
    last = random.pick(SURNAMES);
  }
  foundry.usedNames.add(`${site.entity.id}|${last}|${first[0]}`);
  const email = makeEmail(random, first, last, site.entity);
  const isMailTaken = email !== null && foundry.usedMailboxes.has(email);
  if (email !== null) foundry.usedMailboxes.add(email);
  const contact: TrueContact = {
    id: `c${foundry.contacts.length + 1}`,
    civility: isWoman ? 'Mme' : 'M.',
    first,
    last,
    job: hiring.job ?? jobAt(random, site),
    worksAt: site,
    alsoAt: hiring.alsoAt ?? null,
    covers: hiring.covers ?? null,
    email: isMailTaken ? null : email,
    mobile: random.chance(0.5) || hiring.alsoAt ? makePhone(random, 'mobile') : null,
    direct: random.chance(0.25) ? makePhone(random, 'fixed') : null,
    hasObjected: random.chance(0.03),
  };
  foundry.contacts.push(contact);
  return contact;
}

/** One to five people per site, people who cover more than their site, and people found at two sites. */
export function staffEntity(foundry: Foundry, entity: TrueEntity): void {
  const { random } = foundry;
  const headOffice = entity.sites.find((site) => site.isHeadOffice) ?? entity.sites[0];
  for (const site of entity.sites) {
    const isSmall = entity.sites.length === 1 && entity.group === null;
    const count = isSmall ? random.pick([0, 1, 1, 1, 2, 2]) : random.pick([1, 1, 2, 2, 3, 4, 5]);
    for (let hired = 0; hired < count; hired += 1) hire(foundry, site);
  }
  if (headOffice === undefined || entity.sites.length < 3) return;
  if (entity.group !== null && random.chance(0.7)) {
    hire(foundry, headOffice, {
      covers: 'group',
      job: random.pick(['Acheteur groupe', 'Directeur des achats groupe', 'DSI Groupe', 'DAF Groupe']),
    });
  }
  const region = random.pick(entity.sites.slice(1));
  hire(foundry, region, { covers: 'region', job: `Directeur régional ${region.address.region}` });
  if (random.chance(0.5)) {
    const [here, there] = random.shuffle(entity.sites.slice(1));
    if (here !== undefined && there !== undefined) hire(foundry, here, { alsoAt: there });
  }
}
