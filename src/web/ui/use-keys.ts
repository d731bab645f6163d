import { useEffect, useRef } from 'react';

export type KeyActions = Readonly<Record<string, (() => void) | undefined>>;

const LETTERS_KEY = 'ramure-letter-keys';

/** Single-letter keys can be switched off (WCAG 2.1.4). */
export function hasLetterKeys(): boolean {
  return localStorage.getItem(LETTERS_KEY) !== 'off';
}

export function setLetterKeys(isOn: boolean): void {
  localStorage.setItem(LETTERS_KEY, isOn ? 'on' : 'off');
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}

/** The name of a key press: letters in lower case, digits by physical key (AZERTY needs Shift for them), `ctrl+z`. */
function nameOfKey(event: KeyboardEvent): string {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1];
  const key = digit ?? (event.key.length === 1 ? event.key.toLowerCase() : event.key);
  return event.ctrlKey || event.metaKey ? `ctrl+${key}` : key;
}

/** Listens to keys on the whole page, but never while somebody types or a dialog is open above. */
export function useKeys(actions: KeyActions, isActive = true): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    if (!isActive) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (
        event.altKey ||
        event.defaultPrevented ||
        isTyping(event.target) ||
        document.querySelector('[aria-modal="true"]')
      )
        return;
      const name = nameOfKey(event);
      const action = latest.current[name];
      if (!action || (name.length === 1 && name !== '?' && !hasLetterKeys())) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [isActive]);
}
