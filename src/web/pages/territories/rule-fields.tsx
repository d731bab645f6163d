import { MultiSelect, NumberInput, Select, TagsInput } from '@mantine/core';
import type { Rule } from '../../../base/territories/contract.ts';
import { departmentName, listDepartments } from '../../../domain/department.ts';
import { HEADCOUNT_BANDS } from '../../../domain/headcount-band.ts';
import { NAF_SECTIONS, NAF_SECTOR } from '../../../domain/naf.ts';
import { REGION_NAMES } from '../../../domain/region.ts';
import { useSpeaker } from '../../language.tsx';
import { AccountPicker } from './account-picker.tsx';
import { sayHeadcount } from './say-rule.ts';

interface RuleFieldsProps {
  readonly workspaceId: string;
  readonly rule: Rule;
  readonly names: ReadonlyMap<string, string>;
  readonly onChange: (rule: Rule, names?: ReadonlyMap<string, string>) => void;
}

const LEVELS = ['group', 'entity', 'site'] as const;

/** A rule without the criteria that were emptied. */
function withPart<Name extends keyof Rule>(rule: Rule, name: Name, part: Rule[Name]): Rule {
  const { [name]: _, ...rest } = rule;
  const isEmpty = part === undefined || (Array.isArray(part) && part.length === 0);
  return isEmpty ? rest : { ...rest, [name]: part };
}

/** The criteria of a rule: those left empty say nothing. */
export function RuleFields({ workspaceId, rule, names, onChange }: RuleFieldsProps) {
  const { say } = useSpeaker();
  const set = <Name extends keyof Rule>(name: Name, part: Rule[Name]) => onChange(withPart(rule, name, part));
  const departments = listDepartments().map((code) => ({ value: code, label: `${code} ${departmentName(code)}` }));
  const sections = NAF_SECTIONS.map((code) => ({ value: code, label: say(`naf_section_${code.toLowerCase()}`) }));
  const picker = (name: 'groups' | 'accounts' | 'excluded') => (
    <AccountPicker
      workspaceId={workspaceId}
      label={say(`territory_field_${name}`)}
      placeholder={say('territory_search_account')}
      value={rule[name] ?? []}
      names={names}
      among={name === 'groups' ? 'groups' : 'accounts'}
      onChange={(ids, known) => onChange(withPart(rule, name, ids), known)}
    />
  );
  return (
    <div className="territory-fields">
      <MultiSelect
        label={say('territory_field_regions')}
        data={Object.entries(REGION_NAMES).map(([value, label]) => ({ value, label }))}
        value={rule.regions ?? []}
        searchable
        onChange={(regions) => set('regions', regions)}
      />
      <MultiSelect
        label={say('territory_field_departments')}
        data={departments}
        value={rule.departments ?? []}
        searchable
        onChange={(codes) => set('departments', codes)}
      />
      <TagsInput
        label={say('territory_field_postcodes')}
        placeholder="690, 69100"
        value={rule.postcodes ?? []}
        onChange={(starts) =>
          set(
            'postcodes',
            starts.filter((one) => /^\d{2,5}$/.test(one)),
          )
        }
      />
      <MultiSelect
        label={say('territory_field_sections')}
        data={sections}
        value={rule.sectors?.filter((one) => one.length === 1) ?? []}
        searchable
        onChange={(picked) => set('sectors', [...picked, ...(rule.sectors?.filter((one) => one.length > 1) ?? [])])}
      />
      <TagsInput
        label={say('territory_field_sectors')}
        placeholder="43.2"
        value={rule.sectors?.filter((one) => one.length > 1) ?? []}
        onChange={(codes) =>
          set('sectors', [
            ...(rule.sectors?.filter((one) => one.length === 1) ?? []),
            ...codes.filter((one) => one.length > 1 && NAF_SECTOR.test(one)),
          ])
        }
      />
      <MultiSelect
        label={say('territory_field_headcounts')}
        data={HEADCOUNT_BANDS.map(([code]) => ({ value: code, label: sayHeadcount({ say }, code) }))}
        value={rule.headcounts ?? []}
        onChange={(codes) =>
          set(
            'headcounts',
            HEADCOUNT_BANDS.map(([code]) => code).filter((code) => codes.includes(code)),
          )
        }
      />
      <Range
        label={say('territory_field_revenue')}
        unit={100}
        value={rule.revenue}
        onChange={(one) => set('revenue', one)}
      />
      <Range
        label={say('territory_field_potential')}
        unit={100}
        value={rule.potential}
        onChange={(one) => set('potential', one)}
      />
      <Range
        label={say('territory_field_sites')}
        unit={1}
        value={rule.siteCount}
        onChange={(one) => set('siteCount', one && { of: rule.siteCount?.of ?? 'group', ...one })}
      />
      <Select
        label={say('territory_field_sites_of')}
        data={(['group', 'company'] as const).map((value) => ({ value, label: say(`territory_sites_of_${value}`) }))}
        value={rule.siteCount?.of ?? 'group'}
        allowDeselect={false}
        disabled={!rule.siteCount}
        onChange={(of) =>
          set('siteCount', rule.siteCount && { ...rule.siteCount, of: of === 'company' ? of : 'group' })
        }
      />
      <MultiSelect
        label={say('territory_field_levels')}
        data={LEVELS.map((value) => ({ value, label: say(`territory_level_${value}`) }))}
        value={rule.levels ?? []}
        onChange={(levels) =>
          set(
            'levels',
            LEVELS.filter((level) => levels.includes(level)),
          )
        }
      />
      {picker('groups')}
      {picker('accounts')}
      {picker('excluded')}
    </div>
  );
}

interface RangeValue {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}
interface RangeProps {
  readonly label: string;
  /** What one unit on the screen is worth in the rule: 100 cents. */
  readonly unit: number;
  readonly value: RangeValue | undefined;
  readonly onChange: (range: { from?: number; to?: number } | undefined) => void;
}

function Range({ label, unit, value, onChange }: RangeProps) {
  const { say } = useSpeaker();
  const change = (end: 'from' | 'to', typed: string | number) => {
    const next: { from?: number; to?: number } = {};
    for (const one of ['from', 'to'] as const) {
      const kept = one === end ? (typed === '' ? undefined : Math.round(Number(typed) * unit)) : value?.[one];
      if (kept !== undefined) next[one] = kept;
    }
    onChange(Object.keys(next).length === 0 ? undefined : next);
  };
  const shown = (one: number | undefined) => (one === undefined ? '' : one / unit);
  return (
    <fieldset className="territory-range">
      <legend>{label}</legend>
      {(['from', 'to'] as const).map((end) => (
        <NumberInput
          key={end}
          aria-label={`${label} ${say(`territory_range_${end}`)}`}
          placeholder={say(`territory_range_${end}`)}
          min={0}
          hideControls
          thousandSeparator=" "
          value={shown(value?.[end])}
          onChange={(typed) => change(end, typed)}
        />
      ))}
    </fieldset>
  );
}
