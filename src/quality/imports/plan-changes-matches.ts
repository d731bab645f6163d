import type { Answer, Question } from '../../matching/arrangement.ts';

/** Which records of the base the nodes of a file are. */
export class RecordMatches {
  readonly #recordOf = new Map<string, string>();
  readonly #nodesOf = new Map<string, string[]>();
  /** Pairs of nodes that the file leaves in doubt, written both ways. */
  readonly #inDoubt: ReadonlySet<string>;
  readonly #hasRefusals: boolean;

  /**
   * `answers` are those that the file was arranged with: once a person has said « non » of two nodes, no two nodes of it
   * become one record, since a settled question no longer says which two it was about.
   */
  constructor(
    questions: readonly Pick<Question, 'left' | 'right'>[],
    answers: Readonly<Record<string, Answer['answer']>> = {},
  ) {
    this.#inDoubt = new Set(questions.flatMap(({ left, right }) => [`${left} ${right}`, `${right} ${left}`]));
    this.#hasRefusals = Object.values(answers).includes('no');
  }

  get(nodeId: string): string | undefined {
    return this.#recordOf.get(nodeId);
  }

  has(nodeId: string): boolean {
    return this.#recordOf.has(nodeId);
  }

  /** By an identifier: a second node with it would be doubled or merged, and neither was asked. */
  add(nodeId: string, recordId: string | undefined): void {
    if (recordId && !this.#nodesOf.has(recordId)) this.#note(nodeId, recordId);
  }

  /**
   * By the engine, which read the file and the base together: two nodes that stand apart in the file for want of what the
   * base knows may be one record, unless somebody is asked about them.
   */
  addPlaced(nodeId: string, recordId: string | undefined): void {
    const others = this.#nodesOf.get(recordId ?? '') ?? [];
    const mayShare = (other: string) => !this.#hasRefusals && !this.#inDoubt.has(`${nodeId} ${other}`);
    if (recordId && others.every(mayShare)) this.#note(nodeId, recordId);
  }

  #note(nodeId: string, recordId: string): void {
    if (this.#recordOf.has(nodeId)) return;
    this.#recordOf.set(nodeId, recordId);
    const nodes = this.#nodesOf.get(recordId);
    if (nodes) nodes.push(nodeId);
    else this.#nodesOf.set(recordId, [nodeId]);
  }
}
