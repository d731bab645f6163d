import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type DragEvent, useRef, useState } from 'react';
import { MAX_UPLOAD_MEGABYTES } from '../../../quality/imports/contract.ts';
import { importKeys, importsApi } from '../../api/imports.ts';
import { useSpeaker } from '../../language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { WorkBar } from '../../ui/work-bar.tsx';
import { PasteDialog } from './paste-dialog.tsx';

const ACCEPTED = '.csv,.tsv,.txt,.xlsx,.xlsm,.xls,.ods';

type Source = { readonly files: readonly File[] } | { readonly text: string } | 'example';

/** Sends one file or several; several are found in the list, one is opened. */
function useSend() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: async (source: Source) => {
      if (source === 'example') return [await importsApi.openExample()];
      if ('text' in source) return [await importsApi.sendPaste(source.text)];
      const analyses = [];
      for (const file of source.files) analyses.push(await importsApi.sendFile(file));
      return analyses;
    },
    onSettled: () => queries.invalidateQueries({ queryKey: importKeys.all, exact: true }),
    onSuccess: (analyses) => {
      const [only] = analyses;
      if (analyses.length === 1 && only) navigate({ to: '/imports/$importId', params: { importId: only.id } });
    },
  });
}

/** « Déposez votre fichier clients tel qu'il est. » */
export function FileDrop() {
  const { say, error } = useSpeaker();
  const [isOver, setOver] = useState(false);
  const [isPasting, setPasting] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const send = useSend();
  const sendFiles = (files: FileList | null) => files && files.length > 0 && send.mutate({ files: [...files] });
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    sendFiles(event.dataTransfer.files);
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way to do what the buttons inside do */}
      <div
        className="drop"
        data-over={isOver}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={(event) => event.currentTarget.contains(event.relatedTarget as Node | null) || setOver(false)}
        onDrop={onDrop}
      >
        <p className="drop-title">{say(isOver ? 'file_drop_here' : 'file_drop')}</p>
        <p className="soft">{say('file_promise')}</p>
        <div className="drop-actions">
          <Button onClick={() => picker.current?.click()} loading={send.isPending}>
            {say('file_choose')}
          </Button>
          <Button variant="default" disabled={send.isPending} onClick={() => setPasting(true)}>
            {say('file_paste')}
          </Button>
          <Button
            variant="default"
            disabled={send.isPending}
            onClick={() => send.mutate('example')}
            title={say('file_example_what')}
          >
            {say('file_example')}
          </Button>
        </div>
        <p className="drop-formats soft">{say('file_formats', { megabytes: MAX_UPLOAD_MEGABYTES })}</p>
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          accept={ACCEPTED}
          aria-label={say('file_choose')}
          onChange={(event) => {
            sendFiles(event.currentTarget.files);
            event.currentTarget.value = '';
          }}
        />
        {send.isPending ? <WorkBar share={null} label={say('frame_loading')} /> : null}
      </div>
      {send.error ? <Notice tone="error">{error(send.error)}</Notice> : null}
      <PasteDialog
        isOpen={isPasting}
        onClose={() => setPasting(false)}
        onPaste={(text) => {
          setPasting(false);
          send.mutate({ text });
        }}
      />
    </>
  );
}
