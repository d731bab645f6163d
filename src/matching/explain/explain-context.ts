import { arrangeLevels } from '../arrange-levels.ts';
import type { Answer } from '../arrangement.ts';
import type { Levels } from '../cluster/levels.ts';
import { countOwnership, type Ownership } from '../companies/ownership.ts';
import { type RowTraits, readTraits } from '../companies/row-traits.ts';
import { countPeople } from '../contacts/cluster-contacts.ts';
import { AnswerBook, mentionHash } from '../questions/answer-book.ts';
import type { NormalizedRecord } from '../record.ts';
import { contentId } from '../rows/content-id.ts';
import { distinctRows } from '../rows/source-row.ts';

/** Addresses and numbers that several people give: they are nobody's own. */
interface Sharing {
  readonly sharedPhones: ReadonlySet<string>;
  readonly sharedEmails: ReadonlySet<string>;
}

/** The whole sheet as the engine arranged it: what a pair proves depends on who else bears the same name or number. */
export interface ExplainContext {
  readonly levels: Levels;
  /** What each distinct row says of its company. */
  readonly traits: readonly RowTraits[];
  readonly answers: AnswerBook;
  /** Row of the sheet → position of its content among the distinct rows. */
  readonly positionOf: ReadonlyMap<number, number>;
  readonly ownership: Ownership;
  readonly sharing: Sharing;
  /** Node id → position in `levels.contacts`. */
  readonly contactOf: ReadonlyMap<string, number>;
}

function contactPositions(levels: Levels): Map<string, number> {
  return new Map(
    levels.contacts.map((contact, index) => {
      const hashes = contact.mentions.map((mention) => mentionHash(levels.mentions[mention]!, levels.rows));
      return [contentId('contact', hashes), index] as const;
    }),
  );
}

/** Arranges the records once more, as they were arranged with these answers, and keeps what comparisons need. */
export function openContext(records: readonly NormalizedRecord[], answers: readonly Answer[]): ExplainContext {
  const rows = distinctRows(records);
  const book = new AnswerBook(answers, rows);
  const levels = arrangeLevels(rows, book, () => {});
  const traits = readTraits(rows, levels.names);
  const signs = new Set(traits.map((row) => row.sign).filter((sign) => sign >= 0));
  return {
    levels,
    traits,
    answers: book,
    positionOf: new Map(rows.flatMap((row) => row.rowIds.map((rowId) => [rowId, row.index] as const))),
    ownership: countOwnership(
      levels.companies.map((company) => company.profile),
      levels.names,
      signs,
    ),
    sharing: {
      sharedPhones: countPeople(levels.mentions, (mention) => mention.phones),
      sharedEmails: countPeople(levels.mentions, (mention) => mention.emails),
    },
    contactOf: contactPositions(levels),
  };
}
