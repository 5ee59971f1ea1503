import { CompletionItem, CompletionItemKind, Disposable, l10n, languages } from 'vscode';
import type { ConfigurationItem } from '../../core/index.ts';
import type { Chunks } from '../chunks.ts';
import {
  CONFIG_PATTERN,
  type ConfigurationService,
} from '../configurations/configuration-service.ts';
import { problemDiagnostic } from '../diagnostics.ts';

const KINDS: Readonly<Record<ConfigurationItem['kind'], CompletionItemKind>> = {
  key: CompletionItemKind.Property,
  rule: CompletionItemKind.Property,
  level: CompletionItemKind.EnumMember,
};

/** Shows what is wrong in `.policy-gloss.yaml` files, and completes their keys, rules and severities. */
export function registerConfigurationFiles(
  configurations: ConfigurationService,
  chunks: Chunks,
): Disposable {
  const collection = languages.createDiagnosticCollection('policy-gloss-configurations');
  const publish = (): void => {
    collection.clear();
    for (const { uri, problems, lines } of configurations.all) {
      collection.set(
        uri,
        problems.map((problem) => problemDiagnostic(problem, lines)),
      );
    }
  };
  return Disposable.from(
    collection,
    configurations.onDidChange(publish),
    languages.registerCompletionItemProvider(
      { pattern: CONFIG_PATTERN },
      {
        async provideCompletionItems(document, position) {
          const { completeConfiguration } = await chunks.load('lint');
          const offset = document.offsetAt(position);
          return completeConfiguration(document.getText(), offset).map(toItem);
        },
      },
      ' ',
    ),
  );
}

function toItem({ label, detail, text, kind }: ConfigurationItem, rank: number): CompletionItem {
  const item = new CompletionItem({ label, description: detail && l10n.t(detail) }, KINDS[kind]);
  item.insertText = text;
  item.sortText = String(rank).padStart(3, '0');
  return item;
}
