import { Button, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type FormEvent, useState } from 'react';
import type { SaveTerritory, TerritoryView } from '../../../base/territories/contract.ts';
import type { MemberView, TeamView } from '../../../base/workspaces/contract.ts';
import { useSpeaker } from '../../language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RuleFields } from './rule-fields.tsx';
import { RulePreview } from './rule-preview.tsx';
import { sayRule } from './say-rule.ts';
import { useTerritories, useTerritoryChange } from './use-territories.ts';

interface TerritoryFormProps {
  readonly workspaceId: string;
  /** Null for a new one. */
  readonly territory: TerritoryView | null;
  readonly territories: readonly TerritoryView[];
  readonly names: ReadonlyMap<string, string>;
  readonly members: readonly MemberView[];
  readonly teams: readonly TeamView[];
  readonly onDone: () => void;
}

const EMPTY: SaveTerritory = { name: '', kind: 'site', ownerId: null, teamId: null, rule: {}, order: [] };

function wishOf({ name, kind, ownerId, teamId, rule, order }: TerritoryView): SaveTerritory {
  return { name, kind, ownerId, teamId, rule, order };
}

/** A territory: its name, who answers for it, its rule, and at every change what the rule covers. */
export function TerritoryForm({ workspaceId, territory, onDone, ...known }: TerritoryFormProps) {
  const speaker = useSpeaker();
  const { say, error } = speaker;
  const [wish, setWish] = useState<SaveTerritory>(territory ? wishOf(territory) : EMPTY);
  const [names, setNames] = useState(known.names);
  const [asked] = useDebouncedValue({ kind: wish.kind, rule: wish.rule }, 400);
  const preview = useTerritories(workspaceId, ['preview', territory?.id, JSON.stringify(asked)], (api) =>
    api.preview({ ...asked, ...(territory ? { id: territory.id } : {}) }),
  );
  const save = useTerritoryChange(workspaceId, async (api, one: SaveTerritory) => {
    if (!territory) return api.create(one);
    const { kind: _, ...rest } = one;
    return api.change(territory.id, { ...rest, version: territory.version });
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(wish, { onSuccess: onDone });
  };
  const problem = save.error ?? preview.error;
  const sentences = sayRule(speaker, wish, (id) => names.get(id) ?? '…');
  return (
    <form className="territory-form" onSubmit={onSubmit}>
      <div className="territory-fields">
        <TextInput
          required
          maxLength={120}
          label={say('territory_name')}
          value={wish.name}
          onChange={(event) => setWish({ ...wish, name: event.currentTarget.value })}
        />
        <div>
          <span className="territory-label">{say('territory_kind')}</span>
          <SegmentedControl
            fullWidth
            aria-label={say('territory_kind')}
            data={(['site', 'corporate'] as const).map((value) => ({
              value,
              label: say(`territory_kind_short_${value}`),
            }))}
            value={wish.kind}
            disabled={territory !== null}
            onChange={(kind) => setWish({ ...wish, kind: kind === 'corporate' ? kind : 'site', order: [] })}
          />
        </div>
        <Select
          label={say('territory_owner')}
          data={known.members.map(({ id, name, email }) => ({ value: id, label: name || email }))}
          value={wish.ownerId}
          searchable
          clearable
          onChange={(ownerId) => setWish({ ...wish, ownerId })}
        />
        <Select
          label={say('territory_team')}
          data={known.teams.map(({ id, name }) => ({ value: id, label: name }))}
          value={wish.teamId}
          clearable
          onChange={(teamId) => setWish({ ...wish, teamId })}
        />
      </div>
      <h3>{say('territory_rule')}</h3>
      <p className="soft">{say('territory_rule_help')}</p>
      <RuleFields
        workspaceId={workspaceId}
        rule={wish.rule}
        names={names}
        onChange={(rule, found) => {
          setWish({ ...wish, rule });
          if (found) setNames(found);
        }}
      />
      <p className="territory-sentence">{sentences.join(' ')}</p>
      {preview.data ? (
        <RulePreview
          preview={preview.data}
          territories={known.territories}
          order={wish.order}
          onOrder={(order) => setWish({ ...wish, order })}
        />
      ) : (
        <p className="soft">{say('territory_counting')}</p>
      )}
      {problem ? <Notice tone="error">{error(problem)}</Notice> : null}
      <div className="settings-actions">
        <Button type="submit" loading={save.isPending}>
          {say('settings_save')}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          {say('settings_cancel')}
        </Button>
      </div>
    </form>
  );
}
