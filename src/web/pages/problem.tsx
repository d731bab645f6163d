import { ApiError } from '../api/client.ts';
import { useSpeaker } from '../language.tsx';
import { Notice } from '../ui/notice.tsx';
import { LoginForm } from './login/login-form.tsx';

/** Why a page cannot show what it is for; where it is only that nobody has logged in, the login itself. */
export function Problem({ error, loginWhy }: { readonly error: unknown; readonly loginWhy: string }) {
  const speaker = useSpeaker();
  if (error instanceof ApiError && error.status === 401) return <LoginForm why={loginWhy} />;
  return <Notice tone="error">{speaker.error(error)}</Notice>;
}
