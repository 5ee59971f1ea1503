/** The folder of a path with `/`; the path itself has no trailing slash. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** Whether a folder is another one or is inside it: `shipping` does not contain `shipping-legacy`. */
export function isInFolder(folder: string, above: string): boolean {
  return folder === above || folder.startsWith(above.endsWith('/') ? above : `${above}/`);
}

/**
 * The files that apply to a note: those of its own folder and of the folders above, the nearest first. Files of the
 * same folder keep their order. Paths are absolute, with `/`.
 */
export function filesServing<T>(
  note: string,
  files: readonly T[],
  pathOf: (file: T) => string,
): T[] {
  const folder = folderOf(note);
  return files
    .filter((file) => isInFolder(folder, folderOf(pathOf(file))))
    .toSorted((a, b) => folderOf(pathOf(b)).length - folderOf(pathOf(a)).length);
}
