import type { RecordChanges } from '../../../../base/activities/record-history-contract.ts';
import { useSpeaker } from '../../../language.tsx';
import { type NamesById, sayLogged, sayLoggedValue } from './logged-words.ts';

type Change = RecordChanges['changes'][number];

interface ChangeListProps {
  readonly changes: readonly Change[];
  readonly names: NamesById;
  readonly isWhole: boolean;
  readonly onThen: (instant: string) => void;
}

/** Who changed what and when, the newest first; each opens the record as it was then. */
export function ChangeList({ changes, names, isWhole, onThen }: ChangeListProps) {
  const { say } = useSpeaker();
  return (
    <>
      <ol className="change-list" aria-label={say('record_changes')}>
        {changes.map((change) => (
          <ChangeLine key={change.changeId} change={change} names={names} onThen={onThen} />
        ))}
      </ol>
      {isWhole ? null : <p className="soft">{say('record_changes_older', { count: changes.length })}</p>}
    </>
  );
}

const FIELDS_SHOWN = 6;

function ChangeLine({
  change,
  names,
  onThen,
}: Pick<ChangeListProps, 'names' | 'onThen'> & { readonly change: Change }) {
  const speaker = useSpeaker();
  const { say, moment } = speaker;
  const told = Object.entries(change.changes).flatMap(([field, [before, after]]) => {
    const label = sayLogged(speaker, field);
    return label === null ? [] : [{ field, label, before: sayed(before), after: sayed(after) }];
    function sayed(value: unknown) {
      return sayLoggedValue(speaker, field.split(/[:.]/).at(-1) ?? field, value, names);
    }
  });
  const who = change.changedBy ? (names.get(change.changedBy) ?? say('record_somebody')) : say('record_program');
  const reason = change.cause?.reason ?? change.cause?.evidence;
  return (
    <li>
      <p>
        <button type="button" className="text-button numeric" onClick={() => onThen(change.changedAt)}>
          {moment(change.changedAt)}
        </button>{' '}
        <strong>{who}</strong> <span className="soft">{say(`change_source_${change.source}`)}</span>
        {reason ? <span className="soft"> · {reason}</span> : null}
      </p>
      <ul>
        {told.slice(0, FIELDS_SHOWN).map(({ field, label, before, after }) => (
          <li key={field}>
            {label}
            {' : '}
            {before ? <del>{before}</del> : null} {after ? <ins>{after}</ins> : <span className="soft">—</span>}
          </li>
        ))}
        {told.length > FIELDS_SHOWN ? (
          <li className="soft">{say('record_more_fields', { count: told.length - FIELDS_SHOWN })}</li>
        ) : null}
      </ul>
    </li>
  );
}
