import { useQuery } from '@tanstack/react-query';
import type { NodeSummary, WhyApart } from '../../../quality/imports/contract.ts';
import { importKeys, importsApi } from '../../api/imports.ts';
import { useSpeaker } from '../../language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { NodeName } from '../tree/node-name.tsx';
import { NodeTrail } from '../tree/node-trail.tsx';
import { ApartSearch } from './apart-search.tsx';
import { EvidenceWords } from './evidence-words.tsx';
import { OriginalLines } from './original-lines.tsx';
import { Waterfall } from './waterfall.tsx';

interface ApartPanelProps {
  readonly id: string;
  readonly left: NodeSummary;
  /** Id of a node, or `line:12`; null while the person still chooses. */
  readonly right: string | null;
  readonly onChoose: (right: string | null) => void;
  readonly onBack: () => void;
  readonly onWhy: (node: string) => void;
}

/** « Pourquoi pas ensemble ? »: what the person chose to compare, and the calculation that keeps them apart. */
export function ApartPanel({ id, left, right, onChoose, onBack, onWhy }: ApartPanelProps) {
  const { say, error } = useSpeaker();
  const query = useQuery({
    queryKey: [...importKeys.result(id), 'why-apart', left.id, right],
    queryFn: () => importsApi.whyApart(id, left.id, right ?? ''),
    enabled: right !== null,
    retry: false,
  });
  return (
    <div className="why">
      <p className="why-name">
        <NodeName node={left} />
      </p>
      {right === null ? <ApartSearch id={id} except={left.id} onChoose={onChoose} /> : null}
      {query.error ? <Notice tone="error">{error(query.error)}</Notice> : null}
      {query.isLoading ? <p className="soft">{say('frame_loading')}</p> : null}
      {query.data ? <ApartBody apart={query.data} onWhy={onWhy} /> : null}
      <p className="why-apart">
        {right === null ? null : (
          <button type="button" className="text-button" onClick={() => onChoose(null)}>
            {say('apart_other')}
          </button>
        )}
        <button type="button" className="text-button" onClick={onBack}>
          {say('why_title')}
        </button>
      </p>
    </div>
  );
}

function ApartBody({ apart, onWhy }: { readonly apart: WhyApart; readonly onWhy: (node: string) => void }) {
  const { say } = useSpeaker();
  const { right, together } = apart;
  return (
    <>
      {right.node ? (
        <p className="why-name apart-other">
          <NodeName node={right.node} />
          <NodeTrail node={right.node} />
        </p>
      ) : null}
      {together ? (
        <p>
          {say('apart_together')}{' '}
          <button type="button" className="text-button" onClick={() => onWhy(together.id)}>
            {together.name}
          </button>
        </p>
      ) : null}
      {!together && apart.explanations.length === 0 ? <p>{say('apart_nothing')}</p> : null}
      {apart.explanations.map((one) => (
        <Explanation key={one.level} explanation={one} />
      ))}
      <OriginalLines headers={apart.headers} lines={[...apart.left.lines, ...apart.right.lines]} />
    </>
  );
}

function Explanation({ explanation }: { readonly explanation: WhyApart['explanations'][number] }) {
  const { say, reason, number } = useSpeaker();
  const { level, verdict, because, evidence, joinAt } = explanation;
  return (
    <section>
      <h3>{say(`apart_level_${level}`)}</h3>
      <p>{reason(because)}</p>
      {verdict === 'forbidden' ? <p className="soft">{say('apart_without_number')}</p> : null}
      <EvidenceWords evidence={evidence} />
      <Waterfall evidence={evidence} />
      {verdict === 'forbidden' ? null : <p className="soft">{say('apart_needed', { bits: `+${number(joinAt)}` })}</p>}
    </section>
  );
}
