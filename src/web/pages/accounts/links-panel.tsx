import { Link } from '@tanstack/react-router';
import { useSpeaker } from '../../language.tsx';
import { paths } from '../../paths.ts';
import { Notice } from '../../ui/notice.tsx';
import { unlinkAccount } from './gestures.ts';
import type { RecordProps } from './record-props.ts';
import { useGesture } from './use-account-page.ts';

/** What an account has to do with others beside the tree, and where it stood before. */
export function LinksPanel({ workspaceId, account, held }: RecordProps) {
  const { say, error, day } = useSpeaker();
  const gesture = useGesture(workspaceId);
  const former = held.parents.filter((one) => one.validTo !== null);
  if (account.links.length === 0 && former.length === 0) return null;
  return (
    <section aria-label={say('record_links')}>
      <h2>{say('record_links')}</h2>
      {gesture.error ? <Notice tone="error">{error(gesture.error)}</Notice> : null}
      <ul className="account-links">
        {account.links.map((link) => {
          const own = held.links.find(
            (one) => one.otherId === link.id && one.kind === link.kind && one.validTo === null,
          );
          return (
            <li key={`${link.kind} ${link.id}`}>
              <span className="tag">{say(`link_kind_${link.kind}`)}</span>{' '}
              <Link to={paths.account(link.id)}>{link.name}</Link>{' '}
              {own && held.mayEdit ? (
                <button
                  type="button"
                  className="text-button"
                  aria-label={say('record_unlink_named', { name: link.name })}
                  onClick={() => gesture.mutate(unlinkAccount(held, own.linkId))}
                >
                  {say('record_unlink')}
                </button>
              ) : null}
            </li>
          );
        })}
        {former.map((place) => (
          <li key={`${place.parentId} ${place.validTo}`} className="soft">
            {say('record_former_parent', {
              name: place.name,
              from: place.validFrom ? day(place.validFrom) : '…',
              to: day(place.validTo ?? ''),
            })}
            {place.evidence ? ` · ${place.evidence}` : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
