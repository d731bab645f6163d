import type { Random } from '../random.ts';
import type { Style } from '../styles.ts';
import type { TrueEntity, TrueSite } from '../things.ts';
import { restyle, slip } from './text-noise.ts';

const ABBREVIATIONS: readonly (readonly [RegExp, string])[] = [
  [/Établissements/, 'ETS'],
  [/^Société/, 'STE'],
  [/Saint-/, 'ST '],
  [/Sainte-/, 'STE '],
  [/Transports?/, 'TRANSP.'],
  [/Menuiserie/, 'MENUIS.'],
  [/Électricité/, 'ELEC'],
  [/Immobilier/, 'IMMO'],
  [/Compagnie/, 'CIE'],
  [/ et Fils/, ' & FILS'],
  [/ et Associés/, ' & ASSOCIES'],
  [/Centre Hospitalier/, 'CH'],
  [/Distribution/, 'DISTRIB.'],
  [/Maintenance/, 'MAINT.'],
];

function withForm(random: Random, name: string, form: string): string {
  if (form === '') return name;
  const dotted = `${[...form].join('.')}.`;
  return random.weighted({
    [name]: 35,
    [`${form} ${name}`]: 27,
    [`${name} ${form}`]: 24,
    [`${dotted} ${name}`]: 6,
    [`${name} (${form})`]: 4,
    [`${form.toLowerCase()} ${name}`]: 2,
  });
}

export interface WrittenName {
  readonly text: string;
  /** An acronym or a sign was written instead of the name: the row must keep its place. */
  readonly isOtherName: boolean;
}

function otherNameOf(random: Random, entity: TrueEntity): string | null {
  const others = [entity.acronym, entity.tradeName].filter((name) => name !== null);
  return others.length === 0 ? null : random.pick(others);
}

/** The company as somebody typed it in one row. */
export function writeCompany(random: Random, style: Style, site: TrueSite): WrittenName {
  const { entity } = site;
  const otherShare = entity.network !== null || entity.isPublic ? 0.35 : style.otherName * 2;
  const other = random.chance(otherShare) ? otherNameOf(random, entity) : null;
  let name = other ?? entity.name;
  if (other !== null && entity.network !== null) name = `${name}${random.pick([' - ', ' '])}${site.address.town}`;
  if (random.chance(style.abbreviate)) for (const [long, short] of ABBREVIATIONS) name = name.replace(long, short);
  if (random.chance(style.typo)) name = slip(random, name);
  let text = other === null ? withForm(random, name, entity.legalForm) : name;
  if (other === null && entity.tradeName !== null && random.chance(0.1)) text = `${text} (${entity.tradeName})`;
  else if (other === null && !entity.isPublic && random.chance(0.06))
    text = `${text} ${random.pick(['- ', ''])}${site.address.town}`;
  return { text: restyle(random, style, text), isOtherName: other !== null };
}
