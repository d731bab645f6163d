import { Button } from '@mantine/core';
import { useSpeaker } from '../../language.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { PanelProps } from './panel-props.ts';
import { RecordName } from './records-drawer.tsx';
import { useQuality, useQualityChange } from './use-quality.ts';

const ANSWERS = ['right', 'wrong', 'unclear'] as const;

interface Given {
  readonly position: number;
  readonly answer: (typeof ANSWERS)[number];
}

/** The records of one check, each to be answered for; the signature once all are. */
export function CheckItems({ workspaceId, checkId, onShow }: PanelProps & { readonly checkId: string }) {
  const { say, error } = useSpeaker();
  const found = useQuality(workspaceId, ['check', checkId], (api) => api.check(checkId));
  const give = useQualityChange(workspaceId, (api, { position, answer }: Given) =>
    api.answerCheck(checkId, position, answer),
  );
  const sign = useQualityChange(workspaceId, (api, _: null) => api.signCheck(checkId));
  const problem = found.error ?? give.error ?? sign.error;
  const check = found.data;
  return (
    <>
      {problem ? <Notice tone="error">{error(problem)}</Notice> : null}
      <ol className="quality-records">
        {check?.items.map(({ position, record, answer }) => (
          <li key={position}>
            <RecordName record={record} onOpen={(accountId) => onShow({ kind: 'account', accountId, from: null })} />
            <fieldset className="quality-answers" aria-label={record.name} disabled={check.signedAt !== null}>
              {ANSWERS.map((one) => (
                <button
                  key={one}
                  type="button"
                  className="frame-tool"
                  aria-pressed={answer === one}
                  onClick={() => give.mutate({ position, answer: one })}
                >
                  {say(`quality_answer_${one}`)}
                </button>
              ))}
            </fieldset>
          </li>
        ))}
      </ol>
      {check && check.signedAt === null && check.total > 0 ? (
        <Button size="xs" disabled={check.answered < check.total} onClick={() => sign.mutate(null)}>
          {say('quality_sign')}
        </Button>
      ) : null}
    </>
  );
}
