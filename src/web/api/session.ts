import { type CreateOwnerRequest, type LoginRequest, sessionSchema } from '../../base/workspaces/contract.ts';
import { apiPaths } from '../paths.ts';
import { ask, tell } from './client.ts';

export const sessionKey = ['session'] as const;

/** Who is here, and how to come in and go out. */
export const sessionApi = {
  get: () => ask(sessionSchema, apiPaths.session()),
  createOwner: (owner: CreateOwnerRequest) => tell(apiPaths.owner(), { method: 'POST', json: owner }),
  login: (login: LoginRequest) => tell(apiPaths.session(), { method: 'POST', json: login }),
  logout: () => tell(apiPaths.session(), { method: 'DELETE' }),
};
