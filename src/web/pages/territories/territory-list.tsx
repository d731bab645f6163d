import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Coverage, TerritoryView } from '../../../base/territories/contract.ts';
import { useSpeaker } from '../../language.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { Behind } from './accounts-drawer.tsx';
import { sayRule } from './say-rule.ts';
import { useTerritoryChange } from './use-territories.ts';

interface TerritoryListProps {
  readonly workspaceId: string;
  readonly territories: readonly TerritoryView[];
  /** Null while it is being counted. */
  readonly coverage: Coverage | null;
  readonly nameOfAccount: (id: string) => string;
  readonly nameOfMember: (id: string | null) => string;
  readonly nameOfTeam: (id: string | null) => string;
  /** Null for whoever may not change territories. */
  readonly onEdit: ((territory: TerritoryView) => void) | null;
  readonly onShow: (behind: Behind) => void;
}

/** Each territory: who follows, what it has, its rule in words. */
export function TerritoryList(props: TerritoryListProps) {
  return (
    <ul className="settings-list">
      {props.territories.map((territory) => (
        <TerritoryLine key={territory.id} territory={territory} {...props} />
      ))}
    </ul>
  );
}

function TerritoryLine({ territory, ...props }: TerritoryListProps & { readonly territory: TerritoryView }) {
  const speaker = useSpeaker();
  const { say, money, error } = speaker;
  const [isAsking, setAsking] = useState(false);
  const remove = useTerritoryChange(props.workspaceId, (api, one: TerritoryView) => api.remove(one.id, one.version));
  const { id, name } = territory;
  const has = props.coverage?.territories.find((one) => one.id === id);
  const team = props.nameOfTeam(territory.teamId);
  const { onEdit } = props;
  return (
    <li>
      <span className="settings-who">
        <strong>{name}</strong>
        <span className="soft">
          {say(`territory_kind_${territory.kind}`)} · {sayRule(speaker, territory, props.nameOfAccount).join(' ')}
        </span>
      </span>
      <span className="territory-figures">
        {territory.followerId ? (
          <span>{[props.nameOfMember(territory.followerId), team].filter(Boolean).join(' · ')}</span>
        ) : (
          <span className="tag tag-doubt">{say('territory_nobody')}</span>
        )}
        {has ? (
          <span>
            <button
              type="button"
              className="text-button"
              onClick={() => props.onShow({ key: id, title: name, read: (api) => api.accounts(id) })}
            >
              {say('territory_accounts', { count: has.accounts })}
            </button>{' '}
            <span className="soft">{say('territory_revenue', { money: money(has.revenueCents) })}</span>
          </span>
        ) : (
          <span className="soft">{say('territory_counting')}</span>
        )}
      </span>
      {onEdit ? (
        <span className="settings-actions">
          <Button variant="subtle" aria-label={say('territory_edit_name', { name })} onClick={() => onEdit(territory)}>
            {say('territory_edit')}
          </Button>
          {isAsking ? (
            <Button color="red" loading={remove.isPending} onClick={() => remove.mutate(territory)}>
              {say('territory_remove_sure', { name })}
            </Button>
          ) : (
            <Button
              variant="subtle"
              aria-label={say('territory_remove_name', { name })}
              onClick={() => setAsking(true)}
            >
              {say('territory_remove')}
            </Button>
          )}
        </span>
      ) : null}
      {remove.error ? <Notice tone="error">{error(remove.error)}</Notice> : null}
    </li>
  );
}
