import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Candidate } from '../../../quality/duplicates/candidates/contract.ts';
import type { MergeWishRequest } from '../../../quality/duplicates/merging/contract.ts';
import { mergeKeys, mergesApi } from '../../api/merges.ts';
import { useSpeaker } from '../../language.tsx';
import { KeyCap } from '../../ui/key-cap.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useKeys } from '../../ui/use-keys.ts';
import { EvidenceWords } from '../imports/evidence-words.tsx';
import { Waterfall } from '../imports/waterfall.tsx';
import { FieldChoices } from './field-choices.tsx';

interface CardProps {
  readonly workspaceId: string;
  readonly candidate: Candidate;
  readonly isBusy: boolean;
  readonly onMerge: (wish: MergeWishRequest, name: string) => void;
  readonly onDecide: (decision: 'distinct' | 'later') => void;
}

function MaskedSide({ side }: { readonly side: Candidate['left'] }) {
  const { say } = useSpeaker();
  return (
    <Notice tone="doubt">
      <strong>{side.name}</strong> {side.town}{' '}
      {say('duplicates_masked', { name: side.ownerName ?? say('duplicates_nobody') })}
    </Notice>
  );
}

/** Two records side by side: why they may be one, what each says, what would move, and the decision. */
export function CandidateCard({ workspaceId, candidate, isBusy, onMerge, onDecide }: CardProps) {
  const { say, reason, error, money } = useSpeaker();
  const { left, right, evidence } = candidate;
  const masked = [left, right].find((side) => side.isMasked);
  const [survivorId, setSurvivorId] = useState(left.id);
  const [fields, setFields] = useState<Readonly<Record<string, string>>>({});
  const mergedId = survivorId === left.id ? right.id : left.id;
  const base = { kind: candidate.kind, survivorId, mergedIds: [mergedId], revenue: 'sum' as const };
  const wish: MergeWishRequest = { ...base, fields: { ...fields }, versions: {} };
  const preview = useQuery({
    queryKey: mergeKeys.preview(workspaceId, wish),
    queryFn: () => mergesApi.preview(workspaceId, wish),
    enabled: !masked,
    placeholderData: (before) => before,
  });
  const found = preview.data;
  const canMerge = !masked && !isBusy && found !== undefined && found.refusal === null;
  const name = found?.records.find((record) => record.id === survivorId)?.name ?? left.name;
  const merge = () => {
    const versions = Object.fromEntries(found?.records.map((record) => [record.id, record.version]) ?? []);
    if (canMerge) onMerge({ ...wish, versions }, name);
  };
  useKeys({
    r: merge,
    d: isBusy || masked ? undefined : () => onDecide('distinct'),
    p: isBusy || masked ? undefined : () => onDecide('later'),
  });
  return (
    <section className="duplicate-card" aria-label={say('duplicates_pair', { left: left.name, right: right.name })}>
      <p className="soft numeric">
        {say(`duplicates_band_${candidate.band}`)}
        {candidate.valueCents > 0 ? ` · ${money(candidate.valueCents)}` : ''}
      </p>
      <EvidenceWords evidence={evidence} />
      {masked ? <MaskedSide side={masked} /> : null}
      {preview.error ? <Notice tone="error">{error(preview.error)}</Notice> : null}
      {found ? (
        <FieldChoices
          preview={found}
          sides={[left, right]}
          survivorId={survivorId}
          onSurvivor={setSurvivorId}
          onChoose={(field, id) => setFields({ ...fields, [field]: id })}
        />
      ) : null}
      {found?.refusal ? (
        <Notice tone="doubt">{[found.refusal.reason, ...found.refusal.instead].map(reason).join(' ')}</Notice>
      ) : null}
      {found && found.moves.length > 0 ? (
        <p>
          {say('duplicates_moves')}{' '}
          {found.moves
            .map(({ table, moving, alike }) =>
              [
                say(`duplicates_row_${table}`, { count: moving }),
                alike > 0 ? say('duplicates_alike', { count: alike }) : '',
              ]
                .filter(Boolean)
                .join(' '),
            )
            .join(' · ')}
        </p>
      ) : null}
      <details>
        <summary>{say('duplicates_calculation')}</summary>
        <Waterfall evidence={evidence} />
      </details>
      <div className="duplicate-actions">
        <Button disabled={!canMerge} onClick={merge} rightSection={<KeyCap>R</KeyCap>}>
          {say('duplicates_merge')}
        </Button>
        <Button
          variant="default"
          disabled={isBusy || masked !== undefined}
          onClick={() => onDecide('distinct')}
          rightSection={<KeyCap>D</KeyCap>}
        >
          {say('duplicates_distinct')}
        </Button>
        <Button
          variant="default"
          disabled={isBusy || masked !== undefined}
          onClick={() => onDecide('later')}
          rightSection={<KeyCap>P</KeyCap>}
        >
          {say('duplicates_later')}
        </Button>
      </div>
    </section>
  );
}
