import { TextInput } from '@mantine/core';
import { useId } from 'react';
import { useSpeaker } from '../../../language.tsx';

interface DateSliderProps {
  /** When something changed, the oldest first. */
  readonly instants: readonly string[];
  /** What is shown: an instant, or (null) today. */
  readonly instant: string | null;
  readonly onChange: (instant: string | null) => void;
}

/** YYYY-MM-DD where the reader is. */
const dayOf = (instant: string) => new Intl.DateTimeFormat('sv-SE').format(new Date(instant));

/** One notch per moment at which the record changed, the last one is today; any other day can be typed. */
export function DateSlider({ instants, instant, onChange }: DateSliderProps) {
  const { say, longDay, moment } = useSpeaker();
  const id = useId();
  const notch = instant === null ? instants.length : placeOf(instants, instant);
  const text = instant === null ? say('record_today') : say('record_on', { day: longDay(instant) });
  const [first] = instants;
  return (
    <div className="date-slider">
      <label htmlFor={id}>{say('record_as_it_was')}</label>
      <input
        id={id}
        type="range"
        min={0}
        max={instants.length}
        step={1}
        value={notch}
        aria-valuetext={instant === null ? text : moment(instant)}
        onChange={(event) => onChange(instants[Number(event.currentTarget.value)] ?? null)}
      />
      <output htmlFor={id}>{text}</output>
      <TextInput
        size="xs"
        type="date"
        aria-label={say('record_another_day')}
        min={first ? dayOf(first) : undefined}
        max={dayOf(new Date().toISOString())}
        value={instant === null ? '' : dayOf(instant)}
        onChange={(event) => {
          const { value } = event.currentTarget;
          // A day is seen as it was when it ended.
          if (value !== '') onChange(new Date(`${value}T23:59:59`).toISOString());
        }}
      />
      {instant === null ? null : (
        <button type="button" className="text-button" onClick={() => onChange(null)}>
          {say('record_back_to_today')}
        </button>
      )}
    </div>
  );
}

/** The last change that had happened by then. */
function placeOf(instants: readonly string[], instant: string): number {
  return Math.max(
    0,
    instants.findLastIndex((one) => Date.parse(one) <= Date.parse(instant)),
  );
}
