import { Button } from '@mantine/core';
import type { PortfolioChangeView } from '../../../base/territories/contract.ts';
import { useSpeaker } from '../../language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useTerritories, useTerritoryChange } from './use-territories.ts';

interface ChangeListProps {
  readonly workspaceId: string;
  readonly nameOfMember: (id: string | null) => string;
}

/** The latest operations, each of which can be taken back. */
export function ChangeList({ workspaceId, nameOfMember }: ChangeListProps) {
  const { say, error } = useSpeaker();
  const found = useTerritories(workspaceId, ['changes'], (api) => api.changes());
  const undo = useTerritoryChange(workspaceId, (api, id: string) => api.undo(id));
  const problem = undo.error ?? found.error;
  if (problem) return <Notice tone="error">{error(problem)}</Notice>;
  if (!found.data || found.data.changes.length === 0) return null;
  return (
    <section aria-labelledby="changes-title">
      <h2 id="changes-title">{say('portfolio_changes')}</h2>
      {undo.data ? <Notice tone="calm">{say('portfolio_undone', { ...undo.data })}</Notice> : null}
      <ul className="settings-list">
        {found.data.changes.map((change) => (
          <ChangeLine
            key={change.id}
            change={change}
            nameOfMember={nameOfMember}
            onUndo={() => undo.mutate(change.id)}
          />
        ))}
      </ul>
    </section>
  );
}

interface ChangeLineProps {
  readonly change: PortfolioChangeView;
  readonly nameOfMember: (id: string | null) => string;
  readonly onUndo: () => void;
}

function ChangeLine({ change, nameOfMember, onUndo }: ChangeLineProps) {
  const { say, day, moment } = useSpeaker();
  const { kind, fromId, toId, accounts, activities, appliedAt, undoneAt, startsOn } = change;
  const title =
    kind === 'handover'
      ? say('portfolio_handover', { from: nameOfMember(fromId), to: nameOfMember(toId) })
      : say('portfolio_application');
  const state = undoneAt
    ? say('portfolio_was_undone', { moment: moment(undoneAt) })
    : appliedAt
      ? say('portfolio_moved', { count: accounts, activities })
      : say('portfolio_waits', { day: day(startsOn) });
  return (
    <li>
      <span className="settings-who">
        <strong>{title}</strong>
        <span className="soft">
          {[say('portfolio_made', { moment: moment(change.madeAt), name: change.madeBy }), change.note]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
      <span>{state}</span>
      {undoneAt ? null : (
        <Button variant="subtle" aria-label={say('portfolio_undo_of', { title })} onClick={onUndo}>
          {say(appliedAt ? 'portfolio_undo' : 'portfolio_cancel')}
        </Button>
      )}
    </li>
  );
}
