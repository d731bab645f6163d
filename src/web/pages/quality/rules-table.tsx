import { useSpeaker } from '../../language.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { PanelProps } from './panel-props.ts';
import { useQuality } from './use-quality.ts';

/** Which rules the base breaks, how often, and which got worse since the day before. */
export function RulesTable({ workspaceId, onShow }: PanelProps) {
  const { say, error, number, signed } = useSpeaker();
  const found = useQuality(workspaceId, ['rules'], (api) => api.rules());
  const failing = found.data?.rules.filter((rule) => rule.failing > 0) ?? [];
  return (
    <section className="quality-section" aria-labelledby="rules-title">
      <h2 id="rules-title">{say('quality_rules')}</h2>
      {found.error ? <Notice tone="error">{error(found.error)}</Notice> : null}
      <table className="table quality-table">
        <thead>
          <tr>
            <th scope="col">{say('quality_rule')}</th>
            <th scope="col">{say('quality_severity')}</th>
            <th scope="col" className="numeric">
              {say('quality_failing')}
            </th>
            <th scope="col" className="numeric">
              {say('quality_change')}
            </th>
          </tr>
        </thead>
        <tbody>
          {failing.map(({ code, severity, recordKind, failing: count, change }) => (
            <tr key={code}>
              <td>{say(`rule_${code}`)}</td>
              <td>
                <span className={`tag ${severity === 'error' ? 'tag-stop' : ''}`}>{say(`severity_${severity}`)}</span>
              </td>
              <td className="numeric">
                <button
                  type="button"
                  className="text-button"
                  onClick={() => onShow({ kind: 'rule', code, recordKind })}
                >
                  {number(count)}
                  <span className="hidden-text"> {say(`rule_${code}`)}</span>
                </button>
              </td>
              <td className="numeric">
                {change === null || change === 0 ? '—' : signed(change)}{' '}
                {found.data?.alerts.includes(code) ? (
                  <span className="tag tag-doubt">{say('quality_alert')}</span>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
