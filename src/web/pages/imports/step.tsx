import type { ReactNode } from 'react';
import { useSpeaker } from '../../language.tsx';

interface StepProps {
  readonly number: number;
  readonly code: string;
  readonly state: 'done' | 'current' | 'later';
  /** The title stands above instead of beside: the step needs the whole width. */
  readonly layout?: 'beside' | 'wide';
  readonly children: ReactNode;
}

/** One of the four steps; a later one shows its title only. */
export function Step({ number, code, state, layout = 'beside', children }: StepProps) {
  const { say } = useSpeaker();
  return (
    <section className={`step step-${layout}`} data-state={state} aria-labelledby={code}>
      <h2 id={code} className="step-title">
        <span className="step-number">{number}</span>
        {say(code)}
      </h2>
      <div className="step-body">{children}</div>
    </section>
  );
}
