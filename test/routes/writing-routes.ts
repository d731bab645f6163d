import type { Right } from '../../src/domain/right.ts';

/**
 * What each writing route asks of whoever calls it: a right of the workspace, or one of these.
 * `anybody`: before any login. `person`: a login, and what is written is his own, outside any workspace.
 * `member`: whoever belongs to the workspace; the use case decides whom it concerns. `reading`: POST, but writes nothing.
 */
export type Demand = Right | 'anybody' | 'person' | 'member' | 'reading';

/** A writing route that is not named here makes `every-route.test.ts` fail. */
export const WRITING_ROUTES: Readonly<Record<string, Demand>> = {
  'POST /owner': 'anybody',
  'POST /session': 'anybody',
  'POST /session/code': 'anybody',
  'DELETE /session': 'anybody',
  'POST /invitations/read': 'anybody',
  'POST /invitations/accept': 'anybody',
  'POST /invitations/join': 'person',
  'POST /workspaces': 'person',
  'DELETE /sessions/others': 'person',
  'DELETE /sessions/:sessionId': 'person',
  'POST /two-factor': 'person',
  'POST /two-factor/confirm': 'person',
  'POST /two-factor/recovery-codes': 'person',
  'POST /two-factor/remove': 'person',
  'POST /invitations': 'manage_members',
  'DELETE /invitations/:invitationId': 'manage_members',
  'PATCH /members/:userId': 'manage_members',
  'DELETE /members/:userId': 'manage_members',
  'POST /teams': 'manage_members',
  'PUT /teams/:teamId': 'manage_members',
  'DELETE /teams/:teamId': 'manage_members',
  'PATCH /settings': 'manage_settings',
  'POST /api-keys': 'member',
  'DELETE /api-keys/:apiKeyId': 'member',
  'POST /accounts/:accountId/access-requests': 'member',
  'POST /access-requests/:requestId/accept': 'member',
  'POST /access-requests/:requestId/refuse': 'member',
  'POST /accounts/:accountId/grants': 'assign_accounts',
  'DELETE /accounts/:accountId/grants/:grantId': 'assign_accounts',
  'POST /duplicates/check': 'reading',
  'POST /imports': 'person',
  'POST /imports/paste': 'person',
  'POST /imports/example': 'person',
  'DELETE /imports/:id': 'person',
  'PUT /imports/:id/sheet': 'person',
  'PUT /imports/:id/mapping': 'person',
  'POST /imports/:id/run': 'person',
  'POST /imports/:id/cancel': 'person',
  'PUT /imports/:id/questions/:question/answer': 'person',
  'PUT /imports/:id/rules/:rule': 'person',
  'DELETE /imports/:id/rules/:rule': 'person',
  'PUT /imports/:id/sample': 'person',
  // Whoever sent the file saves it, and there is no such file here: the room of imports proves the right `import_files`.
  'POST /imports/:id/save': 'person',
};

/** Reading routes that ask for no login: they say that nobody has logged in. */
export const OPEN_READING: readonly string[] = ['GET /session'];

/** How reading routes of a person himself begin, outside any workspace; analyses belong to whoever sent the file. */
export const PERSONAL_READING: readonly string[] = ['GET /workspaces', 'GET /sessions', 'GET /imports'];
