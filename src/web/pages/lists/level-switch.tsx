import { Link } from '@tanstack/react-router';
import type { FilterCondition } from '../../../domain/list-filter.ts';
import { useSpeaker } from '../../language.tsx';
import { paths } from '../../paths.ts';
import { LevelMark } from '../../ui/level-mark.tsx';
import type { ListAddress } from './use-list-address.ts';

const LEVELS = ['group', 'entity', 'site'] as const;

/** The tree, or one level as a list: the level is a condition of the filter like any other. */
export function LevelSwitch({ address }: { readonly address: ListAddress }) {
  const { say } = useSpeaker();
  const { conditions, level, setConditions } = address;
  const show = (next: string | null) => {
    const others = (conditions ?? []).filter(({ field }) => field !== 'level');
    const asked: readonly FilterCondition[] = next
      ? [{ isDenied: false, field: 'level', operator: ':', values: [{ is: 'text', text: next }] }]
      : [];
    setConditions([...asked, ...others]);
  };
  return (
    <nav className="level-switch" aria-label={say('list_levels')}>
      <Link to={paths.accounts()} activeOptions={{ exact: true }} className="level-choice">
        {say('list_level_tree')}
      </Link>
      {LEVELS.map((one) => (
        <button
          key={one}
          type="button"
          className="level-choice"
          aria-pressed={level === one}
          onClick={() => show(level === one ? null : one)}
        >
          <LevelMark level={one} /> {say(`list_level_${one}`)}
        </button>
      ))}
    </nav>
  );
}
