import { useQuery } from '@tanstack/react-query';
import { importKeys, importsApi } from '../../api/imports.ts';
import { useSpeaker } from '../../language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { FileDrop } from './file-drop.tsx';
import { PastAnalyses } from './past-analyses.tsx';

/** The first step of an import, and the place where earlier ones are found again. */
export function ImportsPage() {
  const { say, error } = useSpeaker();
  const list = useQuery({ queryKey: importKeys.all, queryFn: importsApi.list, refetchInterval: 4_000 });
  return (
    <>
      <div className="page-head">
        <h1>{say('imports_title')}</h1>
      </div>
      <FileDrop />
      <section className="past" aria-labelledby="past-title">
        <h2 id="past-title">{say('imports_past')}</h2>
        {list.error ? <Notice tone="error">{error(list.error)}</Notice> : null}
        {list.data ? <PastAnalyses analyses={list.data} /> : null}
      </section>
    </>
  );
}
