import type { Reason } from '../../domain/reason.ts';
import { sayReason } from '../../domain/words/say.ts';
import type { Language } from '../../domain/words/words.ts';

/** Says reasons in one language. The same ones come back on thousands of rows, and saying them takes longer than finding them again. */
export function createReasonSayer(language: Language): (reason: Reason) => string {
  const known = new Map<string, string>();
  return (reason) => {
    const key = keyOf(reason);
    let text = known.get(key);
    if (text === undefined) {
      text = sayReason(language, reason);
      known.set(key, text);
    }
    return text;
  };
}

/** Equal for reasons that say the same: a number is not written as its digits are, and no cell holds these two signs. */
function keyOf({ code, values }: Reason): string {
  let key = code;
  for (const name in values) key += `\0${name}${typeof values[name] === 'number' ? '\x01' : '\0'}${values[name]}`;
  return key;
}
