import { posix } from 'node:path';
import type { SourceFile } from './read-sources.ts';

/** One import as written: where from, and the file of ours that it reaches, if it is one. */
export interface Import {
  readonly from: string;
  readonly specifier: string;
  /** Path from the root, for a relative import; null for a package or `node:`. */
  readonly target: string | null;
  /** Written `import type`, which leaves nothing to load. */
  readonly isType: boolean;
}

const COMMENTS = /\/\*[\s\S]*?\*\/|(^|[^:'"`\\])\/\/[^\n]*/g;
/** `import x from 'y'`, `import 'y'`, `export … from 'y'`, over several lines. */
const STATEMENT = /(?:^|[;}\n])\s*(?:import|export)\b(?:\s+type\b)?(?:[\s\w$*{},]*?\bfrom\b)?\s*(['"])([^'"\n]+)\1/g;
/** `import('y')` and the `import('y').T` of types. */
const CALL = /\bimport\s*\(\s*(['"])([^'"\n]+)\1/g;

/** Reads the imports of a file. TypeScript's own parser is native since version 7 and cannot be called from here. */
export function scanImports(file: SourceFile): readonly Import[] {
  const code = file.text.replace(COMMENTS, '$1');
  return [...code.matchAll(STATEMENT), ...code.matchAll(CALL)].map(([statement, , specifier = '']) => ({
    from: file.path,
    specifier,
    target: specifier.startsWith('.') ? posix.join(posix.dirname(file.path), specifier) : null,
    isType: /^[;}\s]*(import|export)\s+type\b/.test(statement),
  }));
}
