import { Button, Modal } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { LineStatus } from '../../../quality/imports/contract.ts';
import { importKeys, importsApi, PAGE_SIZE } from '../../api/imports.ts';
import { useSpeaker } from '../../language.tsx';
import { Notice } from '../../ui/notice.tsx';

interface LinesDialogProps {
  readonly id: string;
  readonly status: LineStatus | null;
  readonly onClose: () => void;
}

/** The lines behind one figure, as they stand in the user's file. */
export function LinesDialog({ id, status, onClose }: LinesDialogProps) {
  const { say } = useSpeaker();
  const title = status ? say('review_lines_of', { status: say(`review_${status}`) }) : '';
  return (
    <Modal
      opened={status !== null}
      onClose={onClose}
      size="90%"
      title={title}
      closeButtonProps={{ 'aria-label': say('frame_close') }}
    >
      {status ? <Lines id={id} status={status} /> : null}
    </Modal>
  );
}

function Lines({ id, status }: { readonly id: string; readonly status: LineStatus }) {
  const { say, error, number } = useSpeaker();
  const query = useInfiniteQuery({
    queryKey: [...importKeys.result(id), 'lines', status],
    queryFn: ({ pageParam }) => importsApi.lines(id, status, pageParam),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => (pages.length * PAGE_SIZE < last.total ? pages.length * PAGE_SIZE : undefined),
  });
  if (query.error) return <Notice tone="error">{error(query.error)}</Notice>;
  const [first] = query.data?.pages ?? [];
  if (!first) return <p className="soft">{say('frame_loading')}</p>;
  const lines = query.data?.pages.flatMap((page) => page.lines) ?? [];
  return (
    <>
      <div className="scroll-x">
        <table className="table sheet-table">
          <thead>
            <tr>
              <th scope="col" aria-label={say('line_number', { number: '' })} />
              {first.headers.map((header) => (
                <th key={header} scope="col">
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.rowId}>
                <th scope="row">{number(line.rowId)}</th>
                {first.headers.map((header, column) => (
                  <td key={header}>{line.cells[column]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="dialog-end">
        <span className="soft">{say('lines_shown', { shown: lines.length, total: first.total })}</span>
        {query.hasNextPage ? (
          <Button variant="default" loading={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
            {say('frame_more', { count: Math.min(PAGE_SIZE, first.total - lines.length) })}
          </Button>
        ) : null}
      </div>
    </>
  );
}
