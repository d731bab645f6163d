import { Drawer } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Why } from '../../../quality/imports/contract.ts';
import { importKeys, importsApi } from '../../api/imports.ts';
import { useSpeaker } from '../../language.tsx';
import { LevelMark } from '../../ui/level-mark.tsx';
import { Notice } from '../../ui/notice.tsx';
import { NodeName } from '../tree/node-name.tsx';
import { ApartPanel } from './apart-panel.tsx';
import { OriginalLines } from './original-lines.tsx';
import { Waterfall } from './waterfall.tsx';
import { WhyAnswers } from './why-answers.tsx';

interface WhyPanelProps {
  readonly id: string;
  readonly node: string | null;
  readonly onClose: () => void;
  readonly onWhy: (node: string) => void;
}

/** What is compared with the node on screen; `right` is null while the person still chooses. */
interface Comparison {
  readonly left: string;
  readonly right: string | null;
}

/** « Pourquoi ici ? »: reasons in words, links with their calculation, and the lines of the user's own file. */
export function WhyPanel({ id, node, onClose, onWhy }: WhyPanelProps) {
  const { say, error } = useSpeaker();
  const [comparison, compare] = useState<Comparison | null>(null);
  const isApart = comparison !== null && comparison.left === node;
  const query = useQuery({
    queryKey: [...importKeys.result(id), 'why', node],
    queryFn: () => importsApi.why(id, node ?? ''),
    enabled: node !== null,
  });
  return (
    <Drawer
      opened={node !== null}
      onClose={onClose}
      position="right"
      size="min(560px, 100%)"
      title={say(isApart ? 'apart_title' : 'why_title')}
      closeButtonProps={{ 'aria-label': say('frame_close') }}
    >
      {query.error ? <Notice tone="error">{error(query.error)}</Notice> : null}
      {query.isLoading ? <p className="soft">{say('frame_loading')}</p> : null}
      {isApart && query.data ? (
        <ApartPanel
          id={id}
          left={query.data.node}
          right={comparison.right}
          onChoose={(right) => compare({ left: comparison.left, right })}
          onBack={() => compare(null)}
          onWhy={onWhy}
        />
      ) : null}
      {query.data && !isApart ? (
        <>
          <WhyBody why={query.data} onWhy={onWhy} />
          <WhyAnswers id={id} why={query.data} />
          <p className="why-apart">
            <button type="button" className="text-button" onClick={() => node && compare({ left: node, right: null })}>
              {say('apart_ask')}
            </button>
          </p>
        </>
      ) : null}
    </Drawer>
  );
}

function Trail({ why, onWhy }: { readonly why: Why; readonly onWhy: (node: string) => void }) {
  const { say } = useSpeaker();
  return (
    <p className="why-trail">
      {why.trail.map((one) => (
        <span key={one.id}>
          <LevelMark level={one.level} label={say(`tree_level_${one.level}`)} />{' '}
          <button type="button" className="text-button" onClick={() => onWhy(one.id)}>
            {one.name}
          </button>
          {' › '}
        </span>
      ))}
    </p>
  );
}

function WhyBody({ why, onWhy }: { readonly why: Why; readonly onWhy: (node: string) => void }) {
  const { say, reason } = useSpeaker();
  const roles = (label: string, codes: readonly string[]) =>
    codes.length > 0 ? [{ label, text: codes.map((code) => say(`role_${code}`)).join(' · ') }] : [];
  const facts = [
    ...why.facts,
    ...roles('fact_roles_stated', why.roles.stated),
    ...roles('fact_roles_inferred', why.roles.inferred),
  ];
  const hasRegisterKey = why.facts.some((fact) => fact.label === 'fact_siren' || fact.label === 'fact_siret');
  return (
    <div className="why">
      <Trail why={why} onWhy={onWhy} />
      <p className="why-name">
        <NodeName node={why.node} />
        <span className="soft">{say('why_confidence', { percent: Math.round(why.confidence * 100) })}</span>
      </p>
      {facts.length > 0 ? (
        <section>
          <h3>{say('why_known')}</h3>
          <dl className="why-facts">
            {facts.map((fact) => (
              <div key={fact.label}>
                <dt>{say(fact.label)}</dt>
                <dd>{fact.text}</dd>
              </div>
            ))}
          </dl>
          {hasRegisterKey ? <p className="soft">{say('why_not_checked')}</p> : null}
        </section>
      ) : null}
      {why.placedBecause.length > 0 ? (
        <section>
          <h3>{say('why_placed')}</h3>
          <ul className="plain-list">
            {why.placedBecause.map((one) => (
              <li key={JSON.stringify(one)}>{reason(one)}</li>
            ))}
          </ul>
        </section>
      ) : null}
      <Joins why={why} />
      <section>
        <h3>{say('why_lines', { count: why.lineCount })}</h3>
        <OriginalLines headers={why.headers} lines={why.lines} />
        {why.lines.length < why.lineCount ? (
          <p className="soft">{say('lines_shown', { shown: why.lines.length, total: why.lineCount })}</p>
        ) : null}
      </section>
    </div>
  );
}

function Joins({ why }: { readonly why: Why }) {
  const { say, reason } = useSpeaker();
  if (why.lineCount < 2) return <p className="soft">{say('why_alone')}</p>;
  if (why.joins.length === 0) return <p className="soft">{say('why_agree')}</p>;
  return (
    <section>
      <h3>{say('why_joined', { count: why.joinCount })}</h3>
      <ul className="why-joins">
        {why.joins.map((join) => (
          <li key={`${join.left} ${join.right}`}>
            <details className="fold">
              <summary>
                {say('line_number', { number: join.left })} ↔ {say('line_number', { number: join.right })}{' '}
                <span className="soft">{join.evidence.reasons.map(reason).join(' · ')}</span>
              </summary>
              <Waterfall evidence={join.evidence} />
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
