const base = '/api/v1/territories';

/** The doors of the server behind the pages of territories, in one workspace. */
export function territoryPaths(workspace: string) {
  const at = (path = '', query: Readonly<Record<string, string>> = {}) =>
    `${base}${path}?${new URLSearchParams({ ...query, workspace })}`;
  return {
    all: () => at(),
    one: (id: string) => at(`/${id}`),
    ending: (id: string, version: number) => at(`/${id}`, { version: String(version) }),
    accounts: (id: string) => at(`/${id}/accounts`),
    coverage: () => at('/coverage'),
    uncovered: (department: string) => at('/uncovered', { department }),
    preview: () => at('/preview'),
    application: () => at('/application'),
    previewApplication: () => at('/application/preview'),
    portfolios: () => at('/portfolios'),
    handovers: () => at('/handovers'),
    previewHandover: () => at('/handovers/preview'),
    changes: () => at('/changes'),
    undo: (id: string) => at(`/changes/${id}/undo`),
  };
}
