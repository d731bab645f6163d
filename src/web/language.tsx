import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { Reason } from '../domain/reason.ts';
import { formatNumber, say, sayReason } from '../domain/words/say.ts';
import type { Language } from '../domain/words/words.ts';
import { sayError } from './api/client.ts';

const KEY = 'ramure-language';
const locales = { fr: 'fr-FR', en: 'en-GB' } as const;

function speakerOf(language: Language) {
  const euros = new Intl.NumberFormat(locales[language], {
    style: 'currency',
    currency: 'EUR',
    maximumFractionDigits: 0,
  });
  const day = new Intl.DateTimeFormat(locales[language], { day: '2-digit', month: '2-digit', year: 'numeric' });
  const moment = new Intl.DateTimeFormat(locales[language], { dateStyle: 'short', timeStyle: 'short' });
  const longDay = new Intl.DateTimeFormat(locales[language], { day: 'numeric', month: 'long', year: 'numeric' });
  const listing = new Intl.ListFormat(locales[language], { type: 'conjunction' });
  return {
    language,
    say: (code: string, values?: Reason['values']) => say(language, code, values),
    reason: (reason: Reason) => sayReason(language, reason),
    error: (error: unknown) => sayError(language, error),
    number: (value: number) => formatNumber(language, value),
    /** « +6,2 », « −1,5 »: to one decimal, the sign always said. */
    signed: (value: number) =>
      `${value > 0 ? '+' : ''}${formatNumber(language, Math.round(value * 10) / 10)}`.replace('-', '−'),
    money: (cents: number) => euros.format(Math.round(cents / 100)),
    list: (parts: readonly string[]) => listing.format(parts),
    day: (iso: string) => day.format(new Date(iso)),
    /** « 12 mars 2026 ». */
    longDay: (iso: string) => longDay.format(new Date(iso)),
    moment: (iso: string) => moment.format(new Date(iso)),
  };
}

export type Speaker = ReturnType<typeof speakerOf> & { readonly setLanguage: (language: Language) => void };
const SpeakerContext = createContext<Speaker | null>(null);

/** The language of the screen: French first, and what the person chose last time after that. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() => (localStorage.getItem(KEY) === 'en' ? 'en' : 'fr'));
  useEffect(() => {
    document.documentElement.lang = language;
    localStorage.setItem(KEY, language);
  }, [language]);
  const speaker = useMemo(() => ({ ...speakerOf(language), setLanguage }), [language]);
  return <SpeakerContext value={speaker}>{children}</SpeakerContext>;
}

/** Sentences, numbers, dates and errors in the language of the reader. */
export function useSpeaker(): Speaker {
  const speaker = useContext(SpeakerContext);
  if (!speaker) throw new Error('useSpeaker needs a LanguageProvider above it');
  return speaker;
}
