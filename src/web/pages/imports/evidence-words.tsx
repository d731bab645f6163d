import type { EvidenceView } from '../../../quality/imports/contract.ts';
import { useSpeaker } from '../../language.tsx';

/** « Pour : même téléphone. Contre : rues différentes. » */
export function EvidenceWords({ evidence }: { readonly evidence: EvidenceView }) {
  const { say, reason } = useSpeaker();
  const list = (code: string, items: EvidenceView['reasons']) =>
    items.length > 0 ? (
      <div>
        <dt>{say(code)}</dt>
        <dd>{items.map(reason).join(' · ')}</dd>
      </div>
    ) : null;
  return (
    <dl className="question-reasons">
      {list('question_for', evidence.reasons)}
      {list('question_against', evidence.against)}
    </dl>
  );
}
