import { MultiSelect, NumberInput } from '@mantine/core';
import type { MappedColumnView } from '../../../quality/imports/contract.ts';
import { useSpeaker } from '../../language.tsx';
import type { Level } from '../../ui/level-mark.tsx';
import { hasYear, levelOfField } from './field-level.ts';

const LEVELS: readonly Level[] = ['group', 'entity', 'site', 'contact'];

interface ColumnSelectProps {
  readonly column: MappedColumnView;
  readonly knownFields: readonly string[];
  readonly isBusy: boolean;
  readonly onChange: (fields: readonly string[], year: number | null) => void;
}

/** Accents and capitals do not matter when people look for a field. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** A column may hold several things: « M. Jean DUPONT (DAF) » is three. */
export function ColumnSelect({ column, knownFields, isBusy, onChange }: ColumnSelectProps) {
  const { say } = useSpeaker();
  const data = LEVELS.map((level) => ({
    group: say(`tree_level_${level}`),
    items: knownFields
      .filter((field) => levelOfField(field) === level)
      .map((field) => ({ value: field, label: say(`field_${field}`) })),
  }));
  return (
    <div className="column-select">
      <MultiSelect
        size="xs"
        styles={{ pill: { fontSize: 12 } }}
        searchable
        disabled={isBusy}
        aria-label={`${say('columns_understood')}, ${column.header}`}
        placeholder={column.fields.length === 0 ? say('columns_choose') : ''}
        nothingFoundMessage={say('columns_nothing_found')}
        data={data}
        value={column.fields}
        comboboxProps={{ width: 260, position: 'bottom-start' }}
        filter={({ options, search }) =>
          options.flatMap((group) => {
            if (!('items' in group)) return [];
            const items = group.items.filter(
              (item) => typeof item === 'object' && 'label' in item && fold(item.label).includes(fold(search)),
            );
            return items.length > 0 ? [{ ...group, items }] : [];
          })
        }
        onChange={(fields) => onChange(fields, hasYear(fields) ? column.year : null)}
      />
      {hasYear(column.fields) ? (
        <NumberInput
          size="xs"
          hideControls
          allowDecimal={false}
          min={1990}
          max={2100}
          thousandSeparator=""
          aria-label={say('columns_year')}
          placeholder={say('columns_year')}
          defaultValue={column.year ?? ''}
          onBlur={(event) => {
            const year = Number.parseInt(event.currentTarget.value, 10);
            const next = Number.isInteger(year) && year >= 1990 ? year : null;
            if (next !== column.year) onChange(column.fields, next);
          }}
        />
      ) : null}
    </div>
  );
}
