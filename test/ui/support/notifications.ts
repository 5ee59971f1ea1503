import type { VsCodeWindow } from '../../../scripts/vscode/window.ts';

/** Waits until a message is among the notifications (behind the bell: windows under test show no toasts), then clears them. */
export async function notified(window: VsCodeWindow, message: RegExp): Promise<void> {
  const center = window.page.locator('.notifications-center.visible');
  const bell = window.page.locator('#status\\.notifications');
  await bell.locator('.codicon-bell-dot').waitFor();
  await bell.click();
  await center.locator('.notification-list-item', { hasText: message }).first().waitFor();
  await center.locator('.codicon-notifications-clear-all').click();
  await center.waitFor({ state: 'hidden' });
}
