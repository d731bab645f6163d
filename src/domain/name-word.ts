import { firstNameWeight, isInitials as hasInitialShape } from './first-names.ts';
import { foldText } from './fold-text.ts';

/** What one word of a name shows by itself. */
export interface NameWord {
  readonly text: string;
  /** How much it looks like a first name. */
  readonly weight: 0 | 1 | 2;
  readonly isInitials: boolean;
  /** All in capitals, two of them at least. */
  readonly isCapitals: boolean;
  readonly isParticle: boolean;
  /** « d'Almeida »: the particle is in the word. */
  readonly hasParticle: boolean;
  /** As it is spelled in a surname and in a first name. */
  readonly asLastName: string;
  readonly asFirstName: string;
}

const PARTICLES = new Set(
  'de du des d la le les van von der den el al ben da di dos del della dal do saint st ste ter ten bou abou ibn'.split(
    ' ',
  ),
);
const NOBLE = new Set(['de', 'du', 'des', 'den', 'der']);

function spellPart(part: string): string {
  return part
    .toLowerCase()
    .replace(/(^|['’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
    .replace(/^Mc(\p{L})/u, (_, letter: string) => `Mc${letter.toUpperCase()}`);
}

/** Mixed capitals are left as written. */
function spellLastName(word: string, folded: string): string {
  if (NOBLE.has(folded)) return word.toLowerCase();
  const isMixed = /\p{Ll}/u.test(word) && /\p{Lu}/u.test(word);
  const spelled = isMixed ? word : spellPart(word);
  return /^d['’]\p{L}/iu.test(spelled) ? `d${spelled.slice(1)}` : spelled;
}

function spellFirstName(word: string): string {
  return /\p{Ll}.*\p{Lu}/u.test(word) ? word.charAt(0).toUpperCase() + word.slice(1) : spellPart(word);
}

function read(text: string): NameWord {
  const folded = foldText(text);
  const isParticle = PARTICLES.has(folded);
  return {
    text,
    weight: firstNameWeight(text),
    // « LE » before GOFF has the shape of initials and is a particle.
    isInitials: hasInitialShape(text) && !(text.length > 1 && isParticle),
    isCapitals: /\p{Lu}{2}/u.test(text) && text === text.toUpperCase(),
    isParticle,
    hasParticle: /^d['’]/i.test(text),
    asLastName: spellLastName(text, folded),
    asFirstName: spellFirstName(text),
  };
}

const MOST = 20_000;
/** The names of a sheet are made of a few thousand words, each looked at a dozen times a line. Bounded. */
const known = new Map<string, NameWord>();

/** What a word of a name shows, read once for each word. */
export function readNameWord(text: string): NameWord {
  const found = known.get(text);
  if (found !== undefined) return found;
  const word = read(text);
  if (known.size >= MOST) known.clear();
  known.set(text, word);
  return word;
}
