import type { Random } from '../random.ts';
import type { Style } from '../styles.ts';

/** A phone number as somebody typed it. */
export function writePhone(random: Random, style: Style, number: string | null): string {
  if (number === null || random.chance(style.missing)) return '';
  const pairs = number.match(/../g) ?? [];
  if (!random.chance(style.phoneDamage)) return pairs.join(' ');
  const bare = number.slice(1);
  return random.weighted({
    [pairs.join('.')]: 22,
    [pairs.join('-')]: 8,
    [number]: 18,
    [bare]: 14,
    [`${bare}.0`]: 4,
    [`+33 ${bare.charAt(0)} ${pairs.slice(1).join(' ')}`]: 12,
    [`+33(0)${bare}`]: 6,
    [`0033${bare}`]: 6,
    [`${pairs.join(' ')} (std)`]: 3,
    [`Tél. ${pairs.join(' ')}`]: 3,
    [`${pairs.join(' ')} poste ${random.int(10, 99)}`]: 2,
    [pairs.join('/')]: 4,
  });
}
