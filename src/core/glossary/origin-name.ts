import type { EntryOrigin } from './types.ts';

/** The name of the file that contains an entry; undefined for the bundled glossary. */
export function originName({ file, layer }: EntryOrigin): string | undefined {
  return layer === 'bundled' ? undefined : baseName(file);
}

/** The last part of a path or URI. */
export function baseName(file: string): string {
  const name = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
