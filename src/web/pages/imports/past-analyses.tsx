import { Button, Modal } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Analysis } from '../../../quality/imports/contract.ts';
import { importKeys, importsApi } from '../../api/imports.ts';
import { type Speaker, useSpeaker } from '../../language.tsx';
import { Notice } from '../../ui/notice.tsx';

function stateOf(analysis: Analysis): string {
  return analysis.save?.state === 'done' ? 'state_saved' : `state_${analysis.state}`;
}

function foundIn(speaker: Speaker, { figures, rowCount }: Analysis): string {
  if (!figures) return rowCount === null ? '' : speaker.say('rows_count', { count: rowCount });
  return [
    speaker.say('groups_count', { count: figures.groups }),
    speaker.say('entities_count', { count: figures.entities }),
    speaker.say('sites_count', { count: figures.sites }),
    speaker.say('contacts_count', { count: figures.contacts }),
  ].join(' · ');
}

function DeleteDialog({ analysis, onClose }: { readonly analysis: Analysis | null; readonly onClose: () => void }) {
  const { say, error } = useSpeaker();
  const queries = useQueryClient();
  const remove = useMutation({
    mutationFn: (id: string) => importsApi.remove(id),
    onSuccess: onClose,
    onSettled: () => queries.invalidateQueries({ queryKey: importKeys.all, exact: true }),
  });
  return (
    <Modal
      opened={analysis !== null}
      onClose={onClose}
      title={say('imports_delete_sure', { name: analysis?.name ?? '' })}
      closeButtonProps={{ 'aria-label': say('frame_close') }}
    >
      <p>{say('imports_delete_what')}</p>
      {remove.error ? <Notice tone="error">{error(remove.error)}</Notice> : null}
      <div className="dialog-end">
        <Button variant="default" onClick={onClose}>
          {say('frame_cancel')}
        </Button>
        <Button color="red.9" loading={remove.isPending} onClick={() => analysis && remove.mutate(analysis.id)}>
          {say('imports_delete_yes')}
        </Button>
      </div>
    </Modal>
  );
}

/** Every file analyzed on this machine, the latest first. */
export function PastAnalyses({ analyses }: { readonly analyses: readonly Analysis[] }) {
  const speaker = useSpeaker();
  const { say, moment } = speaker;
  const [deleting, setDeleting] = useState<Analysis | null>(null);
  if (analyses.length === 0) return <p className="soft">{say('imports_none')}</p>;
  return (
    <>
      <table className="table past-table">
        <thead>
          <tr>
            <th scope="col">{say('imports_file')}</th>
            <th scope="col">{say('imports_state')}</th>
            <th scope="col">{say('imports_found')}</th>
            <th scope="col">{say('imports_when')}</th>
            <th scope="col">
              <span className="hidden-text">{say('imports_delete')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {analyses.map((analysis) => (
            <tr key={analysis.id}>
              <td>
                <Link to="/imports/$importId" params={{ importId: analysis.id }}>
                  {analysis.name}
                </Link>
              </td>
              <td className={analysis.state === 'failed' ? 'past-failed' : undefined}>{say(stateOf(analysis))}</td>
              <td className="soft">{foundIn(speaker, analysis)}</td>
              <td className="soft numeric">{moment(analysis.createdAt)}</td>
              <td>
                <button
                  type="button"
                  className="frame-tool"
                  aria-label={`${say('imports_delete')}, ${analysis.name}`}
                  title={say('imports_delete')}
                  onClick={() => setDeleting(analysis)}
                >
                  ✕
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <DeleteDialog analysis={deleting} onClose={() => setDeleting(null)} />
    </>
  );
}
