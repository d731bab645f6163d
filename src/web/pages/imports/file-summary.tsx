import { Select } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Analysis } from '../../../quality/imports/contract.ts';
import { importsApi } from '../../api/imports.ts';
import { useSpeaker } from '../../language.tsx';
import { apiPaths } from '../../paths.ts';
import { Notice } from '../../ui/notice.tsx';

function Twin({ analysis }: { readonly analysis: Analysis }) {
  const { say, day } = useSpeaker();
  const twin = analysis.twins.find((one) => one.savedAt !== null) ?? analysis.twins[0];
  if (!twin || analysis.isExample) return null;
  const sentence =
    twin.savedAt === null
      ? say('file_twin', { date: day(twin.createdAt) })
      : say('file_twin_saved', { date: day(twin.savedAt), name: twin.savedBy ?? '' });
  const link = (
    <Link to="/imports/$importId" params={{ importId: twin.id }}>
      {say('file_twin_see')}
    </Link>
  );
  return (
    <Notice tone="calm" action={link}>
      {sentence}
    </Notice>
  );
}

/** What arrived, in one line, with the choice of the sheet where the file holds several. */
export function FileSummary({ analysis }: { readonly analysis: Analysis }) {
  const { say, reason, error, number } = useSpeaker();
  const choose = useMutation({ mutationFn: (sheet: string) => importsApi.chooseSheet(analysis.id, sheet) });
  const size = say('file_size', { size: Math.max(1, Math.round(analysis.size / 1024)) });
  const rows = analysis.rowCount === null ? null : say('rows_count', { count: analysis.rowCount });
  const isFree = analysis.state !== 'reading' && analysis.state !== 'running';
  return (
    <>
      <div className="file-line">
        <span>{[rows, size].filter(Boolean).join(' · ')}</span>
        {analysis.sheets.length > 1 ? (
          <Select
            size="xs"
            label={say('file_sheet')}
            classNames={{ root: 'file-sheet' }}
            data={[...analysis.sheets]}
            value={analysis.sheet}
            disabled={!isFree || choose.isPending}
            allowDeselect={false}
            onChange={(sheet) => sheet && sheet !== analysis.sheet && choose.mutate(sheet)}
          />
        ) : null}
        <a href={apiPaths.original(analysis.id)}>{say('file_original')}</a>
        {analysis.remarks.length > 0 ? (
          <details className="fold">
            <summary>
              {say('file_remarks')} ({number(analysis.remarks.length)})
            </summary>
            <ul className="plain-list">
              {analysis.remarks.map((remark) => (
                <li key={remark.code}>{reason(remark)}</li>
              ))}
            </ul>
          </details>
        ) : null}
      </div>
      {choose.error ? <Notice tone="error">{error(choose.error)}</Notice> : null}
      <Twin analysis={analysis} />
    </>
  );
}
