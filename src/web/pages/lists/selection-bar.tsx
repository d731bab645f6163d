import { Button } from '@mantine/core';
import { useSpeaker } from '../../language.tsx';
import type { WorkList } from './use-work-list.ts';

interface SelectionBarProps {
  readonly work: WorkList;
  /** How many lines the filter covers, where it is known. */
  readonly known: number | null;
  readonly onEdit: () => void;
}

/** What is chosen, and what can be done with it. */
export function SelectionBar({ work, known, onEdit }: SelectionBarProps) {
  const { say } = useSpeaker();
  const { selection, clear, chooseAll, members, list } = work;
  const count = selection.kind === 'some' ? selection.ids.size : known;
  if (selection.kind === 'some' && count === 0) return null;
  const mayEdit = members.rights.has(list === 'accounts' ? 'edit_accounts' : 'edit_contacts');
  return (
    <section className="selection-bar" aria-label={say('list_chosen_title')}>
      <p className="numeric">
        {count === null ? say('list_chosen_all') : say('list_chosen', { count })}
        {selection.kind === 'all' && count !== null ? ` · ${say('list_chosen_all')}` : null}
      </p>
      {selection.kind === 'some' ? (
        <button type="button" className="text-button" onClick={chooseAll}>
          {known === null ? say('list_choose_covered') : say('list_choose_covered_count', { count: known })}
        </button>
      ) : null}
      <div className="actions">
        {mayEdit ? <Button onClick={onEdit}>{say('list_bulk_edit')}</Button> : null}
        <Button variant="default" onClick={clear}>
          {say('list_chosen_clear')}
        </Button>
      </div>
    </section>
  );
}
