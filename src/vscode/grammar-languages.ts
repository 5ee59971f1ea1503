import { Disposable, EventEmitter, extensions } from 'vscode';

interface Contributions {
  readonly contributes?: {
    readonly grammars?: readonly {
      readonly language?: string;
      readonly scopeName?: string;
      readonly injectTo?: readonly string[];
    }[];
  };
}

/**
 * The languages that our grammar colors. It is injected into the grammars of other extensions, one of which may not be
 * there: then a language has no grammar into which ours could go.
 */
export class GrammarLanguages extends Disposable {
  private readonly scopes: ReadonlySet<string>;
  private readonly changed = new EventEmitter<void>();
  private languages: ReadonlySet<string>;

  /** Fires when extensions with grammars may have come or gone. */
  readonly onDidChange = this.changed.event;

  /** @param manifest of our own extension */
  constructor(manifest: unknown) {
    super(() => listening.dispose());
    this.scopes = new Set(grammarsOf(manifest).flatMap(({ injectTo = [] }) => injectTo));
    this.languages = this.find();
    const listening = Disposable.from(
      this.changed,
      extensions.onDidChange(() => {
        this.languages = this.find();
        this.changed.fire();
      }),
    );
  }

  has(language: string): boolean {
    return this.languages.has(language);
  }

  private find(): Set<string> {
    const grammars = extensions.all.flatMap(({ packageJSON }) => grammarsOf(packageJSON));
    return new Set(
      grammars.flatMap(({ language, scopeName }) =>
        language !== undefined && scopeName !== undefined && this.scopes.has(scopeName)
          ? [language]
          : [],
      ),
    );
  }
}

function grammarsOf(
  manifest: unknown,
): NonNullable<NonNullable<Contributions['contributes']>['grammars']> {
  const { contributes } = manifest as Contributions;
  return Array.isArray(contributes?.grammars) ? contributes.grammars : [];
}
