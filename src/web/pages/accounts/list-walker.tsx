import { Link, useNavigate } from '@tanstack/react-router';
import { useSpeaker } from '../../language.tsx';
import { paths } from '../../paths.ts';
import { useKeys } from '../../ui/use-keys.ts';
import { useWalkPlace, type WalkStep } from './list-walk.ts';

const pathOf = ({ kind, id }: WalkStep) => (kind === 'account' ? paths.account(id) : paths.contact(id));

/** Previous and next in the list that the record was opened from, without going back to it. */
export function ListWalker({ recordId }: { readonly recordId: string }) {
  const { say } = useSpeaker();
  const navigate = useNavigate();
  const place = useWalkPlace(recordId);
  const go = (step: WalkStep | null | undefined) => (step ? () => void navigate({ to: pathOf(step) }) : undefined);
  useKeys({ j: go(place?.next), k: go(place?.previous) });
  if (!place) return null;
  const { previous, next, position, count } = place;
  return (
    <nav className="list-walker" aria-label={say('walk_title')}>
      <Step step={previous} label={say('walk_previous')}>
        ‹
      </Step>
      <Link to={place.from} className="numeric" aria-label={say('walk_back', { position: position + 1, count })}>
        {position + 1} / {count}
      </Link>
      <Step step={next} label={say('walk_next')}>
        ›
      </Step>
    </nav>
  );
}

function Step({
  step,
  label,
  children,
}: {
  readonly step: WalkStep | null;
  readonly label: string;
  readonly children: string;
}) {
  if (!step) return <span aria-hidden="true">{children}</span>;
  return (
    <Link to={pathOf(step)} aria-label={label} title={label}>
      {children}
    </Link>
  );
}
