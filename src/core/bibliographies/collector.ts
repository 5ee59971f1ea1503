import { CSL_TYPES } from '../glossary/csl.ts';
import type { FileLocation } from '../glossary/draft.ts';
import type { Placed } from '../glossary/reader.ts';
import type { GlossaryFile, Problem, ProblemCode, Source } from '../glossary/types.ts';
import { problemOf } from '../glossary/problem.ts';
import { message, sentences, type Message } from '../messages/index.ts';
import { nearest } from '../text/distance.ts';
import type { LineIndex } from '../text/lines.ts';
import type { Range } from '../text/range.ts';
import { citableAs, legalKey } from './keys.ts';

/** An entry of a bibliography, in any format. */
export interface FoundEntry {
  /** The citation key; undefined if the entry has none. */
  readonly id: Placed<string> | undefined;
  /** The type, if the file states a CSL type. */
  readonly type?: Placed<string> | undefined;
  /** The CSL variables. */
  readonly item: Readonly<Record<string, unknown>>;
  readonly range: Range;
}

/** Collects the entries and the problems of one bibliography, whatever its format. */
export class Collector {
  private readonly sources: Source[] = [];
  private readonly problems: Problem[] = [];
  private readonly lineOf = new Map<string, number>();
  private readonly location: FileLocation;
  private readonly lines: LineIndex;

  constructor(location: FileLocation, lines: LineIndex) {
    this.location = location;
    this.lines = lines;
  }

  report(
    code: ProblemCode,
    said: Message,
    range: Range,
    severity: Problem['severity'] = 'error',
  ): void {
    this.problems.push(problemOf(code, said, range, severity));
  }

  /** Adds problems found elsewhere. */
  reportAll(problems: readonly Problem[]): void {
    for (const problem of problems) this.problems.push(problem);
  }

  /** Adds an entry, if it can be cited and is not a duplicate. */
  add({ id, type, item, range }: FoundEntry): void {
    if (id === undefined || id.value === '') {
      this.report('missing-id', message('entry-needs-id'), id?.range ?? range);
      return;
    }
    if (!this.checkKey(id) || this.isRepeated(id)) return;
    this.checkType(type);
    const { line } = this.lines.position(range.start);
    this.lineOf.set(id.value, this.lines.position(id.range.start).line);
    this.sources.push({
      id: id.value,
      csl: {
        ...item,
        id: id.value,
        type: typeof item['type'] === 'string' ? item['type'] : 'document',
      },
      ...customOf(item),
      origin: { file: this.location.file, layer: this.location.layer, range, line },
    });
  }

  /** The result, as a glossary file that contains only sources. */
  finish(): GlossaryFile {
    return {
      file: this.location.file,
      layer: this.location.layer,
      language: 'en',
      terms: [],
      sources: this.sources,
      references: [],
      problems: this.problems.toSorted((a, b) => a.range.start - b.range.start),
    };
  }

  private checkKey({ value, range }: Placed<string>): boolean {
    const how = citableAs(value);
    const legal = legalKey(value);
    const advice = legal === '' ? message('use-plain-letters') : message('use-key', { key: legal });
    if (how === 'braces') {
      const said = message('key-needs-braces', { key: value, braced: `@{${value}}` });
      this.report('wrong-value', sentences(said, advice), range, 'info');
    } else if (how === 'never') {
      const said = message('key-cannot-be-cited', { key: value });
      this.report('wrong-value', sentences(said, advice), range);
    }
    return how !== 'never';
  }

  private isRepeated({ value, range }: Placed<string>): boolean {
    const line = this.lineOf.get(value);
    if (line === undefined) return false;
    this.report('duplicate-id', message('key-twice', { line: line + 1, key: value }), range);
    return true;
  }

  /** A type that CSL lacks is kept: styles format it like a document. */
  private checkType(type: Placed<string> | undefined): void {
    if (type === undefined || CSL_TYPES.some((one) => one === type.value)) return;
    const near = nearest(type.value, CSL_TYPES);
    const hint =
      near === undefined ? message('use-a-type') : message('did-you-mean', { name: near });
    const said = sentences(message('not-a-type', { type: type.value }), hint);
    this.report('wrong-value', said, type.range, 'warning');
  }
}

/** The text of a source: `custom.text` and `custom.coverage`, as in a glossary. */
function customOf(item: Readonly<Record<string, unknown>>): Pick<Source, 'coverage' | 'text'> {
  const custom: unknown = item['custom'];
  if (typeof custom !== 'object' || custom === null || !('text' in custom))
    return { coverage: 'excerpts' };
  if (typeof custom.text !== 'string') return { coverage: 'excerpts' };
  const isPart = 'coverage' in custom && custom.coverage === 'excerpts';
  return { coverage: isPart ? 'excerpts' : 'full', text: custom.text };
}
