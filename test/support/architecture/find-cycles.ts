import type { Import } from './scan-imports.ts';

/** The circles of imports, each as the files along it; none is the only right answer. */
export function findCycles(imports: readonly Import[]): readonly (readonly string[])[] {
  const graph = Map.groupBy(
    imports.filter((one) => one.target !== null),
    (one) => one.from,
  );
  const cycles: string[][] = [];
  const done = new Set<string>();
  const trail: string[] = [];
  const visit = (path: string): void => {
    const at = trail.indexOf(path);
    if (at >= 0) {
      cycles.push([...trail.slice(at), path]);
      return;
    }
    if (done.has(path)) return;
    trail.push(path);
    for (const { target } of graph.get(path) ?? []) if (target !== null) visit(target);
    trail.pop();
    done.add(path);
  };
  for (const path of graph.keys()) visit(path);
  return cycles;
}
