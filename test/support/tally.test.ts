import { expect, test } from 'vitest';
import { addUp, NOTHING, readTally, tallyLine } from './tally.ts';

const report = (passed: number, failed: number, pending: number, files: readonly object[] = []) =>
  JSON.stringify({
    numPassedTests: passed,
    numFailedTests: failed,
    numPendingTests: pending,
    numTodoTests: 0,
    testResults: files,
  });

test('passed, failed and skipped tests of two runs are added up', () => {
  const total = addUp([readTally(report(3, 0, 0), 0), readTally(report(2, 1, 4), 1)]);
  expect(tallyLine(total)).toBe('5 passed, 1 failed, 4 skipped');
  expect(tallyLine(readTally(report(3, 0, 0), 0))).toBe('3 passed, 0 failed');
});

test('a file that could not even be loaded counts as one failure', () => {
  const broken = { status: 'failed', assertionResults: [] };
  expect(readTally(report(3, 0, 0, [broken]), 1)).toEqual({ passed: 3, failed: 1, skipped: 0 });
});

test('a run that ends badly without a failed test is a failure all the same', () => {
  expect(readTally(report(3, 0, 0), 1).failed).toBe(1);
  expect(readTally(null, 1).failed).toBe(1);
  expect(readTally(null, 0)).toEqual(NOTHING);
});
