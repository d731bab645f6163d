import { Link } from '@tanstack/react-router';
import { useSpeaker } from '../../language.tsx';
import { paths } from '../../paths.ts';
import { LevelMark } from '../../ui/level-mark.tsx';

const LEVELS = ['group', 'entity', 'site'] as const;

/** From the tree to each level as a list. */
export function ListLinks() {
  const { say } = useSpeaker();
  return (
    <nav className="level-switch" aria-label={say('list_levels')}>
      <span className="level-choice" aria-current="page">
        {say('list_level_tree')}
      </span>
      {LEVELS.map((level) => (
        <Link key={level} to={paths.accountList()} search={{ filtre: `level:${level}` }} className="level-choice">
          <LevelMark level={level} /> {say(`list_level_${level}`)}
        </Link>
      ))}
    </nav>
  );
}
