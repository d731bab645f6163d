import { plainText } from '../foundry.ts';
import type { Random } from '../random.ts';
import type { Style } from '../styles.ts';
import type { TrueContact } from '../things.ts';
import { slip, withoutAccents } from './text-noise.ts';

export interface WrittenPerson {
  readonly civility: string;
  readonly first: string;
  readonly last: string;
  readonly job: string;
  readonly email: string;
}

const CIVILITIES = { 'M.': ['M.', 'M', 'Mr', 'Monsieur', 'MR'], Mme: ['Mme', 'Mme', 'MME', 'Madame', 'Mlle'] } as const;
const JOB_FORMS: Readonly<Record<string, readonly string[]>> = {
  'Directeur général': ['DG', 'Dir. général', 'Directeur Gal'],
  'Directeur administratif et financier': ['DAF', 'D.A.F.', 'Dir. adm. et financier'],
  'Directeur des achats': ['Dir. achats', 'Resp. achats', 'Directeur achats'],
  "Directeur des systèmes d'information": ['DSI', 'Directeur informatique'],
  'Directrice des ressources humaines': ['DRH', 'Dir. RH'],
  'Responsable comptable': ['Resp. compta', 'Chef comptable'],
  'Assistante de direction': ['Ass. direction', 'Assistante dir.'],
  "Responsable d'agence": ["Resp. d'agence", 'Resp agence', "Chef d'agence"],
  'Responsable maintenance': ['Resp. maint.', 'Rble maintenance'],
  "Responsable d'exploitation": ["Resp. d'exploit.", 'Resp exploitation'],
  'Responsable QSE': ['QSE', 'Resp. QHSE'],
  'Directeur général des services': ['DGS', 'D.G.S.'],
  'Acheteur groupe': ['Acheteur Groupe', 'Acheteuse groupe'],
  'Directeur des achats groupe': ['Dir. achats Groupe', 'Directeur Achats Groupe'],
};

/** « J.-P. », or « JP » as people say it. */
function initials(random: Random, first: string): string {
  if (first.includes('-') && random.chance(0.4)) return first.replace(/[^\p{Lu}]/gu, '');
  return first
    .split('-')
    .map((part) => `${part.charAt(0)}.`)
    .join('-');
}

type NameDamage = 'none' | 'initial' | 'surnameOnly' | 'swapped' | 'slip' | 'glued';

function damageName(random: Random, contact: TrueContact, kind: NameDamage): { first: string; last: string } {
  const { first, last } = contact;
  if (kind === 'initial') return { first: initials(random, first), last };
  if (kind === 'surnameOnly') return { first: '', last };
  if (kind === 'swapped') return { first: last, last: first };
  if (kind === 'slip')
    return random.chance(0.6) ? { first, last: slip(random, last) } : { first: slip(random, first), last };
  if (kind === 'glued') return { first: first.replace('-', ' '), last: last.replace(/[' ]/g, '') };
  return { first, last };
}

function writeEmail(random: Random, style: Style, contact: TrueContact): string {
  if (contact.email === null || random.chance(style.missing * 1.5)) return '';
  const [local = '', domain = ''] = contact.email.split('@');
  if (random.chance(0.05)) return contact.email.toUpperCase();
  if (random.chance(0.02)) return `mailto:${contact.email}`;
  if (random.chance(0.03) && local.includes('.')) {
    // The same person under another mailbox of the same house.
    return `${plainText(contact.first).charAt(0)}${local.split('.').at(-1)}@${domain}`;
  }
  return contact.email;
}

/** The person as somebody typed him in one row. `mayBeShort` is false where a bare surname would tell nobody. */
export function writePerson(random: Random, style: Style, contact: TrueContact, mayBeShort: boolean): WrittenPerson {
  const email = writeEmail(random, style, contact);
  const isDamaged = random.chance(style.personDamage);
  const kinds = { initial: 30, surnameOnly: mayBeShort ? 18 : 0, swapped: 20, slip: 18, glued: 14 };
  const kind: NameDamage = isDamaged ? random.weighted(kinds) : 'none';
  const named = damageName(random, contact, kind);
  const isUpper = random.chance(0.4);
  const last = isUpper ? named.last.toUpperCase() : named.last;
  const isPlain = random.chance(style.noAccents);
  const forms = JOB_FORMS[contact.job];
  const job = forms !== undefined && random.chance(style.abbreviate + 0.2) ? random.pick(forms) : contact.job;
  return {
    civility: random.chance(0.25) ? '' : random.pick(CIVILITIES[contact.civility]),
    first: isPlain ? withoutAccents(named.first) : named.first,
    last: isPlain ? withoutAccents(last) : last,
    job: random.chance(style.missing * 1.2) && contact.covers === null ? '' : job,
    email,
  };
}
