const base = '/api/v1';

/** The doors of the server behind the pages of quality, in one workspace. */
export function qualityPaths(workspace: string) {
  const at = (path: string, query: Readonly<Record<string, string>> = {}) =>
    `${base}/${path}?${new URLSearchParams({ ...query, workspace })}`;
  return {
    indicators: () => at('quality/indicators'),
    recordsOfIndicator: (code: string, recordKind: string) => at(`quality/indicators/${code}/records`, { recordKind }),
    rules: () => at('quality/rules'),
    recordsOfRule: (code: string) => at(`quality/rules/${code}/records`),
    snapshots: () => at('quality/snapshots'),
    corrections: () => at('quality/corrections'),
    toVerify: () => at('quality/to-verify'),
    verified: (kind: string, id: string) => at(`quality/verified/${kind}/${id}`),
    strategicGroups: (limit: number) => at('quality/strategic-groups', { limit: String(limit) }),
    requests: () => at('quality/creation-requests'),
    requestDecision: (id: string) => at(`quality/creation-requests/${id}/decision`),
    fields: () => at('fields'),
    field: (kind: string, key: string) => at(`fields/${kind}/${key}`),
    fieldDecision: (kind: string, key: string) => at(`fields/${kind}/${key}/decision`),
    fills: () => at('quality/fills'),
    charter: () => at('quality/charter'),
    checks: () => at('quality/checks'),
    check: (id: string) => at(`quality/checks/${id}`),
    checkItem: (id: string, position: number) => at(`quality/checks/${id}/items/${position}`),
    checkSignature: (id: string) => at(`quality/checks/${id}/signature`),
  };
}
