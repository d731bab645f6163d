import type { AccountLevel } from '../domain/organization-model.ts';
import type { DownloadName, LineStatus } from '../quality/imports/contract.ts';

/** The pages under « Réglages », as their addresses say them. */
export const SETTINGS_SECTIONS = [
  'personnes',
  'equipes',
  'territoires',
  'droits',
  'cles',
  'securite',
  'sauvegarde',
] as const;
export type SettingsSection = (typeof SETTINGS_SECTIONS)[number];

/** A level as the address of a form says it. */
export const LEVEL_SLUGS: Readonly<Record<AccountLevel, string>> = { group: 'groupe', entity: 'societe', site: 'site' };

/** Every address is built here: the pages that people see, and the doors of the server that the pages knock at. */
export const paths = {
  home: () => '/',
  imports: () => '/imports',
  import: (id: string) => `/imports/${id}`,
  accounts: () => '/comptes',
  accountList: () => '/comptes/liste',
  contactList: () => '/contacts',
  account: (id: string) => `/comptes/${id}`,
  /** The form of a new account of a level, under another where one is named. */
  newAccount: (level: AccountLevel, parentId?: string) =>
    `/comptes/nouveau/${LEVEL_SLUGS[level]}${parentId === undefined ? '' : `/${parentId}`}`,
  contact: (contactId: string) => `/personnes/${contactId}`,
  myDay: () => '/ma-journee',
  settingsHome: () => '/reglages',
  settings: (section: string = SETTINGS_SECTIONS[0]) => `/reglages/${section}`,
  invitation: () => '/invitation',
  duplicates: () => '/doublons',
  quality: () => '/qualite',
  exports: () => '/exports',
  sheetReturn: (id: string) => `/exports/retours/${id}`,
} as const;

const base = '/api/v1';
const one = (id: string) => `${base}/imports/${encodeURIComponent(id)}`;

const accounts = `${base}/accounts`;

function withQuery(path: string, query: Readonly<Record<string, string | number | undefined>>): string {
  const known = Object.entries(query).filter((entry): entry is [string, string | number] => entry[1] !== undefined);
  if (known.length === 0) return path;
  return `${path}?${new URLSearchParams(known.map(([name, value]) => [name, String(value)]))}`;
}

type WorkspaceList = 'members' | 'invitations' | 'teams' | 'settings' | 'api-keys' | 'backups' | 'access-requests';

interface Page {
  readonly offset: number;
  readonly limit: number;
}

interface TimelineQuery {
  readonly after?: string | undefined;
  readonly kinds?: string | undefined;
  readonly limit: number;
}

export const apiPaths = {
  session: () => `${base}/session`,
  sessionCode: () => `${base}/session/code`,
  sessions: () => `${base}/sessions`,
  otherSessions: () => `${base}/sessions/others`,
  oneSession: (id: string) => `${base}/sessions/${id}`,
  twoFactor: (step: '' | '/confirm' | '/remove' | '/recovery-codes') => `${base}/two-factor${step}`,
  invitation: (step: 'read' | 'accept' | 'join') => `${base}/invitations/${step}`,
  /** Lists of people and settings of one workspace, and one thing of such a list. */
  ofWorkspace: (workspace: string, list: WorkspaceList, id?: string) =>
    withQuery(`${base}/${list}${id === undefined ? '' : `/${id}`}`, { workspace }),
  accessRequest: (workspace: string, id: string, verb: 'accept' | 'refuse') =>
    withQuery(`${base}/access-requests/${id}/${verb}`, { workspace }),
  owner: () => `${base}/owner`,
  imports: () => `${base}/imports`,
  paste: () => `${base}/imports/paste`,
  example: () => `${base}/imports/example`,
  import: one,
  events: (id: string) => `${one(id)}/events`,
  original: (id: string) => `${one(id)}/original`,
  sheet: (id: string) => `${one(id)}/sheet`,
  mapping: (id: string) => `${one(id)}/mapping`,
  keptMapping: (id: string) => `${one(id)}/mapping/kept`,
  errors: (id: string, format: 'csv' | 'xlsx', language: string) =>
    withQuery(`${one(id)}/errors/${format}`, { language }),
  run: (id: string) => `${one(id)}/run`,
  cancel: (id: string) => `${one(id)}/cancel`,
  accounting: (id: string) => `${one(id)}/accounting`,
  lines: (id: string, status: LineStatus, page: Page) => withQuery(`${one(id)}/lines`, { status, ...page }),
  tree: (id: string, node: string | null, page: Page) =>
    withQuery(`${one(id)}/tree`, { node: node ?? undefined, ...page }),
  search: (id: string, text: string, page: Page) => withQuery(`${one(id)}/search`, { text, ...page }),
  why: (id: string, node: string) => withQuery(`${one(id)}/why`, { node }),
  whyApart: (id: string, left: string, right: string) => withQuery(`${one(id)}/why-apart`, { left, right }),
  questions: (id: string, page: Page) => withQuery(`${one(id)}/questions`, { ...page }),
  answer: (id: string, question: string, language: string) =>
    withQuery(`${one(id)}/questions/${encodeURIComponent(question)}/answer`, { language }),
  learning: (id: string) => `${one(id)}/learning`,
  rule: (id: string, rule: string, language: string) =>
    withQuery(`${one(id)}/rules/${encodeURIComponent(rule)}`, { language }),
  sample: (id: string) => `${one(id)}/sample`,
  file: (id: string, name: DownloadName) => `${one(id)}/files/${name}`,
  save: (id: string) => `${one(id)}/save`,
  undo: (workspace: string, importId: string, step: '' | '/cancel' = '') =>
    withQuery(`${base}/saved-imports/${importId}/undo${step}`, { workspace }),
  undoPlan: (workspace: string, importId: string) =>
    withQuery(`${base}/saved-imports/${importId}/undo-plan`, { workspace }),
  undoItems: (workspace: string, importId: string, after: number) =>
    withQuery(`${base}/saved-imports/${importId}/undo/items`, { after, workspace }),
  /** The search box, over accounts and contacts of one workspace. */
  findRecords: (workspace: string, q: string) => withQuery(`${base}/search`, { q, limit: 30, workspace }),
  candidates: (workspace: string) => withQuery(`${base}/duplicates/candidates`, { workspace }),
  decideCandidate: (workspace: string) => withQuery(`${base}/duplicates/candidates/decide`, { workspace }),
  searches: (workspace: string) => withQuery(`${base}/duplicates/searches`, { workspace }),
  latestSearch: (workspace: string) => withQuery(`${base}/duplicates/searches/latest`, { workspace }),
  cancelSearch: (workspace: string, id: string) =>
    withQuery(`${base}/duplicates/searches/${encodeURIComponent(id)}/cancel`, { workspace }),
  previewMerge: (workspace: string) => withQuery(`${base}/merges/preview`, { workspace }),
  merges: (workspace: string) => withQuery(`${base}/merges`, { workspace }),
  undoMerge: (workspace: string, id: string) =>
    withQuery(`${base}/merges/${encodeURIComponent(id)}/undo`, { workspace }),
  accountRoots: (workspace: string, after: string | null) =>
    withQuery(`${accounts}/roots`, { after: after ?? undefined, limit: 100, workspace }),
  accountTotals: (workspace: string) => withQuery(`${accounts}/totals`, { workspace }),
  account: (workspace: string, accountId: string) => withQuery(`${accounts}/${accountId}`, { workspace }),
  accountChildren: (workspace: string, accountId: string, after: string | null) =>
    withQuery(`${accounts}/${accountId}/children`, { after: after ?? undefined, limit: 100, workspace }),
  accountContacts: (workspace: string, accountId: string) =>
    withQuery(`${accounts}/${accountId}/contacts`, { workspace }),
  accountCommittee: (workspace: string, accountId: string) =>
    withQuery(`${accounts}/${accountId}/committee`, { workspace }),
  accountTimeline: (workspace: string, accountId: string, query: TimelineQuery) =>
    withQuery(`${accounts}/${accountId}/timeline`, { ...query, workspace }),
  contactTimeline: (workspace: string, contactId: string, query: TimelineQuery) =>
    withQuery(`${base}/contacts/${contactId}/timeline`, { ...query, workspace }),
  contacts: (workspace: string) => withQuery(`${base}/contacts`, { workspace }),
  signature: (workspace: string) => withQuery(`${base}/contacts/signature`, { workspace }),
  contact: (workspace: string, contactId: string, part = '') =>
    withQuery(`${base}/contacts/${contactId}${part}`, { workspace }),
  activities: (workspace: string) => withQuery(`${base}/activities`, { workspace }),
  activity: (workspace: string, activityId: string) => withQuery(`${base}/activities/${activityId}`, { workspace }),
} as const;
