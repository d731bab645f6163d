import { useQuery } from '@tanstack/react-query';
import { importKeys, importsApi } from '../../api/imports.ts';
import { useSpeaker } from '../../language.tsx';
import { Problem } from '../problem.tsx';
import { FileDrop } from './file-drop.tsx';
import { PastAnalyses } from './past-analyses.tsx';

/** The first step of an import, and the place where earlier ones are found again. */
export function ImportsPage() {
  const { say } = useSpeaker();
  const list = useQuery({ queryKey: importKeys.all, queryFn: importsApi.list, refetchInterval: 4_000 });
  return (
    <>
      <div className="page-head">
        <h1>{say('imports_title')}</h1>
      </div>
      {list.error ? <Problem error={list.error} loginWhy={say('login_please_imports')} /> : <FileDrop />}
      {list.data ? (
        <section className="past" aria-labelledby="past-title">
          <h2 id="past-title">{say('imports_past')}</h2>
          <PastAnalyses analyses={list.data} />
        </section>
      ) : null}
    </>
  );
}
