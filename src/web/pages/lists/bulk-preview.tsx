import type { BulkEditPreview } from '../../../base/contacts/bulk-edits/contract.ts';
import { useSpeaker } from '../../language.tsx';
import type { ListColumn } from './list-columns.ts';
import type { Members } from './use-members.ts';
import { writeValue } from './write-cell.ts';

interface BulkPreviewProps {
  readonly preview: BulkEditPreview;
  readonly column: ListColumn;
  readonly value: string | number | null;
  readonly members: Members;
}

/** What will change, from what to what; what has the value already; what the reader may not change. */
export function BulkPreview({ preview, column, value, members }: BulkPreviewProps) {
  const speaker = useSpeaker();
  const { say, number } = speaker;
  const write = (one: string | number | null) => {
    const named = column.kind === 'member' && one !== null ? (members.names.get(String(one)) ?? one) : one;
    return writeValue(named, column, speaker) || say('list_value_none');
  };
  const { changing, unchanged, notMine } = preview;
  return (
    <div className="bulk-preview">
      <p>
        <strong>{say('list_bulk_changing', { count: changing })}</strong>
        {unchanged > 0 ? ` · ${say('list_bulk_unchanged', { count: unchanged })}` : null}
        {notMine > 0 ? ` · ${say('list_bulk_not_mine', { count: notMine })}` : null}
      </p>
      <ul aria-label={say('list_bulk_from_to')}>
        {preview.from.flatMap(({ values }) =>
          values.map((before) => (
            <li key={before.value ?? ''}>
              <span className="numeric">{number(before.count)} × </span>
              {write(before.value)} → <strong>{write(value)}</strong>
            </li>
          )),
        )}
      </ul>
    </div>
  );
}
