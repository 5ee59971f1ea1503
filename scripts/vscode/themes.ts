import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Host } from './install.ts';
import type { Settings } from './settings.ts';

const files = {
  light: { file: 'light_modern.json', className: 'vs' },
  dark: { file: 'dark_modern.json', className: 'vs-dark' },
  'high-contrast': { file: 'hc_black.json', className: 'hc-black' },
  'high-contrast-light': { file: 'hc_light.json', className: 'hc-light' },
} as const;

export type Theme = keyof typeof files;

/** The id by which this VS Code knows one of its own themes, and the class that its window then has. */
export function themeOf(host: Host, theme: Theme): { id: string; className: string } {
  const { file, className } = files[theme];
  const manifest = JSON.parse(
    readFileSync(join(host.dir, 'extensions', 'theme-defaults', 'package.json'), 'utf8'),
  ) as { contributes: { themes: { id: string; path: string }[] } };
  const found = manifest.contributes.themes.find(({ path }) => path.endsWith(`/${file}`));
  if (!found) throw new Error(`This VS Code has no theme ${file}.`);
  return { id: found.id, className };
}

/**
 * Settings that always name a theme. It must be the id of this very version: VS Code rewrites a
 * setting with a former id, and a change of settings in that moment would be lost.
 */
export function withTheme(host: Host, settings: Settings = {}): Settings {
  return { 'workbench.colorTheme': themeOf(host, 'light').id, ...settings };
}
