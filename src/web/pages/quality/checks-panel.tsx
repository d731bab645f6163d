import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CheckSummary } from '../../../quality/governance/rituals/contract.ts';
import { useSpeaker } from '../../language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { CheckItems } from './check-items.tsx';
import type { PanelProps } from './panel-props.ts';
import { useQuality, useQualityChange } from './use-quality.ts';

/** The checks of the quarter: drawn, answered, signed. */
export function ChecksPanel({ workspaceId, onShow }: PanelProps) {
  const { say, error } = useSpeaker();
  const [openId, setOpenId] = useState<string | null>(null);
  const found = useQuality(workspaceId, ['checks'], (api) => api.checks());
  const draw = useQualityChange(workspaceId, (api, kind: 'sample' | 'key_accounts') => api.drawCheck(kind));
  const start = (kind: 'sample' | 'key_accounts') => draw.mutate(kind, { onSuccess: (check) => setOpenId(check.id) });
  const problem = found.error ?? draw.error;
  return (
    <section aria-labelledby="checks-title">
      <div className="quality-counted">
        <h2 id="checks-title">{say('quality_checks')}</h2>
        <div className="quality-decision">
          <Button size="xs" onClick={() => start('sample')}>
            {say('quality_draw_sample')}
          </Button>
          <Button size="xs" variant="default" onClick={() => start('key_accounts')}>
            {say('quality_draw_key_accounts')}
          </Button>
        </div>
      </div>
      <p className="soft">{say('quality_checks_help')}</p>
      {problem ? <Notice tone="error">{error(problem)}</Notice> : null}
      {found.data?.checks.length === 0 ? <p className="soft">{say('quality_check_none')}</p> : null}
      <ul className="quality-requests">
        {found.data?.checks.map((check) => (
          <li key={check.id}>
            <CheckLine check={check} onOpen={() => setOpenId(check.id)} />
            {check.id === openId ? <CheckItems workspaceId={workspaceId} checkId={check.id} onShow={onShow} /> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function CheckLine({ check, onOpen }: { readonly check: CheckSummary; readonly onOpen: () => void }) {
  const { say, day } = useSpeaker();
  const { kind, quarter, answered, total, right, signedAt } = check;
  return (
    <p>
      <button type="button" className="text-button" onClick={onOpen}>
        {say(`quality_check_kind_${kind}`)} {quarter}
      </button>{' '}
      <span className="soft">{say('quality_check_progress', { answered, total, right })}</span>{' '}
      {signedAt ? <span className="tag">{say('quality_check_signed', { day: day(signedAt) })}</span> : null}
    </p>
  );
}
