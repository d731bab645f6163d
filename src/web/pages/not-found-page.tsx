import { Link } from '@tanstack/react-router';
import { useSpeaker } from '../language.tsx';
import { paths } from '../paths.ts';
import { Notice } from '../ui/notice.tsx';

export function NotFoundPage() {
  const { say } = useSpeaker();
  return (
    <>
      <div className="page-head">
        <h1>{say('frame_not_found')}</h1>
      </div>
      <Notice tone="calm" action={<Link to={paths.imports()}>{say('frame_to_imports')}</Link>}>
        {say('frame_not_found_help')}
      </Notice>
    </>
  );
}
