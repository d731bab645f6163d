import type { Answer, Question } from '../arrangement.ts';
import type { PersonTraits } from '../contacts/person-traits.ts';
import { contentId, hashText } from '../rows/content-id.ts';
import type { SourceRow } from '../rows/source-row.ts';

/** What tells a mention of a person from the others of its row. */
export function mentionHash(mention: PersonTraits, rows: readonly SourceRow[]): string {
  return `${rows[mention.row]!.hash}.${mention.person.index}`;
}

/** The id of a question is made of both sides' content: asked once, remembered for ever, whichever side comes first. */
export function questionId(kind: Question['kind'], left: readonly string[], right: readonly string[]): string {
  const sides = [contentId('side', left), contentId('side', right)].sort();
  return hashText(`${kind}\n${sides.join('\n')}`);
}

type Settled = 'yes' | 'no' | undefined;

/** The answers that people gave, looked up by the content of both sides. */
export class AnswerBook {
  private readonly answers: ReadonlyMap<string, Answer['answer']>;
  private readonly rows: readonly SourceRow[];

  constructor(answers: readonly Answer[], rows: readonly SourceRow[]) {
    this.answers = new Map(answers.map((answer) => [answer.questionId, answer.answer]));
    this.rows = rows;
  }

  ofRows(kind: Question['kind'], left: readonly number[], right: readonly number[]): Settled {
    if (this.answers.size === 0) return undefined;
    return this.look(kind, this.hashesOf(left), this.hashesOf(right));
  }

  ofMentions(left: readonly PersonTraits[], right: readonly PersonTraits[]): Settled {
    if (this.answers.size === 0) return undefined;
    const hashes = (mentions: readonly PersonTraits[]) => mentions.map((mention) => mentionHash(mention, this.rows));
    return this.look('same_contact', hashes(left), hashes(right));
  }

  private hashesOf(rows: readonly number[]): string[] {
    return rows.map((row) => this.rows[row]!.hash);
  }

  private look(kind: Question['kind'], left: readonly string[], right: readonly string[]): Settled {
    const answer = this.answers.get(questionId(kind, left, right));
    return answer === 'later' ? undefined : answer;
  }
}
