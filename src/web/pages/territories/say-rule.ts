import type { Rule, TerritoryKind } from '../../../base/territories/contract.ts';
import { departmentName } from '../../../domain/department.ts';
import { HEADCOUNT_BANDS } from '../../../domain/headcount-band.ts';
import { REGION_NAMES } from '../../../domain/region.ts';
import type { Speaker } from '../../language.tsx';

/** Longer lists are counted: a sentence is read at a glance. */
const NAMED = 5;

/** « 10 à 19 », « 10 000 et plus ». */
export function sayHeadcount({ say }: Pick<Speaker, 'say'>, code: string): string {
  const band = HEADCOUNT_BANDS.find(([one]) => one === code);
  if (!band) return code;
  const [, from, to] = band;
  if (to === null) return say('territory_from', { from });
  return from === to ? String(from) : say('territory_from_to', { from, to });
}

/** A rule as short sentences, one per criterion, in the words of the form. */
export function sayRule(
  speaker: Pick<Speaker, 'say' | 'money' | 'number'>,
  { kind, rule }: { readonly kind: TerritoryKind; readonly rule: Rule },
  nameOf: (accountId: string) => string,
): readonly string[] {
  const { say, money, number } = speaker;
  const line = (code: string, words: readonly string[] | undefined) => {
    if (!words) return [];
    const more = words.length - NAMED;
    const shown = words.slice(0, more > 1 ? NAMED : words.length).join(', ');
    const what = more > 1 ? say('territory_and_more', { shown, count: more }) : shown;
    return [say(`territory_says_${code}`, { what })];
  };
  const range = (
    code: string,
    said: { readonly from?: number | undefined; readonly to?: number | undefined } | undefined,
    write: (value: number) => string,
  ) => {
    if (!said) return [];
    const { from, to } = said;
    if (from !== undefined && to !== undefined)
      return line(code, [say('territory_from_to', { from: write(from), to: write(to) })]);
    if (from !== undefined) return line(code, [say('territory_from', { from: write(from) })]);
    return to === undefined ? [] : line(code, [say('territory_to', { to: write(to) })]);
  };
  const levels = rule.levels ?? (kind === 'corporate' ? ['group' as const, 'entity' as const] : ['site' as const]);
  return [
    ...line(
      'levels',
      levels.map((level) => say(`territory_level_${level}`)),
    ),
    ...line(
      'regions',
      rule.regions?.map((code) => REGION_NAMES[code] ?? code),
    ),
    ...line(
      'departments',
      rule.departments?.map((code) => `${departmentName(code) ?? ''} (${code})`),
    ),
    ...line(
      'postcodes',
      rule.postcodes?.map((start) => `${start}…`),
    ),
    ...line(
      'sectors',
      rule.sectors?.map((sector) => (sector.length === 1 ? say(`naf_section_${sector.toLowerCase()}`) : sector)),
    ),
    ...line(
      'headcounts',
      rule.headcounts?.map((code) => sayHeadcount(speaker, code)),
    ),
    ...range('revenue', rule.revenue, money),
    ...range('potential', rule.potential, money),
    ...range(`sites_${rule.siteCount?.of ?? 'group'}`, rule.siteCount, number),
    ...line('groups', rule.groups?.map(nameOf)),
    ...line('accounts', rule.accounts?.map(nameOf)),
    ...line('excluded', rule.excluded?.map(nameOf)),
  ];
}
