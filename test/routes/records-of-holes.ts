import { addressOf, bodyOf, type ListedRoute } from '../support/route-list.ts';
import type { Asker, WholeApp } from '../support/whole-app.ts';

export type Holes = Readonly<Record<string, string>>;

/** What fills a hole that is no id of a record. */
const WORDS: Holes = { recordKind: 'account', year: '2025', position: '1', code: 'completeness_critical', key: 'name' };
const NOBODY = '01900000-0000-7000-8000-0000000000aa';

/** Bodies of routes whose plainest one asks for nothing, or for something that is refused whoever asks. */
const BODIES: Readonly<Record<string, object>> = {
  'POST /bulk': { accounts: [{ level: 'group', name: 'Valeur' }] },
  'POST /bulk-edits': { list: 'accounts', target: { filter: 'level:group' }, changes: { status: 'client' } },
  'POST /bulk-edits/preview': { list: 'accounts', target: { filter: 'level:group' }, changes: { status: 'client' } },
  'POST /fields': { key: 'autre_note' },
  'POST /merges': { mergedIds: [NOBODY] },
  'POST /accounts/:accountId/sister-proposals': { field: 'status' },
  'PUT /account-settings': {
    codes: {
      group: { prefix: 'GRP', width: 4 },
      entity: { prefix: 'SOC', width: 4 },
      site: { prefix: 'SIT', width: 4 },
    },
  },
};

export const plainBodyOf = (route: ListedRoute): unknown => {
  const plain = bodyOf(route);
  return typeof plain === 'object' ? { ...plain, ...BODIES[route.name] } : plain;
};

/** The address of a route on these records; what has the same name in two rooms is told apart by the room. */
export function placeOf(route: ListedRoute, ids: Holes, more: Holes = {}): string {
  const { url } = route;
  const own: Record<string, string> = {};
  if (url.startsWith('/quality/creation-requests')) own.requestId = ids.creationRequestId ?? NOBODY;
  if (url.includes(':recordId')) own.recordId = (url.startsWith('/contacts') ? ids.contactId : ids.accountId) ?? NOBODY;
  return addressOf(route, { ...WORDS, ...ids, ...own }, more);
}

interface Makers {
  readonly whole: WholeApp;
  readonly routes: readonly ListedRoute[];
  readonly owner: Asker & { readonly workspaceId: string; readonly userId: string };
  /** Who follows nothing, and asks for access. */
  readonly outsider: Asker;
}

/** One record of each kind in a workspace that the file of Lamy was saved into, made by the routes themselves. */
export async function makeRecords({ whole, routes, owner, outsider }: Makers): Promise<Holes> {
  const ids: Record<string, string> = { userId: owner.userId };
  const make = async (name: string, body: object = {}, as: Asker = owner) => {
    const route = routes.find((one) => one.name === name);
    if (!route) throw new Error(`no route ${name}`);
    const plain = plainBodyOf(route);
    const payload = { ...(plain as object), ...body }; // the plainest body of these is an object
    const answer = await whole.call(route.method, placeOf(route, ids), { as, body: payload });
    if (answer.statusCode >= 300) throw new Error(`${name}: ${answer.body}`);
    return answer.json();
  };
  const one = async (text: string, ...values: string[]) => {
    const { rows } = await whole.database.pool.query(text, [owner.workspaceId, ...values]);
    return String(rows[0].id);
  };
  const account = 'select account_id as id from account where workspace_id = $1';
  ids.accountId = await one(`${account} and name = 'Lamy Services'`);
  ids.contactId = await one(
    'select contact_id as id from contact_point where workspace_id = $1 and contact_id is not null limit 1',
  );
  const ofContact = 'where workspace_id = $1 and contact_id = $2 limit 1';
  ids.pointId = await one(`select contact_point_id as id from contact_point ${ofContact}`, ids.contactId);
  ids.affiliationId = await one(`select affiliation_id as id from affiliation ${ofContact}`, ids.contactId);
  ids.teamId = (await make('POST /teams', { name: 'Rhône', leadId: null, memberIds: [] })).id;
  ids.grantId = (await make('POST /accounts/:accountId/grants', { userId: owner.userId })).id;
  ids.invitationId = (await make('POST /invitations', { email: 'x@y.example', role: 'viewer' })).id;
  const wish = { name: 'ERP', role: 'viewer', scope: 'read', owner: 'workspace', expiresAt: null };
  ids.apiKeyId = (await make('POST /api-keys', wish)).id;
  ids.requestId = (await make('POST /accounts/:accountId/access-requests', { message: null }, outsider)).id;
  ids.activityId = (await make('POST /activities', { accountId: ids.accountId, subject: 'Visite de Lamy' })).id;
  await make('POST /contacts/:contactId/objections', { words: 'Claire ne veut plus' });
  ids.objectionId = await one(`select objection_id as id from objection ${ofContact}`, ids.contactId);
  ids.productLineId = (await make('POST /product-lines', { name: 'Câbles' })).id;
  const group = (name: string) => make('POST /accounts', { level: 'group', name });
  const [left, right, other] = [await group('Bugeaud'), await group('Grenoble'), await group('Dupont')];
  const reunion = { kind: 'account', survivorId: left.id, mergedIds: [right.id] };
  ids.mergeId = (await make('POST /merges', reunion)).mergeId;
  const version = Number(
    await one('select version as id from account where account_id = $2 and workspace_id = $1', ids.accountId),
  );
  ids.linkId = (await make('POST /accounts/:accountId/links', { kind: 'billing', otherId: other.id, version })).linkId;
  ids.viewId = (await make('POST /list-views', { list: 'accounts', name: 'Mes clients' })).id;
  ids.bulkEditId = (await make('POST /bulk-edits')).id;
  ids.key = (await make('POST /fields', { key: 'note_interne', tiers: { group: { any: 'optional' } } })).key;
  ids.creationRequestId = (await make('POST /quality/creation-requests', { parentId: ids.accountId })).id;
  ids.checkId = (await make('POST /quality/checks')).id;
  ids.jobId = (await make('POST /quality/cleanings')).id;
  ids.runId = (await make('POST /quality/cleanings/:jobId/runs')).runId;
  const territory = { name: 'Isère', kind: 'site', ownerId: owner.userId, teamId: null };
  ids.territoryId = (await make('POST /territories', { ...territory, rule: { departments: ['38'] }, order: [] })).id;
  ids.changeId = (await make('POST /territories/application')).id;
  ids.searchId = (await make('POST /duplicates/searches')).search.id;
  await make('POST /duplicates/searches/:searchId/cancel');
  return ids;
}
