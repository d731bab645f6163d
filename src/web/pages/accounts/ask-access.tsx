import { Button, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { accountPageApi } from '../../api/account-page.ts';
import { accountKeys } from '../../api/accounts.ts';
import { useSpeaker } from '../../language.tsx';
import { paths } from '../../paths.ts';
import { Notice } from '../../ui/notice.tsx';
import { useAccountPage } from './use-account-page.ts';

interface AskAccessProps {
  readonly workspaceId: string;
  readonly accountId: string;
}

/** A record beyond one's reach: its name, its town, who follows it, and « demander l'accès ». */
export function AskAccess({ workspaceId, accountId }: AskAccessProps) {
  const { say, error } = useSpeaker();
  const queries = useQueryClient();
  const [message, setMessage] = useState('');
  const found = useAccountPage(workspaceId, ['glimpse', accountId], (api) => api.glimpse(accountId));
  const ask = useMutation({
    mutationFn: () => accountPageApi(workspaceId).askAccess(accountId, message.trim() === '' ? null : message.trim()),
    onSettled: () => queries.invalidateQueries({ queryKey: accountKeys.all(workspaceId) }),
  });
  if (found.error) return <Notice tone="error">{error(found.error)}</Notice>;
  if (!found.data) return <p className="soft">{say('frame_loading')}</p>;
  const { name, town, followedBy, isAsked } = found.data;
  return (
    <article className="account-beyond">
      <p className="why-trail">
        <Link to={paths.accounts()}>{say('accounts_title')}</Link> ›
      </p>
      <h1>{name}</h1>
      <p className="soft">
        {[town, followedBy ? say('record_followed_by', { name: followedBy }) : say('record_followed_by_nobody')]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {isAsked ? (
        <Notice tone="calm">{say('access_asked', { name: followedBy ?? say('access_who_manages') })}</Notice>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            ask.mutate();
          }}
        >
          <p>{say('access_why', { name: followedBy ?? say('access_who_manages') })}</p>
          <Textarea
            size="xs"
            autosize
            minRows={2}
            label={say('access_message')}
            value={message}
            onChange={(event) => setMessage(event.currentTarget.value)}
          />
          {ask.error ? <Notice tone="error">{error(ask.error)}</Notice> : null}
          <Button type="submit" loading={ask.isPending}>
            {say('access_ask')}
          </Button>
        </form>
      )}
    </article>
  );
}
