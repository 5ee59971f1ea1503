import { filesServing, folderOf, isStyleFile, type Configuration } from '../core/index.ts';
import type { Address, Files } from './files.ts';
import { mayBeNamed, type FilePlace } from './layers.ts';

/** A configuration file that was read. */
export interface ReadConfiguration {
  readonly address: Address;
  readonly configuration: Configuration;
  /** Whether its `ignore:` holds for a path below its folder. */
  readonly ignores: (path: string) => boolean;
}

/** The configurations that hold for a note, from the outermost folder to the nearest. */
export function configurationsFor<T extends Pick<ReadConfiguration, 'address'>>(
  note: Address,
  all: readonly T[],
): T[] {
  return filesServing(note, all, ({ address }) => address).toReversed();
}

/** Whether one of the configurations that hold for a note ignores it. */
export function isIgnored(
  files: Files,
  note: Address,
  configurations: readonly ReadConfiguration[],
): boolean {
  return configurations.some(({ address, ignores }) =>
    ignores(files.pathIn(folderOf(address), note)),
  );
}

/**
 * The glossaries or bibliographies that configurations name, each with the folder that it serves: that of its
 * configuration.
 */
export function namedByConfigurations(
  files: Files,
  configurations: readonly Pick<ReadConfiguration, 'address' | 'configuration'>[],
  what: 'glossaries' | 'bibliographies',
): FilePlace[] {
  return configurations.flatMap(({ address, configuration }) => {
    const folder = folderOf(address);
    return (configuration[what] ?? []).flatMap((path): FilePlace[] => {
      const named = files.resolve(folder, path);
      if (named === undefined || !mayBeNamed(files, named, [folder])) return [];
      return [placeIn(named, folder, what === 'bibliographies')];
    });
  });
}

function placeIn(address: Address, folder: Address, isBibliography: boolean): FilePlace {
  const place = { address, serves: [folder] };
  return isBibliography ? { ...place, isBibliography } : place;
}

/** What configurations say of citations. A style that is a file is an address. */
export interface ConfiguredStyle {
  readonly style?: string;
  readonly locale?: string;
}

/** The style and the locale for notes: of the nearest configuration that has one. */
export function configuredStyle(
  files: Files,
  configurations: readonly Pick<ReadConfiguration, 'address' | 'configuration'>[],
): ConfiguredStyle {
  const styled = configurations.findLast(({ configuration }) => configuration.style !== undefined);
  const own = styled?.configuration.style;
  const isFile = styled !== undefined && own !== undefined && isStyleFile(own);
  const style = isFile ? files.resolve(folderOf(styled.address), own) : own;
  const locale = configurations.findLast(({ configuration }) => configuration.locale)?.configuration
    .locale;
  return { ...(style ? { style } : {}), ...(locale ? { locale } : {}) };
}
