import type { Reason } from '../../domain/reason.ts';
import type { Evidence } from '../arrangement.ts';
import type { Levels } from '../cluster/levels.ts';

const MOST_REASONS = 4;

const SAME_LINE: Reason = { code: 'same_line' };
const NOTHING_LIKE_IT: Reason = { code: 'nothing_like_it' };
const SAME_WORDS: Reason = { code: 'same_words' };
const QUESTION_OPEN: Reason = { code: 'question_open' };

/** Rows whose value another row of their set says too. */
function rowsThatShare(
  sets: readonly { readonly rows: readonly number[] }[],
  size: number,
  valueIn: (row: number, set: number) => string | null,
): Uint8Array {
  const shares = new Uint8Array(size);
  sets.forEach(({ rows }, set) => {
    if (rows.length === 1) return;
    const firsts = new Map<string, number>();
    for (const row of rows) {
      const value = valueIn(row, set);
      if (value === null) continue;
      const first = firsts.get(value);
      if (first === undefined) firsts.set(value, row);
      else {
        shares[first] = 1;
        shares[row] = 1;
      }
    }
  });
  return shares;
}

/** A list of reasons, and the lists that begin with it: most lists begin no other. */
interface Branch {
  readonly list: readonly Reason[];
  longer: Map<Reason, Branch> | null;
}

/** The list with one more reason, kept once. A reason is told once. */
function append(to: Branch, reason: Reason): Branch {
  const known = to.longer?.get(reason);
  if (known) return known;
  if (to.list.includes(reason)) return to;
  const longer = { list: Object.freeze([...to.list, reason]), longer: null };
  to.longer ??= new Map();
  to.longer.set(reason, longer);
  return longer;
}

/**
 * Why each row stands where it stands. The rows of a site mostly say the same few reasons: each reason and each list of
 * them is kept once, however many rows it holds.
 */
export class PlacementReasons {
  private readonly levels: Levels;
  private readonly sharesSiret: Uint8Array;
  private readonly sharesSiren: Uint8Array;
  private readonly reasons = new Map<string, Reason>();
  private readonly none: Branch = { list: [], longer: null };

  constructor(levels: Levels) {
    this.levels = levels;
    const { rows, sites, companies } = levels;
    this.sharesSiret = rowsThatShare(sites, rows.length, (row, site) => {
      const { siret } = rows[row]!.record;
      return siret !== null && sites[site]!.profile.sirets.includes(siret) ? siret : null;
    });
    this.sharesSiren = rowsThatShare(companies, rows.length, (row) => rows[row]!.record.siren);
  }

  of(row: number, links: readonly Evidence[], end: { isLone: boolean; isDoubtful: boolean }): readonly Reason[] {
    const identifier = this.identifierOf(row);
    let found = identifier === null ? this.none : append(this.none, identifier);
    for (const link of links)
      for (const reason of link.reasons)
        if (found.list.length < MOST_REASONS) found = append(found, this.keptOnce(reason));
    if (found.list.length === 0) found = append(found, this.silentReason(row, end.isLone));
    return (end.isDoubtful ? append(found, QUESTION_OPEN) : found).list;
  }

  private silentReason(row: number, isLone: boolean): Reason {
    if (this.levels.rows[row]!.rowIds.length > 1) return SAME_LINE;
    return isLone ? NOTHING_LIKE_IT : SAME_WORDS;
  }

  private keptOnce(reason: Reason): Reason {
    const words = reason.values ? reason.code + JSON.stringify(reason.values) : reason.code;
    const known = this.reasons.get(words);
    if (known) return known;
    this.reasons.set(words, reason);
    return reason;
  }

  private identifierOf(row: number): Reason | null {
    const { siren, siret } = this.levels.rows[row]!.record;
    if (this.sharesSiret[row] && siret !== null) return this.identifier('same_siret', 'siret', siret);
    return this.sharesSiren[row] && siren !== null ? this.identifier('same_siren', 'siren', siren) : null;
  }

  private identifier(code: string, name: 'siren' | 'siret', value: string): Reason {
    const known = this.reasons.get(value);
    if (known) return known;
    const reason = this.keptOnce({ code, values: { [name]: value } });
    this.reasons.set(value, reason);
    return reason;
  }
}
