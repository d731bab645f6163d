import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Analysis, MappedColumnView, MappingView } from '../../../quality/imports/contract.ts';
import { importKeys, importsApi } from '../../api/imports.ts';
import { useSpeaker } from '../../language.tsx';
import { apiPaths } from '../../paths.ts';
import { Notice } from '../../ui/notice.tsx';
import { ColumnRow } from './column-row.tsx';

interface ColumnsStepProps {
  readonly analysis: Analysis;
  readonly isOpen: boolean;
  /** null where the step cannot fold: it is the one to deal with. */
  readonly onFold: (() => void) | null;
  readonly onRun: () => void;
}

function RecognizedSentence({ columns }: { readonly columns: readonly MappedColumnView[] }) {
  const { say } = useSpeaker();
  const known = columns.filter((column) => column.fields.length > 0).length;
  const rest = columns.length - known;
  return (
    <span>
      {say('columns_recognized', { known, count: columns.length })}
      {rest > 0 ? ` ${say('columns_rest', { count: rest })}` : ''}
    </span>
  );
}

/** What was understood of each column. Only the uncertain ones stand open. */
export function ColumnsStep({ analysis, isOpen, onFold, onRun }: ColumnsStepProps) {
  const { say, error, language } = useSpeaker();
  const queries = useQueryClient();
  const mapping = useQuery({
    queryKey: importKeys.mapping(analysis.id),
    queryFn: () => importsApi.mapping(analysis.id),
  });
  const run = useMutation({
    mutationFn: () => importsApi.run(analysis.id, language),
    onSuccess: (next) => {
      queries.setQueryData(importKeys.one(analysis.id), next);
      onRun();
    },
  });
  if (mapping.error) return <Notice tone="error">{error(mapping.error)}</Notice>;
  if (!mapping.data) return null;
  const isRerun = analysis.figures !== null;
  return (
    <>
      <div className="columns-line">
        <RecognizedSentence columns={mapping.data.columns} />
        {onFold ? (
          <button type="button" className="text-button" aria-expanded={isOpen} onClick={onFold}>
            {say(isOpen ? 'step_fold' : 'step_reopen')}
          </button>
        ) : null}
      </div>
      {isOpen ? <ColumnsTable id={analysis.id} mapping={mapping.data} /> : null}
      {run.error ? <Notice tone="error">{error(run.error)}</Notice> : null}
      {isOpen ? (
        <div className="columns-end">
          {analysis.state === 'cancelled' ? <span className="soft">{say('work_cancelled')}</span> : null}
          <Button loading={run.isPending} disabled={analysis.state === 'running'} onClick={() => run.mutate()}>
            {say(isRerun ? 'columns_run_again' : 'columns_run')}
          </Button>
          <a className="soft" href={apiPaths.keptMapping(analysis.id)} download="ramure-mapping.json">
            {say('mapping_keep')}
          </a>
        </div>
      ) : null}
    </>
  );
}

/** What the values of folded columns hide is said all the same. */
function Warnings({ columns }: { readonly columns: readonly MappedColumnView[] }) {
  const { reason } = useSpeaker();
  const damaged = columns.filter((column) => column.warnings.length > 0);
  if (damaged.length === 0) return null;
  return (
    <ul className="columns-warnings">
      {damaged.map(({ index, header, warnings }) => (
        <li key={index}>
          <strong>{header}</strong> {warnings.map(reason).join(' · ')}
        </li>
      ))}
    </ul>
  );
}

/** A column that nobody has to look at: sure, or empty. */
function isSettled(column: MappedColumnView): boolean {
  return column.grade === 'sure' && column.fields.length > 0;
}

function ColumnsTable({ id, mapping }: { readonly id: string; readonly mapping: MappingView }) {
  const { say } = useSpeaker();
  // Fixed at the first sight, so that a column does not jump away the moment it is answered.
  const [firstSure] = useState(() => new Set(mapping.columns.filter(isSettled).map((column) => column.index)));
  const [areSureShown, showSure] = useState(firstSure.size === mapping.columns.length && mapping.columns.length <= 8);
  const open = mapping.columns.filter((column) => !firstSure.has(column.index));
  const sure = mapping.columns.filter((column) => firstSure.has(column.index));
  const rows = areSureShown ? mapping.columns : open;
  return (
    <>
      {sure.length > 0 ? (
        <p className="columns-sure">
          {say('columns_sure', { count: sure.length })}{' '}
          <button
            type="button"
            className="text-button"
            aria-expanded={areSureShown}
            onClick={() => showSure(!areSureShown)}
          >
            {say(areSureShown ? 'columns_hide_sure' : 'columns_show_sure')}
          </button>
        </p>
      ) : null}
      {areSureShown ? null : <Warnings columns={sure} />}
      {rows.length > 0 ? (
        <table className="table columns-table">
          <thead>
            <tr>
              <th scope="col">{say('columns_yours')}</th>
              <th scope="col">{say('columns_understood')}</th>
              <th scope="col">{say('columns_examples')}</th>
              <th scope="col">{say('columns_grade')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((column) => (
              <ColumnRow key={column.index} id={id} column={column} knownFields={mapping.knownFields} />
            ))}
          </tbody>
        </table>
      ) : null}
    </>
  );
}
