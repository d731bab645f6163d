import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ImportUndo } from '../../../quality/imports/undo/contract.ts';
import { undoApi, undoKeys } from '../../api/undo.ts';
import { useSpeaker } from '../../language.tsx';
import { paths } from '../../paths.ts';

/** What stays of an import and why, with a way to each record. */
export function UndoItemList({ undo, workspaceId }: { readonly undo: ImportUndo; readonly workspaceId: string }) {
  const { say, reason } = useSpeaker();
  const { importId, counts } = undo;
  const isAny = counts.kept + counts.partly + counts.gone > 0;
  const query = useInfiniteQuery({
    queryKey: undoKeys.items(importId, `${undo.id} ${undo.status}`),
    queryFn: ({ pageParam }) => undoApi.items(workspaceId, importId, pageParam),
    initialPageParam: 0,
    getNextPageParam: (page) => page.next,
    enabled: isAny,
  });
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  if (!isAny || items.length === 0) return null;
  const addressOf = (item: (typeof items)[number]) =>
    item.kind === 'contact' ? paths.contact(item.recordId) : paths.account(item.recordId);
  return (
    <section className="undo-stays" aria-label={say('undo_what_stays')}>
      <h3>{say('undo_what_stays')}</h3>
      <ul>
        {items.map((item) => (
          <li key={item.position}>
            {item.name === null ? (
              <span className="soft">{item.recordId.slice(-6)}</span>
            ) : (
              <a href={addressOf(item)}>{item.name}</a>
            )}
            <span className="soft"> {item.reasons.map((one) => reason(one)).join(' ')}</span>
          </li>
        ))}
      </ul>
      {query.hasNextPage ? (
        <Button variant="default" loading={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
          {say('undo_what_stays_more')}
        </Button>
      ) : null}
    </section>
  );
}
