import type { ReactNode } from 'react';

type Tone = 'calm' | 'doubt' | 'error';

/** A sentence that must be seen: what happened, what was kept, what to do. */
export function Notice({
  tone,
  children,
  action,
}: {
  readonly tone: Tone;
  readonly children: ReactNode;
  readonly action?: ReactNode;
}) {
  return (
    <div className={`notice notice-${tone}`} role={tone === 'error' ? 'alert' : 'status'}>
      <div>{children}</div>
      {action}
    </div>
  );
}
