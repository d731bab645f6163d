import { foldText } from '../../../domain/fold-text.ts';
import { say } from '../../../domain/words/say.ts';
import type { Language } from '../../../domain/words/words.ts';
import { canonicalText, tidyCell } from '../cell-text.ts';
import type { PlannedChange } from '../returns/plan-line.ts';

/** What a caller may learn, in the order of the columns. The titles are words `call_<key>`. */
export const GESTURES = [
  { key: 'left', type: 'yes' },
  { key: 'replaced_by', type: 'person' },
  { key: 'new_contact', type: 'person' },
  { key: 'verified', type: 'yes' },
  { key: 'back_on', type: 'day' },
  { key: 'no_more', type: 'yes' },
  { key: 'site_closed', type: 'yes' },
] as const;
type Gesture = (typeof GESTURES)[number];

/** The columns that a call file leaves empty for its operator. */
export function gestureColumns(language: Language) {
  return GESTURES.map(({ key, type }) => ({
    header: say(language, `call_${key}`),
    width: type === 'person' ? 34 : 14,
    ...(type === 'yes' && { choices: [say(language, 'export_yes')] }),
  }));
}

/** Which of these columns stands where in a sheet that came back. */
export function gesturesAt(titles: readonly string[]): ReadonlyMap<Gesture, number> {
  const folded = titles.map((title) => foldText(title.trim()));
  const found = new Map<Gesture, number>();
  for (const gesture of GESTURES)
    for (const language of ['fr', 'en'] as const) {
      const at = folded.indexOf(foldText(say(language, `call_${gesture.key}`)));
      if (at >= 0) found.set(gesture, at);
    }
  return found;
}

const DAY = { key: 'back_on', header: 'call_back_on', type: 'day' } as const;
const YES = { key: 'yes', header: 'export_yes', type: 'yes_no' } as const;

/** What an operator noted on a line, to be looked at before it is written. */
export function planGestures(columns: ReadonlyMap<Gesture, number>, cells: readonly string[]): PlannedChange[] {
  return [...columns].flatMap(([{ key, type }, at]): PlannedChange[] => {
    const said = tidyCell(cells[at] ?? '');
    if (said === '') return [];
    if (type === 'person') return [{ field: key, kind: 'gesture', before: '', after: said }];
    const read = canonicalText(type === 'day' ? DAY : YES, said);
    if (read === 'no') return [];
    if (typeof read !== 'string') return [{ field: key, kind: 'unreadable', before: '', after: said }];
    return [{ field: key, kind: 'gesture', before: '', after: read }];
  });
}
