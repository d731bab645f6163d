import type { Random } from '../random.ts';
import type { Style } from '../styles.ts';
import type { TrueSite } from '../things.ts';
import { restyle, slip } from './text-noise.ts';

const SHORT_KINDS: Readonly<Record<string, readonly string[]>> = {
  Agence: ['Agence', 'AG.', 'Ag', 'Agence de'],
  Magasin: ['Magasin', 'Mag.', 'Boutique de'],
  Dépôt: ['Dépôt', 'Depot de'],
  Usine: ['Usine', 'Site de'],
  Plateforme: ['Plateforme', 'Plate-forme de'],
  Établissement: ['Ets de', 'Établissement'],
};

/** « Agence de Lyon », « AG. LYON », « Lyon »: the site as somebody called it in one row. */
export function writeSiteName(random: Random, style: Style, site: TrueSite): string {
  const [, kind = '', town = ''] = /^(\p{L}+) de (.+)$/u.exec(site.name) ?? [];
  const shorts = SHORT_KINDS[kind];
  let name = site.name;
  if (shorts !== undefined && random.chance(style.abbreviate + 0.1)) {
    name = random.chance(0.2) ? town : `${random.pick(shorts)} ${town}`;
  }
  if (random.chance(style.typo * 0.7)) name = slip(random, name);
  return restyle(random, style, name);
}
