import { Button } from '@mantine/core';
import { useSpeaker } from '../../language.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { PanelProps } from './panel-props.ts';
import { RecordName } from './records-drawer.tsx';
import { useQuality, useQualityChange } from './use-quality.ts';

/** « À vérifier cette semaine », the sites of the customers worth most first. */
export function VerifyPanel({ workspaceId, onShow }: PanelProps) {
  const { say, error, money } = useSpeaker();
  const found = useQuality(workspaceId, ['to-verify'], (api) => api.toVerify());
  const verify = useQualityChange(workspaceId, (api, id: string) => api.verify('account', id));
  const problem = found.error ?? verify.error;
  const records = found.data?.records ?? [];
  return (
    <section aria-labelledby="verify-title">
      <h2 id="verify-title">{say('quality_verify')}</h2>
      <p className="soft">{say('quality_verify_help')}</p>
      {problem ? <Notice tone="error">{error(problem)}</Notice> : null}
      {found.data && records.length === 0 ? <p>{say('quality_verify_none')}</p> : null}
      {records.length > 0 ? (
        <table className="table quality-table">
          <thead>
            <tr>
              <th scope="col">{say('quality_site')}</th>
              <th scope="col" className="numeric">
                {say('quality_age')}
              </th>
              <th scope="col" className="numeric">
                {say('quality_worth')}
              </th>
              <th scope="col">{say('quality_follower')}</th>
              <th scope="col">
                <span className="hidden-text">{say('quality_verified')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {records.map((record) => (
              <tr key={record.id}>
                <td>
                  <RecordName
                    record={record}
                    onOpen={(accountId) => onShow({ kind: 'account', accountId, from: null })}
                  />
                </td>
                <td className="numeric">{say('quality_days', { days: record.ageDays })}</td>
                <td className="numeric">{money(record.valueCents)}</td>
                <td>{record.ownerName ?? say('quality_nobody')}</td>
                <td>
                  <Button
                    size="compact-xs"
                    variant="default"
                    aria-label={say('quality_verify_named', { name: record.name })}
                    onClick={() => verify.mutate(record.id)}
                  >
                    {say('quality_verified')}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </section>
  );
}
