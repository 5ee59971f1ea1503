import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type Settings = Readonly<Record<string, unknown>>;

/**
 * User settings that keep a window quiet: no telemetry, no updates, nothing that appears by itself. None may have a
 * form that the newest VS Code migrates: it would write the file during tests.
 */
export const quietSettings: Settings = {
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'update.showReleaseNotes': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'workbench.enableExperiments': false,
  'workbench.settings.enableNaturalLanguageSearch': false,
  'window.autoDetectColorScheme': false,
  'editor.cursorBlinking': 'solid',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'git.openRepositoryInParentFolders': 'never',
  'security.workspace.trust.banner': 'never',
  // As on the desktop; in a browser VS Code saves after a second, on a busy machine in the middle of a test.
  'files.autoSave': 'off',
};

/** Writes user settings: the quiet ones and these. */
export function writeQuietSettings(userFolder: string, settings: Settings = {}): void {
  mkdirSync(userFolder, { recursive: true });
  const all = { ...quietSettings, ...settings };
  writeFileSync(join(userFolder, 'settings.json'), JSON.stringify(all, undefined, 2));
}
