/** INSEE's bands of headcount (tranche d'effectifs), from the smallest on; the last one has no end. */
export const HEADCOUNT_BANDS = [
  ['00', 0, 0],
  ['01', 1, 2],
  ['02', 3, 5],
  ['03', 6, 9],
  ['11', 10, 19],
  ['12', 20, 49],
  ['21', 50, 99],
  ['22', 100, 199],
  ['31', 200, 249],
  ['32', 250, 499],
  ['41', 500, 999],
  ['42', 1_000, 1_999],
  ['51', 2_000, 4_999],
  ['52', 5_000, 9_999],
  ['53', 10_000, null],
] as const satisfies readonly (readonly [code: string, from: number, to: number | null])[];
