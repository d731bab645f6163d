import { z } from 'zod';
import {
  type AcceptInvitationRequest,
  type CreateOwnerRequest,
  invitedSchema,
  type LoginRequest,
  loginSessionSchema,
  loginStepSchema,
  recoveryCodesSchema,
  sessionSchema,
  twoFactorSetupSchema,
} from '../../base/workspaces/contract.ts';
import { apiPaths } from '../paths.ts';
import { ask, askUnlessDone, tell } from './client.ts';

export const sessionKey = ['session'] as const;

/** Who is here, and how to come in and go out. */
export const sessionApi = {
  get: () => ask(sessionSchema, apiPaths.session()),
  createOwner: (owner: CreateOwnerRequest) => tell(apiPaths.owner(), { method: 'POST', json: owner }),
  /** Null when it is done, else the second step that is wanted. */
  login: (login: LoginRequest) => askUnlessDone(loginStepSchema, apiPaths.session(), { method: 'POST', json: login }),
  loginCode: (code: string) => tell(apiPaths.sessionCode(), { method: 'POST', json: { code } }),
  logout: () => tell(apiPaths.session(), { method: 'DELETE' }),
  list: () => ask(z.array(loginSessionSchema), apiPaths.sessions()),
  revoke: (id: string) => tell(apiPaths.oneSession(id), { method: 'DELETE' }),
  revokeOthers: () => tell(apiPaths.otherSessions(), { method: 'DELETE' }),
  prepareTwoFactor: (password: string) =>
    ask(twoFactorSetupSchema, apiPaths.twoFactor(''), { method: 'POST', json: { password } }),
  confirmTwoFactor: (code: string) => tell(apiPaths.twoFactor('/confirm'), { method: 'POST', json: { code } }),
  removeTwoFactor: (password: string) => tell(apiPaths.twoFactor('/remove'), { method: 'POST', json: { password } }),
  renewRecoveryCodes: (password: string) =>
    ask(recoveryCodesSchema, apiPaths.twoFactor('/recovery-codes'), { method: 'POST', json: { password } }),
  readInvitation: (token: string) =>
    ask(invitedSchema, apiPaths.invitation('read'), { method: 'POST', json: { token } }),
  acceptInvitation: (accept: AcceptInvitationRequest) =>
    tell(apiPaths.invitation('accept'), { method: 'POST', json: accept }),
  joinByInvitation: (token: string) => tell(apiPaths.invitation('join'), { method: 'POST', json: { token } }),
};
