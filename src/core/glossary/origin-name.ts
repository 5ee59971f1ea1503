import type { EntryOrigin } from './types.ts';

/** The name of the file in which an entry stands; undefined for the glossary that comes with the product. */
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
