import { accountChangeWords } from './account-change-words.ts';
import { accountPageWords } from './account-page-words.ts';
import { accountWritingWords } from './account-writing-words.ts';
import { backupWords } from './backup-words.ts';
import { baseWords } from './base-words.ts';
import { charterWords } from './charter-words.ts';
import { cliWords } from './cli-words.ts';
import { columnFieldWords } from './column-field-words.ts';
import { columnWords } from './column-words.ts';
import { comparisonWords } from './comparison-words.ts';
import { contactScreenWords } from './contact-screen-words.ts';
import { contactWords } from './contact-words.ts';
import { dictionaryWords } from './dictionary-words.ts';
import { duplicateScreenWords } from './duplicate-screen-words.ts';
import { duplicateWords } from './duplicate-words.ts';
import { evidenceWords } from './evidence-words.ts';
import { explainWords } from './explain-words.ts';
import { exportScreenWords } from './export-screen-words.ts';
import { exportWords } from './export-words.ts';
import { fieldWords } from './field-words.ts';
import { generalWords } from './general-words.ts';
import { learningWords } from './learning-words.ts';
import { listEditWords } from './list-edit-words.ts';
import { listFieldWords } from './list-field-words.ts';
import { listScreenWords } from './list-screen-words.ts';
import { listWords } from './list-words.ts';
import { loggedWords } from './logged-words.ts';
import { mergeWords } from './merge-words.ts';
import { peopleScreenWords } from './people-screen-words.ts';
import { peopleWords } from './people-words.ts';
import { qualityWords } from './quality-words.ts';
import { reportClientWords } from './report-client-words.ts';
import { reportGestureWords } from './report-gesture-words.ts';
import { reportQualityWords } from './report-quality-words.ts';
import { reportWords } from './report-words.ts';
import { roleWords } from './role-words.ts';
import { screenErrorWords } from './screen-error-words.ts';
import { screenQualityWords } from './screen-quality-words.ts';
import { screenReviewWords } from './screen-review-words.ts';
import { screenWords } from './screen-words.ts';
import { serverWords } from './server-words.ts';
import { spreadsheetWords } from './spreadsheet-words.ts';
import { territoryScreenWords } from './territory-screen-words.ts';
import { territoryWords } from './territory-words.ts';
import { undoWords } from './undo-words.ts';
import { valueWords } from './value-words.ts';
import type { Words } from './words.ts';
import { workListWords } from './work-list-words.ts';
import { workbookWords } from './workbook-words.ts';

/** Every sentence of the product, one theme per file. A code may stand in one theme only (a test proves it). */
export const THEMES: readonly Words[] = [
  generalWords,
  backupWords,
  baseWords,
  accountChangeWords,
  accountPageWords,
  accountWritingWords,
  loggedWords,
  peopleWords,
  peopleScreenWords,
  charterWords,
  cliWords,
  reportWords,
  reportClientWords,
  reportGestureWords,
  reportQualityWords,
  serverWords,
  columnFieldWords,
  comparisonWords,
  contactWords,
  contactScreenWords,
  dictionaryWords,
  duplicateWords,
  exportScreenWords,
  exportWords,
  fieldWords,
  explainWords,
  learningWords,
  listWords,
  listFieldWords,
  listScreenWords,
  listEditWords,
  duplicateScreenWords,
  mergeWords,
  qualityWords,
  columnWords,
  screenWords,
  screenQualityWords,
  screenReviewWords,
  screenErrorWords,
  spreadsheetWords,
  territoryWords,
  territoryScreenWords,
  valueWords,
  roleWords,
  evidenceWords,
  workListWords,
  workbookWords,
  undoWords,
];
