/**
 * Fixes Japanese in a style's formatted HTML: some styles assemble dates themselves, in the English order ("(2024年, 7月
 * 29)", "7月 29, 2024"), and lists of names have a comma before と.
 */
export function fixJapanese(html: string): string {
  return html
    .replaceAll(/(\d{4})年, (\d{1,2})月 (\d{1,2})(?![\d日])/g, '$1年$2月$3日')
    .replaceAll(/(?<!\d)(\d{1,2})月 (\d{1,2}), (\d{4})(?!\d)/g, '$3年$1月$2日')
    .replaceAll(/, と(?=\S)/g, 'と');
}
