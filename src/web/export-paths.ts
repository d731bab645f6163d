const base = '/api/v1';

/** The doors of the server behind exports and the sheets that come back, in one workspace. */
export function exportPaths(workspace: string) {
  const at = (path: string, query: Readonly<Record<string, string>> = {}) =>
    `${base}/${path}?${new URLSearchParams({ ...query, workspace })}`;
  return {
    exports: () => at('exports'),
    cancel: (id: string) => at(`exports/${id}/cancel`),
    file: (id: string) => at(`exports/${id}/file`),
    returns: (language: string) => at('returns', { language }),
    return: (id: string) => at(`returns/${id}`),
    changes: (id: string, after: number, language: string) =>
      at(`returns/${id}/changes`, { after: String(after), limit: '100', language }),
    added: (id: string) => at(`returns/${id}/added`),
    decisions: (id: string) => at(`returns/${id}/decisions`),
    save: (id: string) => at(`returns/${id}/save`),
    undo: (id: string, position: number) => at(`returns/${id}/changes/${position}/undo`),
    recognise: (importId: string) => at(`returns/of-import/${importId}`),
    ofImport: () => at('returns/of-import'),
  };
}
