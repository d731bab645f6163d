/** Who waits to hear that an analysis changed: the open pages of it. */
export class AnalysisListeners {
  readonly #listeners = new Map<string, Set<() => void>>();

  /** Tells whenever something of the analysis changed. Call the answer to stop listening. */
  listen(id: string, listener: () => void): () => void {
    const listeners = this.#listeners.get(id) ?? new Set();
    this.#listeners.set(id, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  announce(id: string): void {
    for (const listener of this.#listeners.get(id) ?? []) listener();
  }
}
