import { Button } from '@mantine/core';
import { useSpeaker } from '../../language.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { SectionProps } from './section-props.ts';
import { usePeople, usePeopleChange } from './use-people.ts';

/** Colleagues who ask for an account that I follow; nothing while nobody asks. */
export function AccessRequests({ workspaceId }: SectionProps) {
  const { say, error, day } = useSpeaker();
  const requests = usePeople(workspaceId, 'access-requests', (api) => api.accessRequests());
  const decide = usePeopleChange(workspaceId, (api, { id, verb }: { id: string; verb: 'accept' | 'refuse' }) =>
    api.decide(id, verb),
  );
  const waiting = requests.data?.filter((one) => one.isMineToAnswer && one.decision === null) ?? [];
  const problem = requests.error ?? decide.error;
  if (problem) return <Notice tone="error">{error(problem)}</Notice>;
  if (waiting.length === 0) return null;
  return (
    <section>
      <h2>{say('access_requests', { count: waiting.length })}</h2>
      <ul className="settings-list">
        {waiting.map(({ id, userName, accountName, town, message, askedAt }) => (
          <li key={id}>
            <span className="settings-who">
              <strong>{say('access_request_line', { name: userName, account: accountName })}</strong>
              <span className="soft">{[town, day(askedAt), message].filter(Boolean).join(' · ')}</span>
            </span>
            <span className="settings-actions">
              <Button onClick={() => decide.mutate({ id, verb: 'accept' })}>{say('access_request_accept')}</Button>
              <Button variant="subtle" onClick={() => decide.mutate({ id, verb: 'refuse' })}>
                {say('access_request_refuse')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
