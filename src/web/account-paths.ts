const base = '/api/v1';

type Query = Readonly<Record<string, string | number | undefined>>;

/** The doors of the server behind the page of an account, in one workspace. */
export function accountPaths(workspace: string) {
  const at = (path: string, query: Query = {}) => {
    const known = Object.entries({ ...query, workspace }).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)]],
    );
    return `${base}/${path}?${new URLSearchParams(known)}`;
  };
  const of = (accountId: string, part = '', query: Query = {}) => at(`accounts/${accountId}${part}`, query);
  return {
    accounts: () => at('accounts'),
    list: (filter: string, fields: string, after: string | undefined) =>
      at('accounts', { filter, fields, after, limit: 500, count: 'none', sort: 'name' }),
    of,
    attachInstead: () => at('accounts/attach-instead'),
    productLines: () => at('product-lines'),
    check: () => at('duplicates/check'),
    freshness: (accountId: string) => at(`quality/freshness/account/${accountId}`),
    verified: (accountId: string) => at(`quality/verified/account/${accountId}`),
    creationRequests: () => at('quality/creation-requests'),
    changes: (recordId: string, before: string | undefined) =>
      at(`records/${recordId}/changes`, { before, limit: 200 }),
    recordThen: (recordId: string, instant: string) => at(`records/${recordId}/at`, { instant }),
    treeThen: (recordId: string, instant: string) => at(`records/${recordId}/tree-at`, { instant }),
    myDay: (on: string) => at('my-day', { on }),
  };
}
