import { Button, Checkbox, Popover } from '@mantine/core';
import { useSpeaker } from '../../language.tsx';
import { labelOf } from './filter-fields.ts';
import { COLUMNS, firstColumns } from './list-columns.ts';
import type { WorkList } from './use-work-list.ts';

/** Which columns are shown and in what order; by keyboard as by mouse. */
export function ColumnsMenu({ work }: { readonly work: WorkList }) {
  const { say } = useSpeaker();
  const { list, address } = work;
  const { columns, setColumns, level } = address;
  const hidden = COLUMNS[list].map(({ field }) => field).filter((field) => !columns.includes(field));
  const toggle = (field: string) =>
    setColumns(columns.includes(field) ? columns.filter((one) => one !== field) : [...columns, field]);
  const move = (at: number, by: number) => {
    const next = [...columns];
    next.splice(at + by, 0, ...next.splice(at, 1));
    setColumns(next);
  };
  return (
    <Popover position="bottom-end" withinPortal trapFocus shadow="md">
      <Popover.Target>
        <Button variant="default">{say('list_columns')}</Button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className="columns-menu">
          <ul aria-label={say('list_columns')}>
            {[...columns, ...hidden].map((field, at) => {
              const isShown = at < columns.length;
              const name = say(labelOf(field));
              return (
                <li key={field}>
                  <Checkbox
                    size="xs"
                    label={name}
                    checked={isShown}
                    disabled={field === 'name'}
                    onChange={() => toggle(field)}
                  />
                  {isShown && field !== 'name' ? (
                    <span className="columns-moves">
                      <button
                        type="button"
                        className="frame-tool"
                        disabled={at < 2}
                        aria-label={say('list_column_before', { name })}
                        onClick={() => move(at, -1)}
                      >
                        ↑
                      </button>
                      <button
                        type="button"
                        className="frame-tool"
                        disabled={at === columns.length - 1}
                        aria-label={say('list_column_after', { name })}
                        onClick={() => move(at, 1)}
                      >
                        ↓
                      </button>
                    </span>
                  ) : null}
                </li>
              );
            })}
          </ul>
          <button type="button" className="text-button" onClick={() => setColumns(firstColumns(list, level))}>
            {say('list_columns_first')}
          </button>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
