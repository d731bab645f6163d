import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { contactKeys, contactsApi } from '../../api/contacts.ts';
import { useSpeaker } from '../../language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { isEmptyValue } from './field-value.ts';
import { useFilledFields } from './fields-panel.tsx';
import type { Gesture } from './gestures.ts';
import type { RecordProps } from './record-props.ts';
import { useAccountPage, useGesture } from './use-account-page.ts';
import { type Fault, findFaults, shareFilled } from './what-to-fix.ts';

const FAULTS_SHOWN = 4;

/** How right the record is, and what to put right first. */
export function RecordQuality(record: RecordProps) {
  const { workspaceId, account, held } = record;
  const { say, error, day } = useSpeaker();
  const { filled } = useFilledFields(record);
  const freshness = useAccountPage(workspaceId, ['freshness', account.id], (api) => api.freshness(account.id));
  const committee = useQuery({
    queryKey: [...contactKeys.all(workspaceId), 'committee', account.id],
    queryFn: () => contactsApi.committee(workspaceId, account.id),
  });
  const gesture = useGesture(workspaceId);
  if (filled.length === 0 || !freshness.data) return null;
  const lines = filled.map(({ field, value }) => ({ ...field, isEmpty: isEmptyValue(value) }));
  const hasDecider = committee.data?.seats.some((seat) => seat.role === 'decision_maker' && seat.state !== 'missing');
  const faults = findFaults(lines, {
    hasDecider: hasDecider ?? true,
    classes: freshness.data.classes,
    isClosed: held.state === 'closed',
  });
  const verify: Gesture = {
    said: { code: 'did_verify', values: { name: account.name } },
    run: async (api) => {
      await api.verify(account.id);
      return null;
    },
  };
  return (
    <section className="record-quality" aria-label={say('record_quality')}>
      <div className="account-section-head">
        <h2>{say('record_quality_share', { percent: shareFilled(lines) })}</h2>
        {held.mayEdit ? (
          <Button size="xs" variant="default" loading={gesture.isPending} onClick={() => gesture.mutate(verify)}>
            {say('contact_verify')}
          </Button>
        ) : null}
      </div>
      <p className="soft">{say('record_looked_at', { day: day(freshness.data.lastLookedAt) })}</p>
      {gesture.error ? <Notice tone="error">{error(gesture.error)}</Notice> : null}
      {faults.length === 0 ? (
        <p>{say('record_nothing_to_fix')}</p>
      ) : (
        <>
          <h3>{say('record_fix_first')}</h3>
          <ol>
            {faults.slice(0, FAULTS_SHOWN).map((fault) => (
              <FaultLine key={`${fault.code} ${fault.name}`} fault={fault} mayEdit={held.mayEdit} />
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

/** One thing to put right; a field opens where it stands. */
function FaultLine({ fault, mayEdit }: { readonly fault: Fault; readonly mayEdit: boolean }) {
  const { say } = useSpeaker();
  const text = say(fault.code, { field: fault.label });
  if (!mayEdit || fault.name === null) return <li>{text}</li>;
  const open = () => {
    const button = document.querySelector<HTMLElement>(`.field-edit[data-field="${fault.name}"]`);
    button?.closest('details')?.setAttribute('open', '');
    button?.click();
    button?.scrollIntoView({ block: 'center' });
  };
  return (
    <li>
      <button type="button" className="text-button" onClick={open}>
        {text}
      </button>
    </li>
  );
}
