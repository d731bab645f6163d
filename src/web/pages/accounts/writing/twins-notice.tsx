import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useSpeaker } from '../../../language.tsx';
import { paths } from '../../../paths.ts';
import { Notice } from '../../../ui/notice.tsx';
import type { Twin } from './use-draft.ts';

interface TwinsNoticeProps {
  readonly twins: readonly Twin[];
  /** Those that were looked at and said to be others. */
  readonly distinct: ReadonlySet<string>;
  readonly onDistinct: (id: string) => void;
  /** Takes the record that is there instead of making a second one; null where that may not be done. */
  readonly onTake: ((twin: Twin) => void) | null;
}

const REASONS_SHOWN = 3;

/** « Déjà dans la base ? »: each record that resembles the draft, why, and what to do with it. */
export function TwinsNotice({ twins, distinct, onDistinct, onTake }: TwinsNoticeProps) {
  const { say, reason } = useSpeaker();
  const open = twins.filter(({ id }) => !distinct.has(id));
  return (
    <div aria-live="polite">
      {open.length === 0 ? null : (
        <Notice tone="doubt">
          <h2>{say('create_twins', { count: open.length })}</h2>
          <ul className="twins">
            {open.map((twin) => (
              <li key={twin.id}>
                <p>
                  <strong>{twin.name}</strong>{' '}
                  <span className="tag tag-doubt">
                    {say(`create_twin_${twin.band === 'same' ? 'same' : 'possible'}`)}
                  </span>{' '}
                  <span className="soft">
                    {[
                      twin.companyName,
                      twin.town,
                      twin.isMasked ? null : twin.code,
                      twin.ownerName ? say('record_followed_by', { name: twin.ownerName }) : null,
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </p>
                <p className="soft">{twin.evidence.reasons.slice(0, REASONS_SHOWN).map(reason).join(' · ')}</p>
                <div className="actions">
                  <Link to={paths.account(twin.id)}>{say(twin.isMasked ? 'access_ask' : 'create_twin_open')}</Link>
                  {onTake && !twin.isMasked ? (
                    <Button size="xs" onClick={() => onTake(twin)}>
                      {say('create_twin_take')}
                    </Button>
                  ) : null}
                  <Button size="xs" variant="default" onClick={() => onDistinct(twin.id)}>
                    {say('create_twin_other')}
                  </Button>
                </div>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}
