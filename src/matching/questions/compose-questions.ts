import type { Evidence, Question } from '../arrangement.ts';
import type { Levels } from '../cluster/levels.ts';
import type { NodeIds } from '../compose/compose-affiliations.ts';
import { hashesOf, rowIdsOf } from '../compose/node-links.ts';
import type { NormalizedRecord } from '../record.ts';
import { mentionHash, questionId } from './answer-book.ts';

/** Few questions are answered: of a thousand rows at most five ask, and never fewer than ten in a small sheet. */
const MOST_PER_THOUSAND = 5;
const ALWAYS_ALLOWED = 10;

interface Side {
  readonly node: string;
  readonly rows: readonly number[];
  readonly hashes: readonly string[];
}

function knownCents(records: readonly NormalizedRecord[]): number {
  let cents = 0;
  for (const record of records) {
    cents += record.potentialCents ?? 0;
    for (const figure of record.revenueWithUs) cents += figure.cents;
  }
  return cents;
}

function ask(kind: Question['kind'], left: Side, right: Side, evidence: Evidence, levels: Levels): Question {
  const leftRows = rowIdsOf(left.rows, levels.rows);
  const rightRows = rowIdsOf(right.rows, levels.rows);
  return {
    id: questionId(kind, left.hashes, right.hashes),
    kind,
    left: left.node,
    right: right.node,
    leftRows,
    rightRows,
    rowCount: Math.min(leftRows.length, rightRows.length),
    valueCents: knownCents([...left.rows, ...right.rows].map((row) => levels.rows[row]!.record)),
    evidence,
  };
}

function isMove(evidence: Evidence): boolean {
  return evidence.bars.some((bar) => bar.field === 'state' && bar.level === 'moved');
}

function askAll(levels: Levels, ids: NodeIds, contactIds: readonly string[]): Question[] {
  const side = (node: string, rows: readonly number[]): Side => ({ node, rows, hashes: hashesOf(rows, levels.rows) });
  const company = (index: number) => side(ids.entities[index]!, levels.companies[index]!.rows);
  const site = (index: number) => side(ids.sites[index]!, levels.sites[index]!.rows);
  const contact = (index: number): Side => {
    const mentions = levels.contacts[index]!.mentions.map((mention) => levels.mentions[mention]!);
    const hashes = mentions.map((mention) => mentionHash(mention, levels.rows));
    return { node: contactIds[index]!, rows: mentions.map((mention) => mention.row), hashes };
  };
  const groupSide = (index: number): Side => {
    const companies = levels.groupSides[index]!;
    const group = levels.groupOfCompany[companies[0]!]!;
    const node = group < 0 ? ids.entities[companies[0]!]! : ids.groups[group]!;
    return side(
      node,
      companies.flatMap((member) => levels.companies[member]!.rows),
    );
  };
  return [
    ...levels.companyDoubts.map(({ left, right, evidence }) =>
      ask('same_entity', company(left), company(right), evidence, levels),
    ),
    ...levels.siteDoubts.map(({ left, right, evidence }) =>
      ask(isMove(evidence) ? 'site_moved' : 'same_site', site(left), site(right), evidence, levels),
    ),
    ...levels.contactDoubts.map(({ left, right, evidence }) =>
      ask('same_contact', contact(left), contact(right), evidence, levels),
    ),
    ...levels.groupDoubts.map(({ left, right, evidence }) =>
      ask('same_group', groupSide(left), groupSide(right), evidence, levels),
    ),
  ];
}

function isMoreUseful(left: Question, right: Question): number {
  return (
    right.rowCount * right.evidence.probability - left.rowCount * left.evidence.probability ||
    right.valueCents - left.valueCents ||
    (left.id < right.id ? -1 : 1)
  );
}

/** What is asked, most useful first, and how many doubts stay apart unasked. */
interface Asked {
  readonly questions: readonly Question[];
  readonly unaskedCount: number;
}

/** Each side is asked about once at a level, the most useful question first; what is beyond the most is only counted. */
export function composeQuestions(levels: Levels, ids: NodeIds, contactIds: readonly string[], rowCount: number): Asked {
  const asked = new Set<string>();
  const kept: Question[] = [];
  for (const question of askAll(levels, ids, contactIds).sort(isMoreUseful)) {
    const smaller = question.leftRows.length <= question.rightRows.length ? question.left : question.right;
    const key = `${question.kind} ${smaller}`;
    if (asked.has(key)) continue;
    asked.add(key);
    kept.push(question);
  }
  const most = Math.max(ALWAYS_ALLOWED, Math.floor((rowCount * MOST_PER_THOUSAND) / 1000));
  return { questions: kept.slice(0, most), unaskedCount: Math.max(0, kept.length - most) };
}
