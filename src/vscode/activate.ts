import { languages, window, type ExtensionContext } from 'vscode';
import { firstRenderer, prerenderedRenderer } from '../core/index.ts';
import { AnalysisCache } from './analysis-cache.ts';
import { loadBundled } from './bundled.ts';
import { registerDiagnostics } from './features/diagnostics.ts';
import { registerGlossaryProblems } from './features/glossary-problems.ts';
import { registerHover } from './features/hover.ts';
import { GlossaryService } from './glossaries/glossary-service.ts';
import { Linter } from './linter.ts';

/** Puts the extension together; VS Code calls it when the first note or glossary is opened. */
export async function activate(context: ExtensionContext): Promise<void> {
  const log = window.createOutputChannel('Policy Gloss', { log: true });
  const bundled = await loadBundled(context.extensionUri);
  const renderer = firstRenderer(prerenderedRenderer(bundled.citations));
  const glossaries = new GlossaryService(bundled.glossary, log);
  const analyses = new AnalysisCache(glossaries);
  const linter = new Linter(analyses);
  const findings = languages.createDiagnosticCollection('policy-gloss');
  context.subscriptions.push(
    log,
    glossaries,
    analyses,
    linter,
    findings,
    registerHover(analyses, renderer),
    registerDiagnostics(findings, linter, glossaries),
    registerGlossaryProblems(glossaries),
  );
  await glossaries.load();
}
