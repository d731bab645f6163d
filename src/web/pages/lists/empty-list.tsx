import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useSpeaker } from '../../language.tsx';
import { paths } from '../../paths.ts';
import type { WorkList } from './use-work-list.ts';

/** Nothing to show: because of the filter, and then the way out of it; or because there is nothing yet. */
export function EmptyList({ work }: { readonly work: WorkList }) {
  const { say } = useSpeaker();
  const { address, list } = work;
  const others = (address.conditions ?? []).filter(({ field }) => field !== 'level');
  const isMine = others.some(({ values }) => values.some((one) => one.is === 'text' && one.text === 'me'));
  if (address.filter === '' || (others.length === 0 && address.conditions))
    return (
      <div className="empty">
        <p className="empty-title">{say(list === 'accounts' ? 'accounts_none' : 'list_no_contact')}</p>
        <p className="soft">{say('list_none_help')}</p>
        <Link to={paths.imports()}>
          <Button component="span">{say('accounts_first_import')}</Button>
        </Link>
      </div>
    );
  return (
    <div className="empty">
      <p className="empty-title">{say('list_filter_none')}</p>
      <p className="soft">{say(isMine ? 'list_filter_none_mine' : 'list_filter_none_help')}</p>
      <Button
        variant="default"
        onClick={() => address.setConditions((address.conditions ?? []).filter(({ field }) => field === 'level'))}
      >
        {say('list_filter_clear')}
      </Button>
    </div>
  );
}
