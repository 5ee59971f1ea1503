import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Host } from './install.ts';
import type { Settings } from './settings.ts';

const files = {
  light: 'light_modern',
  dark: 'dark_modern',
  'high-contrast': 'hc_black',
  'high-contrast-light': 'hc_light',
} as const;

export type Theme = keyof typeof files;

/** The id of a built-in theme in this VS Code, and the class that its window then has. */
export function themeOf(host: Host, theme: Theme): { id: string; className: string } {
  const manifest = JSON.parse(
    readFileSync(join(host.dir, 'extensions', 'theme-defaults', 'package.json'), 'utf8'),
  ) as { contributes: { themes: { id: string; path: string }[] } };
  const file = files[theme];
  const found = manifest.contributes.themes.find(({ path }) => path.endsWith(`/${file}.json`));
  if (!found) throw new Error(`This VS Code has no theme ${file}.`);
  return { id: found.id, className: `vscode-theme-defaults-themes-${file}-json` };
}

/**
 * Settings that always name a theme, with the id of this very version: VS Code rewrites a setting with a former id, and
 * a settings change at that moment would be lost.
 */
export function withTheme(host: Host, settings: Settings = {}, theme: Theme = 'light'): Settings {
  return { 'workbench.colorTheme': themeOf(host, theme).id, ...settings };
}
