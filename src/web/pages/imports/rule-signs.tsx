import { sayBar } from '../../../domain/words/say-bar.ts';
import { useSpeaker } from '../../language.tsx';

interface RuleSignsProps {
  readonly signs: readonly { readonly field: string; readonly level: string }[];
}

/** What the questions of a rule have in common. */
export function RuleSigns({ signs }: RuleSignsProps) {
  const { language } = useSpeaker();
  return (
    <ul className="rule-signs">
      {signs.map((sign) => (
        <li key={`${sign.field} ${sign.level}`}>{sayBar(language, sign)}</li>
      ))}
    </ul>
  );
}
