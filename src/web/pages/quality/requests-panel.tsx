import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { CreationRequest } from '../../../quality/governance/contract.ts';
import { useSpeaker } from '../../language.tsx';
import { LevelMark } from '../../ui/level-mark.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { PanelProps } from './panel-props.ts';
import { useQuality, useQualityChange } from './use-quality.ts';

/** The inbox of who decides about new accounts. */
export function RequestsPanel({ workspaceId, onShow }: PanelProps) {
  const { say, error } = useSpeaker();
  const found = useQuality(workspaceId, ['requests'], (api) => api.requests());
  return (
    <section aria-labelledby="requests-title">
      <h2 id="requests-title">{say('quality_requests')}</h2>
      {found.error ? <Notice tone="error">{error(found.error)}</Notice> : null}
      {found.data?.requests.length === 0 ? <p className="soft">{say('quality_requests_none')}</p> : null}
      <ul className="quality-requests">
        {found.data?.requests.map((request) => (
          <li key={request.id}>
            <Request workspaceId={workspaceId} request={request} onShow={onShow} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Request({ workspaceId, request, onShow }: PanelProps & { readonly request: CreationRequest }) {
  const { say, error, day } = useSpeaker();
  const [reason, setReason] = useState('');
  const decide = useQualityChange(workspaceId, (api, decision: { decision: 'approve' | 'refuse'; reason?: string }) =>
    api.decideRequest(request.id, decision),
  );
  const { draft, parent, nearest } = request;
  return (
    <article className="quality-request" aria-label={draft.name}>
      <h3>
        <LevelMark level={draft.level} label={say(`tree_level_${draft.level}`)} /> {draft.name}{' '}
        <span className="soft">{[draft.postcode, draft.town].filter(Boolean).join(' ')}</span>
      </h3>
      <p className="soft">
        {[
          parent ? say('quality_request_under', { name: parent.name }) : null,
          say('quality_request_on', { day: day(request.requestedAt) }),
          request.reason,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {nearest.length === 0 ? (
        <p>{say('quality_request_alone')}</p>
      ) : (
        <p>
          {say('quality_request_nearest')}{' '}
          {nearest.map(({ id, name, town }) => (
            <button
              key={id}
              type="button"
              className="text-button"
              onClick={() => onShow({ kind: 'account', accountId: id, from: null })}
            >
              {[name, town].filter(Boolean).join(', ')}
            </button>
          ))}
        </p>
      )}
      <div className="quality-decision">
        <Button size="xs" onClick={() => decide.mutate({ decision: 'approve' })}>
          {say('quality_approve')}
        </Button>
        <TextInput
          size="xs"
          aria-label={say('quality_refusal_reason')}
          placeholder={say('quality_refusal_reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button size="xs" variant="default" onClick={() => decide.mutate({ decision: 'refuse', reason })}>
          {say('quality_refuse')}
        </Button>
      </div>
      {decide.error ? <Notice tone="error">{error(decide.error)}</Notice> : null}
    </article>
  );
}
