import type { NodeThen } from '../../../../base/activities/record-history-contract.ts';
import { ApiError } from '../../../api/client.ts';
import { useSpeaker } from '../../../language.tsx';
import { LevelMark } from '../../../ui/level-mark.tsx';
import { Notice } from '../../../ui/notice.tsx';
import type { RecordProps } from '../record-props.ts';
import { useAccountPage } from '../use-account-page.ts';
import { type NamesById, sayLogged, sayLoggedValue } from './logged-words.ts';

interface RecordThenProps extends RecordProps {
  readonly instant: string;
  readonly names: NamesById;
}

/** The record and what stood below it as they were, what is different today marked. */
export function RecordThen(props: RecordThenProps) {
  const { workspaceId, account, instant } = props;
  const { say, error, longDay } = useSpeaker();
  const then = useAccountPage(workspaceId, ['then', account.id, instant], (api) => api.recordThen(account.id, instant));
  const today = useAccountPage(workspaceId, ['then', account.id, 'today'], (api) =>
    api.recordThen(account.id, new Date().toISOString()),
  );
  if (then.error instanceof ApiError && then.error.reason.code === 'record_unknown_then')
    return <Notice tone="calm">{say('record_not_yet', { day: longDay(instant) })}</Notice>;
  const problem = then.error ?? today.error;
  if (problem) return <Notice tone="error">{error(problem)}</Notice>;
  if (!then.data || !today.data) return <p className="soft">{say('frame_loading')}</p>;
  return (
    <section className="record-then" aria-label={say('record_on', { day: longDay(instant) })}>
      <FieldsThen then={then.data.fields} today={today.data.fields} names={props.names} />
      <TreeThenList {...props} />
    </section>
  );
}

type Values = Readonly<Record<string, unknown>>;

function FieldsThen({
  then,
  today,
  names,
}: {
  readonly then: Values;
  readonly today: Values;
  readonly names: NamesById;
}) {
  const speaker = useSpeaker();
  const { say } = speaker;
  const fields = [...new Set([...Object.keys(then), ...Object.keys(today)])].flatMap((field) => {
    const label = sayLogged(speaker, field);
    if (label === null) return [];
    const [before, now] = [then, today].map((values) => sayLoggedValue(speaker, field, values[field], names));
    return [{ field, label, before, now, isOther: before !== now }];
  });
  return (
    <table className="table then-table">
      <thead>
        <tr>
          <th scope="col">{say('record_field')}</th>
          <th scope="col">{say('record_then')}</th>
          <th scope="col">{say('record_now')}</th>
        </tr>
      </thead>
      <tbody>
        {fields
          .toSorted((left, right) => Number(right.isOther) - Number(left.isOther))
          .map(({ field, label, before, now, isOther }) => (
            <tr key={field} data-other={isOther}>
              <th scope="row">{label}</th>
              <td>{before || '—'}</td>
              <td>{isOther ? now || '—' : <span className="soft">{say('record_same')}</span>}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}

function TreeThenList({ workspaceId, account, instant }: RecordThenProps) {
  const { say, error } = useSpeaker();
  const isAsked = account.level !== 'site' || account.totals.sites > 0;
  const found = useAccountPage(
    workspaceId,
    ['tree-then', account.id, instant],
    (api) => api.treeThen(account.id, instant),
    isAsked,
  );
  if (!isAsked) return null;
  if (found.error) return <Notice tone="error">{error(found.error)}</Notice>;
  if (!found.data) return <p className="soft">{say('frame_loading')}</p>;
  const { children, isWhole } = found.data;
  return (
    <div>
      <h3>{say('record_tree_then')}</h3>
      {children.length === 0 ? <p className="soft">{say('record_nothing_below')}</p> : null}
      <ul className="tree-then">
        {children.map((node) => (
          <li key={node.id}>
            <Node node={node} />
            <ul>
              {node.children.map((site) => (
                <li key={site.id}>
                  <Node node={site} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {isWhole ? null : <p className="soft">{say('record_tree_part')}</p>}
    </div>
  );
}

function Node({ node }: { readonly node: NodeThen }) {
  const { say } = useSpeaker();
  return (
    <>
      <LevelMark level={node.level} label={say(`tree_level_${node.level}`)} /> {node.name}{' '}
      <span className="soft">{node.town}</span>{' '}
      {node.isClosed ? <span className="tag tag-stop">{say('site_state_closed')}</span> : null}
      {node.isHereToday ? null : <span className="tag tag-doubt">{say('record_elsewhere_today')}</span>}
    </>
  );
}
