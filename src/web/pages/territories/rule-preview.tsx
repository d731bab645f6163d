import { SegmentedControl } from '@mantine/core';
import type { SaveTerritory, TerritoryPreview, TerritoryView } from '../../../base/territories/contract.ts';
import { useSpeaker } from '../../language.tsx';
import { AccountLines } from './account-lines.tsx';

type Order = SaveTerritory['order'];

interface RulePreviewProps {
  readonly preview: TerritoryPreview;
  readonly territories: readonly TerritoryView[];
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
}

/** What a rule covers, and for each territory that has some of it already: which of the two comes first. */
export function RulePreview({ preview, territories, order, onOrder }: RulePreviewProps) {
  const { say, money, number } = useSpeaker();
  const { group, entity, site } = preview.byLevel;
  const nameOf = (id: string) => territories.find((one) => one.id === id)?.name ?? '';
  const territoryOf = new Map(preview.shared.map(({ id, territoryId }) => [id, territoryId]));
  return (
    <section className="territory-preview" aria-label={say('territory_preview')}>
      <p>
        <strong>{say('territory_covers', { count: preview.accounts })}</strong>{' '}
        <span className="soft">
          {say('territory_covers_levels', { groups: number(group), entities: number(entity), sites: number(site) })} ·{' '}
          {say('territory_revenue', { money: money(preview.revenueCents) })}
        </span>
      </p>
      {preview.overlaps.map(({ territoryId, name, accounts }) => (
        <div key={territoryId} className="territory-overlap">
          <span>{say('territory_overlap', { count: accounts, name })}</span>
          <SegmentedControl
            size="xs"
            aria-label={say('territory_order_with', { name })}
            data={[
              { value: 'none', label: say('territory_order_none') },
              { value: 'before', label: say('territory_order_before') },
              { value: 'after', label: say('territory_order_after', { name }) },
            ]}
            value={order.find((one) => one.territoryId === territoryId)?.place ?? 'none'}
            onChange={(place) => {
              const rest = order.filter((one) => one.territoryId !== territoryId);
              onOrder(place === 'before' || place === 'after' ? [...rest, { territoryId, place }] : rest);
            }}
          />
        </div>
      ))}
      {preview.shared.length > 0 ? (
        <>
          <h3>{say('territory_shared')}</h3>
          <AccountLines
            label={say('territory_shared')}
            accounts={preview.shared}
            note={({ id }) => nameOf(territoryOf.get(id) ?? '')}
          />
        </>
      ) : null}
      {preview.examples.length > 0 ? (
        <>
          <h3>{say('territory_examples')}</h3>
          <AccountLines label={say('territory_examples')} accounts={preview.examples} />
        </>
      ) : null}
    </section>
  );
}
