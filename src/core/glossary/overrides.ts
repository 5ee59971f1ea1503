import { listOf, message, type Argument, type Message } from '../messages/index.ts';
import { originName } from './origin-name.ts';
import { problemOf } from './problem.ts';
import type { Glossary, GlossaryFile, Override, Problem } from './types.ts';

/** What the entries of a file change in weaker glossaries, each reported at the entry that does it. */
export function overridesIn(file: GlossaryFile, glossary: Glossary): Problem[] {
  return (glossary.overrides ?? [])
    .filter(({ at }) => at.file === file.file && at.layer === file.layer)
    .map((override) => problemOf('override', describe(override), override.at.range, 'info'));
}

function describe({ does, name, over, replaced, added, emptied }: Override): Message {
  const glossary: Argument = originName(over) ?? message('bundled-glossary');
  switch (does) {
    case 'replace-source':
      return message('replaces-source', { name, glossary });
    case 'remove':
      return message('removes-entry', { name, glossary });
    case 'replace': {
      const keys = listOf(emptied);
      return emptied.length === 0
        ? message('replaces-entry', { name, glossary })
        : message('replaces-whole-entry', { name, glossary, keys });
    }
    case 'add': {
      const changes = [
        ...(replaced.length > 0 ? [message('another-value', { keys: listOf(replaced) })] : []),
        ...(added.length > 0 ? [message('more-values', { keys: listOf(added) })] : []),
        ...(emptied.length > 0 ? [message('no-values', { keys: listOf(emptied) })] : []),
      ];
      return message('adds-to-entry', { name, glossary, changes: listOf(changes) });
    }
  }
  return does satisfies never;
}
