import CSL from 'citeproc';
import type { CslItem, Locator } from '../glossary/types.ts';
import type { CslNode } from './csl-tree.ts';
import { markOthers, spellOutOthers } from './others.ts';

/** One entry of a bibliography. */
export interface BibliographyEntry {
  /** The keys of the sources in the entry. */
  readonly keys: readonly string[];
  /** HTML without block elements. */
  readonly html: string;
}

/**
 * `citeproc` with one style and one language. `citeproc` fails in many ways and with obscure errors; this class returns
 * either a formatted text or `undefined`.
 */
export class CslProcessor {
  /** Whether the style puts its citations in notes or in the text. */
  readonly isNoteStyle: boolean;
  private readonly engine: InstanceType<typeof CSL.Engine>;
  /** "et al." in the words of the style. */
  private readonly others: string;
  /** By an id derived from the content, since the processor caches by id. */
  private readonly items = new Map<string, CslItem>();
  private readonly ids = new Map<string, string>();

  /**
   * Compiles a style, which takes up to a second.
   * @param locales by language tag; `en-US` must be one of them
   * @param language the tag of the locale to use, whatever the style prefers
   * @throws Error if the style cannot be compiled
   */
  constructor(style: CslNode, locales: ReadonlyMap<string, CslNode>, language: string) {
    this.isNoteStyle = style.attrs['class'] === 'note';
    const system = {
      retrieveLocale: (tag: string) => locales.get(tag) ?? locales.get('en-US'),
      retrieveItem: (id: string) => this.items.get(id),
    };
    this.engine = new CSL.Engine(system, style, language, true);
    this.engine.setOutputFormat('html');
    this.others = this.engine.getTerm('et-al');
  }

  /** A citation as HTML, in its parentheses if the style has them; undefined if there is no output. */
  cite(item: CslItem, locator?: Locator): string | undefined {
    return attempt(() => {
      const id = this.idOf(item);
      this.engine.updateItems([id]);
      const where = locator ? { label: cslLabel(locator.label), locator: locator.value } : {};
      return this.whole(this.engine.makeCitationCluster([{ id, ...where }]));
    });
  }

  /** The entry of a bibliography; undefined if the style has none or there is no output. */
  entry(item: CslItem): string | undefined {
    return this.bibliography([item])[0]?.html;
  }

  /** The bibliography of some items in the order of the style; items without output are skipped. */
  bibliography(items: readonly CslItem[]): BibliographyEntry[] {
    const keyById = new Map(items.map((item) => [this.idOf(item), item.id]));
    const made = attempt(() => {
      this.engine.updateItems([...keyById.keys()]);
      return this.engine.makeBibliography() || undefined;
    });
    const [{ entry_ids: ids }, entries] = made ?? [{ entry_ids: [] }, []];
    return entries.flatMap((entry, i) => {
      const html = this.whole(entryContent(entry));
      const keys = (ids[i] ?? []).map((id) => keyById.get(id)).filter((key) => key !== undefined);
      return html === undefined ? [] : [{ keys, html }];
    });
  }

  /** Undefined for the placeholders that the processor writes when it fails. */
  private whole(html: string): string | undefined {
    const isBroken = html.trim() === '' || html.includes('CSL STYLE ERROR');
    return isBroken ? undefined : spellOutOthers(html.trim(), this.others);
  }

  private idOf(item: CslItem): string {
    const content = JSON.stringify(item);
    const known = this.ids.get(content);
    if (known !== undefined) return known;
    const id = `item-${this.ids.size}`;
    this.ids.set(content, id);
    this.items.set(id, { ...markOthers(item), id });
    return id;
  }
}

/** Labels of CSL 1.0.2 that differ from the usual words. */
const LABELS: Readonly<Record<string, string>> = {
  article: 'article-locator',
  title: 'title-locator',
  'sub verbo': 'sub-verbo',
};

function cslLabel(label: string): string {
  const word = label.trim().toLowerCase();
  return (Object.hasOwn(LABELS, word) ? LABELS[word] : undefined) ?? word;
}

function attempt<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}

/** The content of an entry; a number in the margin is kept before it. */
function entryContent(entry: string): string {
  const [, inner = ''] = /<div class="csl-entry">(.*)<\/div>/s.exec(entry) ?? [];
  return inner
    .replaceAll(/<\/div>\s*<div[^>]*>/g, ' ')
    .replaceAll(/<\/?div[^>]*>/g, '')
    .replace(/\s+/g, ' ');
}
