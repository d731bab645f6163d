import { expect, test } from 'vitest';
import { arrangeRows, companiesOf } from '../../../test/support/arrange-rows.ts';
import type { RowWords } from '../../../test/support/make-record.ts';
import { questionId } from './answer-book.ts';

const place = { street: '12 rue Pasteur', town: 'Lyon' };
const known = { company: 'Lamy Services', siren: '812345676', ...place };
const doubtful = { company: 'Lamy Services Propreté', ...place };

test('a question has one id whichever side comes first, and another for another kind', () => {
  expect(questionId('same_site', ['a', 'b'], ['c'])).toBe(questionId('same_site', ['c'], ['b', 'a']));
  expect(questionId('same_site', ['a'], ['c'])).not.toBe(questionId('same_entity', ['a'], ['c']));
});

test('the same question keeps its id when the rows come in another order', () => {
  const [question] = arrangeRows([known, doubtful]).questions;
  expect(arrangeRows([doubtful, known]).questions.map(({ id }) => id)).toEqual([question?.id]);
});

test('later leaves the question open', () => {
  const [question] = arrangeRows([known, doubtful]).questions;
  const base = arrangeRows([known, doubtful], { answers: [{ questionId: question!.id, answer: 'later' }] });
  expect(base.questions.map(({ id }) => id)).toEqual([question!.id]);
});

test('one answer settles every row that says the same', () => {
  const rows = [known, doubtful, { ...doubtful, phone: '0478000001' }, { ...doubtful, note: 'à rappeler' }];
  const base = arrangeRows(rows);
  expect(companiesOf(base)).toBe('1 | 2 3 4');
  expect(base.questions).toHaveLength(1);
  const yes = arrangeRows(rows, { answers: [{ questionId: base.questions[0]!.id, answer: 'yes' }] });
  expect(companiesOf(yes)).toBe('1 2 3 4');
  expect(yes.questions).toEqual([]);
});

test('the most useful question comes first: the one that settles more rows', () => {
  const nice = { street: '8 avenue Thiers', town: 'Nice' };
  const rows: RowWords[] = [
    known,
    doubtful,
    { company: 'Korvath Conseil', siren: '552032534', ...nice },
    { company: 'Korvath Conseil Audit', ...nice },
    { company: 'Korvath Conseil Audit', ...nice, phone: '0493000001' },
  ];
  const { questions } = arrangeRows(rows);
  expect(questions).toHaveLength(2);
  expect(questions.map((question) => Math.min(question.leftRows.length, question.rightRows.length))).toEqual(
    questions.map((question) => question.rowCount),
  );
});

test('a sheet without more doubts than questions leaves none unasked', () => {
  expect(arrangeRows([known, doubtful])).toMatchObject({ questions: [{ kind: 'same_entity' }], unaskedCount: 0 });
});

test('few questions are asked: ten at most in a small sheet, and the others are counted', () => {
  const words = [
    'Azur',
    'Bora',
    'Cyna',
    'Doxa',
    'Elva',
    'Fyra',
    'Gima',
    'Hyka',
    'Iova',
    'Jexa',
    'Kyma',
    'Luva',
    'Myra',
  ];
  const rows = words.flatMap((word, index): RowWords[] => [
    { company: `${word}tech Conseil`, street: `${index + 1} rue Foch`, town: 'Lyon' },
    { company: `${word}tech Conseil Audit`, street: `${index + 1} rue Foch`, town: 'Lyon' },
  ]);
  const { questions, unaskedCount } = arrangeRows(rows);
  expect(questions).toHaveLength(10);
  expect(unaskedCount).toBeGreaterThan(0);
});
