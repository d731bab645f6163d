import type { Auth } from './auth.ts';

/** Ends the session that the cookies name and answers the cookies that forget it. Without a session nothing happens. */
export async function logout(auth: Auth, headers: Headers): Promise<readonly string[]> {
  const answer = await auth.api.signOut({ headers, returnHeaders: true });
  return answer.headers.getSetCookie();
}
