import type { UseQueryResult } from '@tanstack/react-query';
import type { ListCount } from '../../../base/accounts/lists/contract.ts';
import { useSpeaker } from '../../language.tsx';

interface LineCountProps {
  readonly count: UseQueryResult<ListCount | null>;
  readonly onExact: () => void;
}

/** How many lines: exact, or « plus de 10 000 » and a way to know. The list never waits for it. */
export function LineCount({ count, onExact }: LineCountProps) {
  const { say } = useSpeaker();
  const { data, isFetching } = count;
  return (
    <p className="line-count numeric" role="status">
      {data ? say(data.isExact ? 'list_count' : 'list_count_more', { count: data.count }) : say('list_counting')}
      {data && !data.isExact ? (
        <button type="button" className="text-button" disabled={isFetching} onClick={onExact}>
          {say(isFetching ? 'list_counting' : 'list_count_exact')}
        </button>
      ) : null}
    </p>
  );
}
