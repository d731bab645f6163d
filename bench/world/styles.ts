import { Random } from './random.ts';

/** How hard the hands that kept a sheet were on it; each figure is a chance per cell. */
export interface Style {
  readonly name: 'export' | 'salesman' | 'compiled';
  readonly typo: number;
  readonly missing: number;
  readonly identifierMissing: number;
  readonly identifierDamage: number;
  readonly abbreviate: number;
  readonly upperCase: number;
  readonly noAccents: number;
  readonly otherName: number;
  readonly personDamage: number;
  readonly phoneDamage: number;
  readonly strayRows: number;
  readonly codes: number;
  readonly comments: number;
  readonly placeholders: number;
}

const STYLES: readonly Style[] = [
  {
    name: 'export',
    typo: 0.02,
    missing: 0.06,
    identifierMissing: 0.12,
    identifierDamage: 0.25,
    abbreviate: 0.15,
    upperCase: 0.3,
    noAccents: 0.2,
    otherName: 0.08,
    personDamage: 0.12,
    phoneDamage: 0.4,
    strayRows: 0.001,
    codes: 0.5,
    comments: 0.15,
    placeholders: 0.015,
  },
  {
    name: 'salesman',
    typo: 0.05,
    missing: 0.16,
    identifierMissing: 0.3,
    identifierDamage: 0.35,
    abbreviate: 0.4,
    upperCase: 0.35,
    noAccents: 0.4,
    otherName: 0.18,
    personDamage: 0.3,
    phoneDamage: 0.7,
    strayRows: 0.004,
    codes: 0,
    comments: 0.3,
    placeholders: 0.06,
  },
  {
    name: 'compiled',
    typo: 0.035,
    missing: 0.12,
    identifierMissing: 0.2,
    identifierDamage: 0.45,
    abbreviate: 0.3,
    upperCase: 0.5,
    noAccents: 0.5,
    otherName: 0.14,
    personDamage: 0.22,
    phoneDamage: 0.6,
    strayRows: 0.012,
    codes: 0.15,
    comments: 0.2,
    placeholders: 0.04,
  },
];

/** The style that a seed gives: one of three hands, each harder or softer by up to a third. */
export function styleOf(seed: number): Style {
  const random = new Random(seed ^ 0x5717);
  const style = STYLES[((seed % 3) + 3) % 3];
  if (style === undefined) throw new Error('three styles');
  const harder = 0.67 + random.next() * 0.66;
  const scaled = Object.entries(style).map(([key, value]) => [
    key,
    typeof value === 'number' ? Math.min(0.9, value * harder) : value,
  ]);
  // The same keys with the same kinds of values.
  return Object.fromEntries(scaled) as unknown as Style;
}
