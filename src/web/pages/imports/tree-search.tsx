import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { importKeys, importsApi } from '../../api/imports.ts';
import { useSpeaker } from '../../language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TreeFound } from '../tree/tree-found.tsx';

interface TreeSearchProps {
  readonly id: string;
  readonly version: string;
  readonly text: string;
  readonly onWhy: (node: string) => void;
}

/** Searching the result of an import. */
export function TreeSearch({ id, version, text, onWhy }: TreeSearchProps) {
  const { say, error } = useSpeaker();
  const query = useQuery({
    queryKey: [...importKeys.result(id), 'search', version, text],
    queryFn: ({ signal }) => importsApi.search(id, text, signal),
    placeholderData: keepPreviousData,
  });
  if (query.error) return <Notice tone="error">{error(query.error)}</Notice>;
  if (!query.data) return <p className="soft panel-pad">{say('frame_loading')}</p>;
  return <TreeFound total={query.data.total} nodes={query.data.nodes} onOpen={(node) => onWhy(node.id)} />;
}
