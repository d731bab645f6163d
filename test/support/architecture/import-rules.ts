import type { Import } from './scan-imports.ts';

/** The wings in order, and the rooms of each in order: a door opens towards what was named before. */
export const WINGS: Readonly<Record<string, readonly string[]>> = {
  base: ['change-log', 'workspaces', 'fields', 'accounts', 'contacts', 'territories', 'activities'],
  quality: ['registers', 'duplicates', 'imports', 'exports', 'governance'],
  sales: ['opportunities', 'contracts', 'support'],
  outreach: ['segments', 'phoning', 'mailing'],
  oversight: ['privacy', 'reports', 'integrations'],
};

/** Packages without clock, randomness, files or network, which the pure code may use. */
const PURE_PACKAGES = [
  '@etalab/decoupage-administratif',
  '@etalab/normadresse',
  'free-email-domains',
  'i18next',
  'libphonenumber-js',
  'stdnum',
  'talisman',
  'zod',
];

const WING_NAMES = Object.keys(WINGS);
const isTest = (path: string) => /\.(test|e2e)\.tsx?$/.test(path);
/** `contract.ts`, and `change-contract.ts` where one file would be too long for two sides of a room. */
const isContract = (path: string) => /[/-]contract\.ts$/.test(path);
const isPure = (specifier: string) =>
  PURE_PACKAGES.some((name) => specifier === name || specifier.startsWith(`${name}/`));

/** Where a file of src lives: `domain`, `base/accounts`, `web/ui`, or `root` for what stands beside them. */
interface Place {
  readonly zone: string;
  readonly room: string;
}

function placeOf(path: string): Place {
  const [, zone = '', room = '', deeper] = path.split('/');
  if (room === '') return { zone: 'root', room: '' };
  return { zone, room: deeper === undefined ? '' : room };
}

/** Why this import breaks the house's rules; null when it does not. */
export function findBreach(one: Import): string | null {
  if (isTest(one.from) || !one.from.startsWith('src/')) return null;
  const breach = one.target === null ? breachOfPackage(one) : breachOfFile(one, one.target);
  return breach === null ? null : `${one.from} imports ${one.specifier}: ${breach}`;
}

function breachOfPackage({ from, specifier }: Import): string | null {
  const { zone } = placeOf(from);
  const isNode = specifier.startsWith('node:');
  if ((zone === 'domain' || zone === 'matching') && !isPure(specifier)) {
    return `${zone} uses pure packages of the list only`;
  }
  if (zone === 'web' && isNode) return 'pages run in a browser';
  if (WING_NAMES.includes(zone) && isContract(from) && specifier !== 'zod') return 'a contract imports Zod only';
  return null;
}

function breachOfFile({ from, isType }: Import, target: string): string | null {
  if (target === 'package.json') return placeOf(from).zone === 'root' ? null : 'composition roots read it';
  if (!target.startsWith('src/')) return 'the product imports nothing outside src';
  if (isTest(target)) return 'a test is imported by nobody';
  const here = placeOf(from);
  const there = placeOf(target);
  if (there.zone === 'root') {
    // Whoever starts a thread shares the types of its messages.
    const isThread = isType && target.endsWith('-worker.ts');
    return isThread || here.zone === 'root' ? null : 'a composition root is imported by nobody';
  }
  if (here.zone === 'root') return breachOfRoot(from, there);
  if (here.zone === 'web') return breachOfWeb(here, there, target);
  if (WING_NAMES.includes(here.zone)) return breachOfWing(from, here, there, target);
  const allowed: Readonly<Record<string, readonly string[]>> = {
    domain: ['domain'],
    matching: ['domain', 'matching'],
    platform: ['platform'],
  };
  const zones = allowed[here.zone];
  if (!zones) return `src/${here.zone} is no place of the house`;
  return zones.includes(there.zone) ? null : `${here.zone} imports ${zones.join(' and ')} only`;
}

function breachOfRoot(from: string, there: Place): string | null {
  if (there.zone === 'web') return 'the pages are served, not imported';
  const isEngine = from === 'src/matching-worker.ts' && there.zone !== 'domain' && there.zone !== 'matching';
  return isEngine ? 'the thread of the engine holds the engine only' : null;
}

function breachOfWeb(here: Place, there: Place, target: string): string | null {
  if (here.room === 'ui') return there.zone === 'web' && there.room === 'ui' ? null : 'looks import nothing of ours';
  if (there.zone === 'domain' || there.zone === 'web') return null;
  const isShared = WING_NAMES.includes(there.zone) && isContract(target);
  return isShared ? null : 'pages import the domain and contracts only';
}

function breachOfWing(from: string, here: Place, there: Place, target: string): string | null {
  const rooms = WINGS[here.zone] ?? [];
  if (!rooms.includes(here.room)) return `${here.zone}/${here.room} is no room of the house`;
  if (isContract(from)) {
    const isFine = there.zone === 'domain' || isContract(target);
    return isFine ? null : 'a contract imports the domain and contracts only';
  }
  if (['domain', 'matching', 'platform'].includes(there.zone)) return null;
  if (there.zone === 'web') return 'pages are imported by pages only';
  const wingOrder = WING_NAMES.indexOf(there.zone) - WING_NAMES.indexOf(here.zone);
  if (wingOrder !== 0) return wingOrder < 0 ? null : `${there.zone} comes after ${here.zone}`;
  const isEarlier = rooms.indexOf(there.room) <= rooms.indexOf(here.room);
  return isEarlier ? null : `${there.room} comes after ${here.room}`;
}
