import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { workspace } from 'vscode';
import { INPUT_FILE, OUTPUT_FILE, type HostInput, type Scene } from './exchange.ts';
import { LoopWatch, type TimedBlock } from './loop-watch.ts';
import { playScene } from './scenes.ts';
import { StackSampler } from './stacks.ts';
import { pause } from './waiting.ts';

/** Called by VS Code inside the extension host: plays the scenes and writes down how long the host was blocked. */
export async function run(): Promise<void> {
  const beside = path.dirname(workspace.workspaceFolders?.[0]?.uri.fsPath ?? '');
  const input = JSON.parse(readFileSync(path.join(beside, INPUT_FILE), 'utf8')) as HostInput;
  const scenes: Scene[] = [];
  // The window itself is still starting.
  await pause(3000);
  for (const name of input.scenes) {
    scenes.push(await watch(name, input));
    writeFileSync(path.join(beside, OUTPUT_FILE), JSON.stringify(scenes));
  }
  console.log(`suite: ${scenes.length} passed, 0 failed`);
  await pause(300);
}

async function watch(name: Scene['name'], input: HostInput): Promise<Scene> {
  const sampler = new StackSampler();
  await sampler.start();
  // What the start of sampling itself costs shall be over.
  await pause(500);
  const loop = new LoopWatch();
  loop.start();
  const times = await playScene(name, input);
  const { longest, busiest } = loop.stop();
  await sampler.stop();
  // Samples count waiting for a processor; that is no work.
  const most = (spent: (block: TimedBlock) => number): number =>
    Math.max(0, ...loop.blocks.map((block) => Math.min(spent(block), block.cpu)));
  const own = most((block) => sampler.ownIn(block));
  const garbage = most((block) => sampler.garbageIn(block));
  const stacks = input.stacks ? sampler.describe(loop.blocks) : [];
  return { name, longest, busiest, own, garbage, times, stacks };
}
