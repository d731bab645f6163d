import type { SheetRemark } from './sheet.ts';

/** Counts what was noticed in one sheet and remembers where each kind came first. */
export class RemarkCounter {
  readonly #remarks = new Map<string, { count: number; firstAt: SheetRemark['firstAt'] }>();

  add(code: string, row: number | null, column = 1, count = 1): void {
    const known = this.#remarks.get(code);
    if (known) known.count += count;
    else this.#remarks.set(code, { count, firstAt: row === null ? null : { row, column } });
  }

  list(): readonly SheetRemark[] {
    const byCode = [...this.#remarks].sort(([left], [right]) => (left < right ? -1 : 1));
    return byCode.map(([code, { count, firstAt }]) => ({ code, count, firstAt }));
  }
}
