import { useQueries } from '@tanstack/react-query';
import type { QuestionView, Why } from '../../../quality/imports/contract.ts';
import { importKeys, importsApi } from '../../api/imports.ts';
import { OriginalLines } from './original-lines.tsx';

const LINES_PER_SIDE = 2;

/** The lines of the file that each side of a question speaks of, next to each other. */
export function QuestionLines({ id, question }: { readonly id: string; readonly question: QuestionView }) {
  const sides = useQueries({
    queries: [question.left, question.right].map((node) => ({
      queryKey: [...importKeys.result(id), 'why', node?.id],
      queryFn: () => importsApi.why(id, node?.id ?? ''),
      enabled: node !== null,
    })),
  });
  const known = sides.map((side) => side.data).filter((side): side is Why => side !== undefined);
  const lines = known.flatMap((side) => side.lines.slice(0, LINES_PER_SIDE));
  const distinct = lines.filter((line, place) => lines.findIndex((one) => one.rowId === line.rowId) === place);
  return <OriginalLines headers={known[0]?.headers ?? []} lines={distinct} />;
}
