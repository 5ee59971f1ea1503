import path from 'node:path';
import {
  DEFAULT_CONFIG,
  resolveConfig,
  type GlossaryFile,
  type LintConfig,
  type RuleLevel,
} from '../core/index.ts';
import type { Cache } from './cache.ts';
import { GlossaryReader, NearbyGlossaries, type GlossaryChoice } from './glossaries.ts';
import type { PackedGlossary } from './packed-glossary.ts';
import { Configurations, ignoring, type FileError, type FoundConfiguration } from './workspace.ts';

/** Everything that decides what a run finds. */
export interface Settings extends GlossaryChoice {
  readonly cwd: string;
  /** `--config FILE`; the empty string with `--no-config`. */
  readonly config: string | undefined;
  /** `--rule`: stronger than any configuration file. */
  readonly rules: Readonly<Record<string, RuleLevel>>;
  /** Notes that a configuration ignores are taken, too. */
  readonly takesIgnored: boolean;
  /** `--bibliography FILE`, relative to the working folder. */
  readonly bibliography?: readonly string[];
}

/** What holds for the notes of a folder. */
export interface FolderPlan {
  readonly config: LintConfig;
  /** Which of the plan's sets of glossaries. */
  readonly set: number;
  /** The bibliographies that could not be read. */
  readonly unread: readonly string[];
}

/** The glossaries and configurations of a run, read once; plain data, so that every thread can have it. */
export interface Plan {
  readonly cwd: string;
  /** By absolute folder. */
  readonly folders: ReadonlyMap<string, FolderPlan>;
  /** Sets of glossaries, the strongest first, as numbers of `glossaries`. */
  readonly sets: readonly (readonly number[])[];
  readonly glossaries: readonly PackedGlossary[];
  /** Whether the bundled glossary is the last of each set. */
  readonly bundled: boolean;
}

/** What a run is about to do. */
export interface PlannedRun {
  readonly plan: Plan;
  /** The notes that no configuration ignores, in the order given. */
  readonly files: readonly string[];
  /** Configurations and glossaries that are wrong or could not be read. */
  readonly problems: readonly FileError[];
  /** The configurations, glossaries and bibliographies (absolute paths) that were looked for. */
  readonly read: readonly string[];
  /** Glossaries of the plan that are unpacked already. */
  readonly unpacked: ReadonlyMap<PackedGlossary, GlossaryFile>;
}

/**
 * Reads what holds for notes (relative to the working folder): for each of their folders the configurations, and the
 * glossaries: those that were named, every `*.glossary.yaml` of the folder and the folders above, the deeper the
 * stronger, those that configurations name, and the bundled one; and the bibliographies that were named or that
 * configurations name.
 */
export async function planRun(
  notes: readonly string[],
  settings: Settings,
  cache: Cache | undefined,
): Promise<PlannedRun> {
  const configurations = new Configurations(settings.cwd, settings.config);
  const nearby = new NearbyGlossaries(settings.cwd);
  const reader = new GlossaryReader(settings.cwd, cache);
  const sets = new GlossarySets(reader);
  for (const file of settings.glossary ?? []) reader.require(file);
  for (const file of settings.bibliography ?? []) await reader.requireBibliography(file);
  const folders = new Map<string, FolderPlan>();
  const filters = new Map<string, (file: string) => boolean>();
  const files: string[] = [];
  for (const note of notes) {
    const file = path.resolve(settings.cwd, note);
    const folder = path.dirname(file);
    const found = configurations.for(file);
    const isIgnored = filters.get(folder) ?? ignoring(found);
    filters.set(folder, isIgnored);
    if (!settings.takesIgnored && isIgnored(file)) continue;
    if (!folders.has(folder)) {
      const bibliographies = bibliographiesFor(found, settings);
      for (const one of bibliographies) await reader.readBibliography(one);
      // Among files of the same layer the first is the strongest: a glossary says more of a source.
      const set = sets.numberOf([
        ...glossariesFor(file, found, nearby, settings),
        ...bibliographies,
      ]);
      const unread = bibliographies.filter((one) => reader.for(one) === undefined);
      folders.set(folder, { config: configFor(found, settings), set, unread });
    }
    files.push(note);
  }
  const { cwd, bundled } = settings;
  const plan = { cwd, bundled, folders, sets: sets.all, glossaries: sets.glossaries };
  return {
    plan,
    files,
    problems: [...configurations.problems(), ...reader.problems()],
    read: [...configurations.files(), ...reader.files()],
    unpacked: reader.unpacked,
  };
}

function configFor(found: readonly FoundConfiguration[], { rules }: Settings): LintConfig {
  return resolveConfig(DEFAULT_CONFIG, [
    ...found.map(({ configuration }) => configuration),
    { rules },
  ]);
}

/** The glossary files of a note (absolute paths), the strongest first. */
function glossariesFor(
  note: string,
  found: readonly FoundConfiguration[],
  nearby: NearbyGlossaries,
  { cwd, glossary = [] }: Settings,
): string[] {
  const named = glossary.map((file) => path.resolve(cwd, file));
  const configured = found
    .toReversed()
    .flatMap((one) =>
      (one.configuration.glossaries ?? []).map((file) => path.resolve(one.folder, file)),
    );
  return [...new Set([...named, ...nearby.for(note), ...configured])];
}

/** The bibliographies that were named and those of configurations (absolute paths), the strongest first. */
function bibliographiesFor(
  found: readonly FoundConfiguration[],
  { cwd, bibliography = [] }: Settings,
): string[] {
  const named = bibliography.map((file) => path.resolve(cwd, file));
  const configured = found
    .toReversed()
    .flatMap((one) =>
      (one.configuration.bibliographies ?? []).map((file) => path.resolve(one.folder, file)),
    );
  return [...new Set([...named, ...configured])];
}

/** Numbers sets of files, and the files in them; what cannot be read is in none. */
class GlossarySets {
  readonly all: number[][] = [];
  readonly glossaries: PackedGlossary[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly known = new Map<string, number>();
  private readonly reader: GlossaryReader;

  constructor(reader: GlossaryReader) {
    this.reader = reader;
  }

  numberOf(files: readonly string[]): number {
    const key = files.join('\n');
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const set = files.map((file) => this.glossaryNumber(file)).filter((one) => one !== undefined);
    this.numbers.set(key, this.all.length);
    return this.all.push(set) - 1;
  }

  private glossaryNumber(file: string): number | undefined {
    const known = this.known.get(file);
    if (known !== undefined) return known;
    const packed = this.reader.for(file);
    if (packed === undefined) return undefined;
    const number = this.glossaries.push(packed) - 1;
    this.known.set(file, number);
    return number;
  }
}
