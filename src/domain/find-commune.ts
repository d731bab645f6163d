import { type Commune, communeServed, communesNamed, communesOfPostcode, communesOnceNamed } from './commune.ts';
import { departmentOfPostcode } from './department.ts';

/**
 * How postcode and town were reconciled. `exact`: they agree; `similar`: the town is misspelled or shortened and the
 * postcode says which; `department`: the postcode is no commune's (CEDEX), the town is alone of its name in the
 * department; `mismatch`: the postcode is another town's; `name`, `postcode`: only one of them was there or known;
 * `unknown`: neither says.
 */
export type CommuneGrade = 'exact' | 'similar' | 'department' | 'mismatch' | 'name' | 'postcode' | 'unknown';

export interface FoundCommune {
  readonly commune: Commune | null;
  readonly grade: CommuneGrade;
  /** Official spelling of the former commune that was named, which the commune took in; null for a name of today. */
  readonly formerName: string | null;
}

/** Whether two keys are one slip apart: a letter dropped, added or changed, or two neighbors swapped. Two when long. */
function isMisspelling(left: string, right: string): boolean {
  const allowed = Math.min(left.length, right.length) >= 10 ? 2 : 1;
  if (Math.min(left.length, right.length) < 5 || Math.abs(left.length - right.length) > allowed) return false;
  let before: number[] = [];
  let row = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let line = 1; line <= left.length; line += 1) {
    const next = [line];
    for (let column = 1; column <= right.length; column += 1) {
      const isSame = left[line - 1] === right[column - 1];
      let cost = Math.min(
        (row[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
        (row[column - 1] ?? 0) + (isSame ? 0 : 1),
      );
      if (line > 1 && column > 1 && left[line - 1] === right[column - 2] && left[line - 2] === right[column - 1])
        cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      next.push(cost);
    }
    before = row;
    row = next;
  }
  return (row[right.length] ?? 9) <= allowed;
}

const SMALL_WORDS = new Set([
  'le',
  'la',
  'les',
  'l',
  'de',
  'du',
  'des',
  'd',
  'en',
  'sur',
  'sous',
  'et',
  'a',
  'au',
  'aux',
]);
const mainWords = (key: string) => key.split(' ').filter((word) => !SMALL_WORDS.has(word));

/** Whether the written words are the official ones with some left out: « Montigny » for Montigny-le-Bretonneux. */
function isShortened(written: string, official: string): boolean {
  // « Aix » in 13100: the first word of a longer name.
  if (written.length >= 3 && !/^saintes?$|^saint$/.test(written) && official.startsWith(`${written} `)) return true;
  const words = mainWords(written);
  const all = new Set(mainWords(official));
  return (
    words.length > 0 &&
    words.every((word) => all.has(word)) &&
    words.some((word) => word.length > 3 && word !== 'saint')
  );
}

function only<Item>(items: readonly Item[]): Item | null {
  return items.length === 1 ? (items[0] ?? null) : null;
}

function findSimilar(communes: readonly Commune[], townKey: string): Commune | null {
  const joined = townKey.replaceAll(' ', '');
  const misspelled = communes.filter((one) => isMisspelling(joined, one.key.replaceAll(' ', '')));
  if (misspelled.length > 0) return only(misspelled);
  return only(communes.filter((one) => isShortened(townKey, one.key) || isShortened(one.key, townKey)));
}

/** A commune of today first; one of that name that another took in only where none is left. */
function findByName(townKey: string, department: string | null): FoundCommune {
  const named = communesNamed(townKey, department);
  if (named.length > 0) return found(only(named), named.length === 1 ? 'name' : 'unknown');
  const former = only(communesOnceNamed(townKey, department));
  return former ? { ...former, grade: 'name' } : found(null, 'unknown');
}

function found(commune: Commune | null, grade: CommuneGrade): FoundCommune {
  return { commune, grade, formerName: null };
}

/** Postcode and town agree: on a commune of today, on one that it took in, or but for the spelling. */
function findAgreement(postcode: string, townKey: string, department: string | null): FoundCommune | null {
  const exact = communeServed(postcode, townKey);
  if (exact) return found(exact, 'exact');
  const served = communesOfPostcode(postcode);
  const former = only(communesOnceNamed(townKey, department).filter((one) => served.includes(one.commune)));
  if (former) return { ...former, grade: 'exact' };
  const similar = findSimilar(served, townKey);
  return similar && found(similar, 'similar');
}

/** The commune that a postcode and a town name together, each null where the row lacks it. */
export function findCommune(
  postcode: string | null,
  townKey: string | null,
  departmentHint: string | null = null,
): FoundCommune {
  if (townKey === null) {
    const commune = postcode === null ? null : only(communesOfPostcode(postcode));
    return found(commune, commune ? 'postcode' : 'unknown');
  }
  if (postcode === null) return findByName(townKey, departmentHint);
  const department = departmentOfPostcode(postcode);
  const agreed = findAgreement(postcode, townKey, department);
  if (agreed) return agreed;
  const served = communesOfPostcode(postcode);
  const near = department === null ? null : findByName(townKey, department);
  if (near?.commune) return { ...near, grade: served.length > 0 ? 'mismatch' : 'department' };
  if (communesNamed(townKey, null).length > 0) return found(null, 'mismatch');
  // A hamlet or a business district is written in place of the town; the postcode may still name a single commune.
  return found(only(served), 'unknown');
}
