import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { MappedColumnView } from '../../../quality/imports/contract.ts';
import { importKeys, importsApi } from '../../api/imports.ts';
import { useSpeaker } from '../../language.tsx';
import { LevelMark } from '../../ui/level-mark.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ColumnSelect } from './column-select.tsx';
import { levelOfField } from './field-level.ts';

interface ColumnRowProps {
  readonly id: string;
  readonly column: MappedColumnView;
  readonly knownFields: readonly string[];
}

function useCorrection(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ index, fields, year, person }: Pick<MappedColumnView, 'index' | 'fields' | 'year' | 'person'>) =>
      importsApi.correct(id, { columns: [{ index, fields, year, person }] }),
    onSuccess: (mapping) => queries.setQueryData(importKeys.mapping(id), mapping),
  });
}

/** What we understood, in words, with the mark of the level that it speaks of. */
function Understood({ column }: { readonly column: MappedColumnView }) {
  const { say } = useSpeaker();
  const [first] = column.fields;
  if (first === undefined) return <span className="soft">{say('columns_kept')}</span>;
  const level = levelOfField(first);
  const names = column.fields.map((field) => say(`field_${field}`)).join(' + ');
  return (
    <span className="understood">
      <LevelMark level={level} label={say(`tree_level_${level}`)} />
      <span>
        {names}
        {column.year === null ? '' : ` ${column.year}`}
      </span>
    </span>
  );
}

/** One column of the sheet. An uncertain one stands open; a sure one opens on demand. */
export function ColumnRow({ id, column, knownFields }: ColumnRowProps) {
  const { say, reason, error } = useSpeaker();
  const [isOpen, setOpen] = useState(column.grade !== 'sure');
  const correction = useCorrection(id);
  const examples = column.examples.filter((text) => text !== '');
  return (
    <tr>
      <th scope="row" className="column-header">
        {column.header}
      </th>
      <td data-label={say('columns_understood')}>
        {isOpen ? (
          <ColumnSelect
            column={column}
            knownFields={knownFields}
            isBusy={correction.isPending}
            onChange={(fields, year) => correction.mutate({ ...column, fields: [...fields], year })}
          />
        ) : (
          <Understood column={column} />
        )}
        {correction.error ? <Notice tone="error">{error(correction.error)}</Notice> : null}
      </td>
      <td data-label={say('columns_examples')} className="soft column-examples">
        <span>{examples.length > 0 ? examples.join(' · ') : say('columns_empty')}</span>
        {column.warnings.map((warning) => (
          <span key={warning.code} className="column-warning">
            {reason(warning)}
          </span>
        ))}
      </td>
      <td data-label={say('columns_grade')} className="column-grade">
        <span className={column.grade === 'sure' ? 'tag' : 'tag tag-doubt'} title={reason(column.reason)}>
          {say(`grade_${column.grade}`)}
        </span>
        {column.grade !== 'sure' && column.fields.length > 0 ? (
          <button
            type="button"
            className="text-button"
            disabled={correction.isPending}
            onClick={() => {
              setOpen(false);
              correction.mutate(column);
            }}
          >
            {say('columns_confirm')}
          </button>
        ) : null}
        {isOpen ? null : (
          <button type="button" className="text-button" onClick={() => setOpen(true)}>
            {say('columns_correct')}
          </button>
        )}
        <span className="soft column-reason">{reason(column.reason)}</span>
      </td>
    </tr>
  );
}
