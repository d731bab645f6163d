import { type ReactNode, useEffect, useRef } from 'react';

interface PaletteRowProps {
  readonly position: number;
  readonly isChosen: boolean;
  readonly onRun: () => void;
  readonly children: ReactNode;
}

/** One line of the palette; the keyboard stays in the field above, which names the line that it is on. */
export function PaletteRow({ position, isChosen, onRun, children }: PaletteRowProps) {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isChosen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  return (
    <div
      ref={row}
      id={`palette-${position}`}
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      className="palette-row"
      onClick={onRun}
      onKeyDown={(event) => (event.key === 'Enter' ? onRun() : undefined)}
    >
      {children}
    </div>
  );
}
