import { z } from 'zod';
import { AppError } from '../../../platform/app-error.ts';
import type { ListOrder, PageEnd } from './compile-sort.ts';
import type { FieldOrder } from './list-field.ts';

const written = z.tuple([z.string().max(200), z.array(z.string().max(2_000).nullable()).max(4), z.uuid()]);

const SHAPES: Readonly<Record<FieldOrder['cast'], RegExp>> = {
  text: /^\P{Cc}*$/u,
  uuid: /^[0-9a-f-]{36}$/,
  bigint: /^-?\d{1,18}$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  timestamptz: /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(\.\d{1,6})?\+00$/,
};

/** The end of a page as an address carries it: nobody reads it but `readPageEnd`. */
export function writePageEnd(order: ListOrder, end: PageEnd): string {
  return Buffer.from(JSON.stringify([order.text, end.values, end.id])).toString('base64url');
}

/** @throws AppError `page_of_another_list` where no page of this order ended so. */
export function readPageEnd(order: ListOrder, text: string): PageEnd {
  const [sort, values, id] = parse(text);
  const isFitting =
    sort === order.text &&
    values.length === order.keys.length &&
    order.keys.every((key, at) => {
      const value = values[at] ?? null;
      return value === null ? key.order.isNullable : isValue(key.order.cast, value);
    });
  if (!isFitting) throw new AppError('page_of_another_list', { values: { sort: order.text } });
  return { values, id };
}

function isValue(cast: FieldOrder['cast'], value: string): boolean {
  const isShaped = SHAPES[cast].test(value);
  return isShaped && (cast !== 'date' && cast !== 'timestamptz' ? true : !Number.isNaN(Date.parse(value)));
}

function parse(text: string): z.infer<typeof written> {
  try {
    return written.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
  } catch {
    throw new AppError('page_of_another_list', { values: { sort: '' } });
  }
}
