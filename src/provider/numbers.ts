import { ExactNumber } from '../contract';
import { Decimal, parseNumber } from '../cty';

/**
 * Terraform's number as JSON's, digit for digit: 9007199254740993 stays that.
 *
 * Both worlds use a JavaScript number exactly where it prints as the same decimal, so only the class changes.
 */
export function toJsonNumber(value: number | Decimal): number | ExactNumber {
  return value instanceof Decimal ? new ExactNumber(value.text) : value;
}

/**
 * JSON's number as Terraform's, digit for digit.
 *
 * @returns undefined for an exponent beyond what a Terraform number can hold (some 646 million places).
 */
export function toTerraformNumber(json: number | ExactNumber): number | Decimal | undefined {
  return typeof json === 'number' ? json : readNumber(json.text);
}

/** The number that a text of digits holds, as Terraform itself would convert it; undefined for any other text. */
export function readNumber(text: string): number | Decimal | undefined {
  try {
    return parseNumber(text);
  } catch {
    return undefined;
  }
}
