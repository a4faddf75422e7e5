const QUANTITY =
  /((?<!level )\d+(?:[.,]\d+)*(?:%|[ -](?:minute|hour|day|week|month|quarter|year)s?)?)/;

/**
 * Cuts a level into plain parts and quantities, in turn: the first part is plain, and may be empty.
 * Quantities are what most levels of a question differ in, so they are set in bold.
 */
export function splitQuantities(text: string): string[] {
  return text.split(QUANTITY);
}
