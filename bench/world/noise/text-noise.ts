import type { Random } from '../random.ts';
import type { Style } from '../styles.ts';

/** One slip of the finger inside a word of five letters or more: swapped, dropped, doubled or neighbouring letter. */
export function slip(random: Random, text: string): string {
  const words = text.split(' ');
  const long = words.map((word, index) => ({ word, index })).filter(({ word }) => /^[\p{L}'-]{5,}$/u.test(word));
  if (long.length === 0) return text;
  const { word, index } = random.pick(long);
  const at = random.int(1, word.length - 2);
  const kind = random.pick(['swap', 'drop', 'double', 'other']);
  if (kind === 'swap') words[index] = word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
  if (kind === 'drop') words[index] = word.slice(0, at) + word.slice(at + 1);
  if (kind === 'double') words[index] = word.slice(0, at) + word.charAt(at) + word.slice(at);
  if (kind === 'other') words[index] = word.slice(0, at) + random.pick([...'aeinorstlu']) + word.slice(at + 1);
  return words.join(' ');
}

export function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
}

/** Case, accents, double spaces and trailing spaces, as hands leave them. */
export function restyle(random: Random, style: Style, text: string): string {
  let styled = text;
  if (random.chance(style.upperCase)) styled = styled.toUpperCase();
  else if (random.chance(0.04)) styled = styled.toLowerCase();
  if (random.chance(style.noAccents)) styled = withoutAccents(styled);
  if (random.chance(0.02)) styled = `${styled} `;
  if (random.chance(0.01)) styled = styled.replace(' ', '  ');
  return styled;
}
