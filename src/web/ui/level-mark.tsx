export type Level = 'group' | 'entity' | 'site' | 'contact';

const shapes = {
  group: <path d="M6 .8 11.2 6 6 11.2.8 6Z" />,
  entity: <path d="M1.5 1.5h9v9h-9Z" />,
  site: <circle cx="6" cy="6" r="4.6" />,
  contact: <circle cx="6" cy="6" r="3.9" fill="none" stroke="currentColor" strokeWidth="1.5" />,
} as const;

/** ◆ ■ ● ○: a level has a shape, and a name for those who do not see it; none where the words beside it say it already. */
export function LevelMark({
  level,
  label,
  hint,
}: {
  readonly level: Level;
  readonly label?: string;
  readonly hint?: string;
}) {
  const look = { viewBox: '0 0 12 12', width: 12, height: 12, fill: 'currentColor' } as const;
  const className = `level-mark level-mark-${level}`;
  if (!label)
    return (
      <svg className={className} {...look} aria-hidden="true">
        {shapes[level]}
      </svg>
    );
  return (
    <svg className={className} {...look} role="img" aria-label={label}>
      <title>{hint ?? label}</title>
      {shapes[level]}
    </svg>
  );
}
