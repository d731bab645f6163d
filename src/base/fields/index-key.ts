import { foldText } from '../../domain/fold-text.ts';
import type { CustomValue } from './custom-value.ts';

/**
 * The texts under which a value is found again, one per pick of a list. They compare byte by byte as the values compare,
 * numbers included, because under row-level security only plain text reaches an index.
 */
export function indexKeysOf(value: CustomValue): readonly string[] {
  if (typeof value === 'number') return [numberKey(value)];
  if (typeof value === 'boolean') return [String(value)];
  return typeof value === 'string' ? [foldText(value).trim()] : value.map((one) => foldText(one).trim());
}

/** The bits of the number, turned so that their hexadecimal sorts like the numbers, negative ones first. */
function numberKey(value: number): string {
  const bits = new DataView(new ArrayBuffer(8));
  // Zero has two signs and is one number.
  bits.setFloat64(0, value === 0 ? 0 : value);
  const whole = bits.getBigUint64(0);
  const turned = value < 0 ? ~whole & 0xffff_ffff_ffff_ffffn : whole | 0x8000_0000_0000_0000n;
  return turned.toString(16).padStart(16, '0');
}
