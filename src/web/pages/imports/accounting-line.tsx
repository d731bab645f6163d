import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Analysis, LineStatus } from '../../../quality/imports/contract.ts';
import { importKeys, importsApi } from '../../api/imports.ts';
import { useSpeaker } from '../../language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { LinesDialog } from './lines-dialog.tsx';

/** « 18 412 lignes lues = 17 825 placées + 310 répétitions réunies + … » Each number opens its lines. */
export function AccountingLine({ analysis }: { readonly analysis: Analysis }) {
  const { say, number, error } = useSpeaker();
  const [shown, show] = useState<LineStatus | null>(null);
  const accounting = useQuery({
    queryKey: [...importKeys.result(analysis.id), 'accounting'],
    queryFn: () => importsApi.accounting(analysis.id),
  });
  if (accounting.error) return <Notice tone="error">{error(accounting.error)}</Notice>;
  if (!accounting.data) return <div className="accounting" aria-busy="true" />;
  const { read, placed, repeated, toReview, setAside } = accounting.data;
  const parts: readonly (readonly [LineStatus, number, string])[] = [
    ['placed', placed, 'review_placed'],
    ['repeated', repeated, 'review_repeated'],
    ['to_review', toReview, 'review_to_review'],
    ['set_aside', setAside, 'review_set_aside'],
  ];
  return (
    <div className="accounting">
      <div className="accounting-sum">
        <span className="accounting-part">
          <strong>{number(read)}</strong>
          <span>{say('review_read')}</span>
        </span>
        {parts.map(([status, count, code], place) => (
          <span key={status} className="accounting-term">
            <span className="accounting-sign">{place === 0 ? '=' : '+'}</span>
            <button
              type="button"
              className={`accounting-part accounting-${status}`}
              disabled={count === 0}
              onClick={() => show(status)}
            >
              <strong>{number(count)}</strong>
              <span>{say(code)}</span>
            </button>
          </span>
        ))}
      </div>
      <div className="accounting-bar" aria-hidden="true">
        {parts.map(([status, count]) => (
          <span key={status} className={`bar-${status}`} style={{ flexGrow: count }} />
        ))}
      </div>
      {analysis.isRefreshing ? (
        <p className="soft" role="status">
          {say('review_refreshing')}
        </p>
      ) : null}
      <LinesDialog id={analysis.id} status={shown} onClose={() => show(null)} />
    </div>
  );
}
