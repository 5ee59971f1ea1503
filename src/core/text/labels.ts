/** A link label without its brackets, case and white space folded as CommonMark does. */
export function normalizeLabel(label: string): string {
  return label
    .replace(/^\[|\]$/g, '')
    .trim()
    .replace(/\s+/g, ' ')
    .toLowerCase();
}
