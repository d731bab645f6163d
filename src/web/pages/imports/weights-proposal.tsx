import { say as sayIn } from '../../../domain/words/say.ts';
import type { ProposedWeights } from '../../../quality/imports/learning/contract.ts';
import { useSpeaker } from '../../language.tsx';

/** Weights learned from the answers, before and after, with what they may not touch. */
export function WeightsProposal({ weights }: { readonly weights: ProposedWeights }) {
  const { say, number, language } = useSpeaker();
  const { openCount, yesCount, noCount } = weights;
  const figures = [
    { code: 'learn_weights_open', before: openCount, after: openCount - yesCount - noCount },
    { code: 'learn_weights_yes', before: 0, after: yesCount },
    { code: 'learn_weights_no', before: 0, after: noCount },
  ];
  const moved = weights.factors.filter(({ factor }) => Math.abs(factor - 1) >= 0.05);
  const factors = moved.map(
    ({ field, factor }) => `${sayIn(language, `compared_${field}`)} × ${number(Math.round(factor * 100) / 100)}`,
  );
  return (
    <>
      <p>{say('learn_weights_title', { count: weights.times })}</p>
      <p>{say('learn_weights_guessed', { guessed: weights.guessed, times: weights.times })}</p>
      <table className="table rule-figures">
        <thead>
          <tr>
            <td />
            <th scope="col">{say('learn_weights_before')}</th>
            <th scope="col">{say('learn_weights_after')}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map(({ code, before, after }) => (
            <tr key={code}>
              <th scope="row">{say(code)}</th>
              <td className="numeric">{number(before)}</td>
              <td className="numeric">{number(after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {factors.length > 0 ? (
        <p className="soft">
          {say('learn_weights_factor')} {factors.join(' · ')}
        </p>
      ) : null}
      <p className="soft">{say('learn_weights_limits')}</p>
    </>
  );
}
