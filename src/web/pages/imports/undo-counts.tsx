import type { UndoCounts } from '../../../quality/imports/undo/contract.ts';
import { useSpeaker } from '../../language.tsx';

/** What undoing takes back and what stays, one line each; what is none is not said. */
export function UndoCountLines({ counts }: { readonly counts: UndoCounts }) {
  const { say, list } = useSpeaker();
  const { removed } = counts;
  const leaving = [
    ['groups_count', removed.group],
    ['entities_count', removed.entity],
    ['sites_count', removed.site],
    ['contacts_count', removed.contact],
  ] as const;
  const what = list(leaving.filter(([, count]) => count > 0).map(([code, count]) => say(code, { count })));
  const others = [
    ['undo_plan_restored', counts.restored],
    ['undo_plan_partly', counts.partly],
    ['undo_plan_kept', counts.kept],
    ['undo_plan_gone', counts.gone],
    ['undo_objections_leaving', counts.objectionsLeaving],
    ['undo_objections_staying', counts.objectionsStaying],
  ] as const;
  const said = others.filter(([, count]) => count > 0);
  if (what === '' && said.length === 0) return <p>{say('undo_plan_nothing')}</p>;
  return (
    <ul className="undo-counts">
      {what === '' ? null : <li>{say('undo_plan_removed', { what })}</li>}
      {said.map(([code, count]) => (
        <li key={code}>{say(code, { count })}</li>
      ))}
    </ul>
  );
}
