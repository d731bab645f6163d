import type { Random } from './random.ts';
import type { TrueContact, TrueSite, World } from './things.ts';

/**
 * What one row of the sheet is going to tell, before it is written.
 * `own`: the line of the site where the person works; `head_office_line`: an agency's person typed on the head office's line;
 * `agency_line`: a head-office person who covers the group, typed on an agency's line; `former`: the site before it moved.
 */
export interface RowPlan {
  readonly site: TrueSite;
  readonly contact: TrueContact | null;
  readonly contactSite: TrueSite | null;
  readonly telling: 'own' | 'head_office_line' | 'agency_line' | 'former';
  /** One row of each site shows what holds the site to its company, else nobody could know. */
  readonly isWitness: boolean;
}

type Telling = Omit<RowPlan, 'isWitness'>;

function repetitions(random: Random): number {
  return Number(random.weighted({ 1: 46, 2: 30, 3: 15, 4: 9 }));
}

function planOne(random: Random, contact: TrueContact, turn: number): Telling {
  const { worksAt, alsoAt } = contact;
  const here = alsoAt !== null && turn % 2 === 1 ? alsoAt : worksAt;
  const own: Telling = { site: here, contact, contactSite: here, telling: 'own' };
  const sites = worksAt.entity.sites;
  const headOffice = sites.find((site) => site.isHeadOffice);
  if (contact.covers === 'group' && turn > 0 && random.chance(0.4)) {
    const agency = random.pick(sites.filter((site) => !site.isHeadOffice));
    return { site: agency, contact, contactSite: worksAt, telling: 'agency_line' };
  }
  const isLocal =
    contact.covers === null && alsoAt === null && contact.job.startsWith('Responsable') && !worksAt.isHeadOffice;
  if (isLocal && !worksAt.entity.isPublic && headOffice !== undefined && turn > 0 && random.chance(0.3)) {
    return { site: headOffice, contact, contactSite: worksAt, telling: 'head_office_line' };
  }
  return worksAt.former !== null && here === worksAt && random.chance(0.45) ? { ...own, telling: 'former' } : own;
}

/** Every row that the sheet will hold, in the order of the world; the sheet shuffles or sorts them afterwards. */
export function planRows(random: Random, world: World): RowPlan[] {
  const plans: Telling[] = [];
  const staffed = new Set<TrueSite>();
  for (const contact of world.contacts) {
    const count = contact.alsoAt === null ? repetitions(random) : 2 + random.int(0, 1);
    for (let turn = 0; turn < count; turn += 1) plans.push(planOne(random, contact, turn));
  }
  for (const plan of plans) if (plan.telling !== 'former') staffed.add(plan.site);
  for (const site of world.entities.flatMap((entity) => entity.sites)) {
    if (staffed.has(site)) continue;
    const count = repetitions(random);
    for (let turn = 0; turn < count; turn += 1) plans.push({ site, contact: null, contactSite: null, telling: 'own' });
  }
  const witnessed = new Set<TrueSite>();
  return plans.map((plan) => {
    const isWitness = plan.telling === 'own' && !witnessed.has(plan.site);
    if (isWitness) witnessed.add(plan.site);
    return { ...plan, isWitness };
  });
}
