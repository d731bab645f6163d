import type { Page } from 'playwright-core';

const PASSWORD = 'une longue phrase';

/** The door behind the screens, for what a test needs to be there before it begins. */
export interface SmallBase {
  readonly workspaceId: string;
  readonly userId: string;
  write(
    method: 'post' | 'patch' | 'put',
    path: string,
    body: object,
  ): Promise<Record<string, unknown> & { id: string }>;
  read(path: string): Promise<Record<string, unknown>>;
  /** Makes an account and answers its id. */
  make(draft: object): Promise<string>;
}

/** Becomes the first person of a fresh installation and leaves a way to fill his workspace; the page has logged in. */
export async function openSmallBase(page: Page, address: string): Promise<SmallBase> {
  const owner = { name: 'Léa Petit', email: 'lea@durand.example', password: PASSWORD, workspaceName: 'Espace Durand' };
  await page.request.post(`${address}/api/v1/owner`, { data: owner });
  return baseOf(page, address);
}

/** The same for somebody who has logged in already. */
export async function baseOf(page: Page, address: string): Promise<SmallBase> {
  const session = await (await page.request.get(`${address}/api/v1/session`)).json();
  const write: SmallBase['write'] = async (method, path, data) => {
    const answer = await page.request[method](`${address}/api/v1${path}`, { data });
    if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`);
    return answer.json();
  };
  return {
    workspaceId: session.workspaces[0].id,
    userId: session.user.id,
    write,
    read: async (path) => (await page.request.get(`${address}/api/v1${path}`)).json(),
    make: async (draft) => (await write('post', '/accounts', draft)).id,
  };
}

/** Invites a colleague by link and lets him accept: his page has logged in. */
export async function hireColleague(base: SmallBase, page: Page, address: string, role: string): Promise<void> {
  const { link } = await base.write('post', '/invitations', { email: `${role}@durand.example`, role });
  const token = String(link).split('#')[1];
  const joined = { token, name: 'Luc Girard', password: PASSWORD };
  const answer = await page.request.post(`${address}/api/v1/invitations/accept`, { data: joined });
  if (!answer.ok()) throw new Error(`the colleague could not join: ${await answer.text()}`);
}
