import { useSpeaker } from '../../language.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { PanelProps } from './panel-props.ts';
import { useQuality } from './use-quality.ts';

/** « Les 10 corrections les plus utiles aujourd'hui », each with what it brings. */
export function CorrectionsList({ workspaceId, onShow }: PanelProps) {
  const { say, error, signed } = useSpeaker();
  const found = useQuality(workspaceId, ['corrections'], (api) => api.corrections());
  return (
    <section className="quality-section" aria-labelledby="corrections-title">
      <h2 id="corrections-title">{say('quality_corrections')}</h2>
      {found.error ? <Notice tone="error">{error(found.error)}</Notice> : null}
      {found.data?.corrections.length === 0 ? <p className="soft">{say('quality_no_correction')}</p> : null}
      <ol className="quality-corrections">
        {found.data?.corrections.map(({ gesture, record, gain, indicator }) => {
          const { accountId } = record;
          const text = say(`gesture_${gesture}`, { name: record.name });
          // An invalid e-mail mended takes points away from its figure.
          const points = signed(indicator === 'invalid_emails' ? -gain : gain);
          return (
            <li key={`${gesture} ${record.id}`}>
              {accountId ? (
                <button
                  type="button"
                  className="text-button"
                  onClick={() => onShow({ kind: 'account', accountId, from: null })}
                >
                  {text}
                </button>
              ) : (
                text
              )}
              <span className="soft">{[record.companyName, record.town].filter(Boolean).join(' · ')}</span>
              <span className="quality-gain">
                {say('quality_gain', { gain: points, name: say(`indicator_${indicator}`) })}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
