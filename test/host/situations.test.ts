import { strict as assert } from 'node:assert';
import { mkdir, symlink } from 'node:fs/promises';
import { commands, FileType, Uri, workspace } from 'vscode';
import { SITUATIONS, type Content, type Situation } from '../situations/index.ts';
import { lintOnCommandLine, tellDiagnostic, type Told } from './support/command-line.ts';
import { activated, closeAll, diagnosticsOf, inFolder, pause, writeFile } from './support/notes.ts';

const TOP = 'situations';
/** Milliseconds until what has changed on the disk must be known. */
const PATIENCE = 60_000;

describe('the editor and the command line, in the same situation', () => {
  const folderOf = (situation: Situation): string => `${TOP}/${SITUATIONS.indexOf(situation)}`;

  const put = async (path: string, content: Content | undefined): Promise<void> => {
    if (content === undefined) await workspace.fs.delete(inFolder(path));
    else if (typeof content === 'string' || content instanceof Uint8Array)
      await writeFile(path, content);
    else {
      const folder = path.split('/').slice(0, 2).join('/');
      const target = content.link.startsWith('/')
        ? content.link
        : inFolder(`${folder}/${content.link}`).fsPath;
      await mkdir(Uri.joinPath(inFolder(path), '..').fsPath, { recursive: true });
      await symlink(target, inFolder(path).fsPath);
    }
  };

  /** What is said differently, by situation and note. */
  const differences = async (situations: readonly Situation[]): Promise<Difference[]> => {
    const onCommandLine = await lintOnCommandLine(TOP);
    await commands.executeCommand('policyGloss.lintWorkspace');
    return situations.flatMap((situation) =>
      Object.keys(situation.files)
        .filter((file) => file.endsWith('.md'))
        .flatMap((file) => {
          const path = `${folderOf(situation)}/${file}`;
          const editor = sorted(diagnosticsOf(inFolder(path)).map(tellDiagnostic));
          const commandLine = sorted(onCommandLine.get(path) ?? []);
          const isSame = editor.join('\n') === commandLine.join('\n');
          return isSame ? [] : [{ situation: situation.name, file, editor, commandLine }];
        }),
    );
  };

  before(async function () {
    this.timeout(600_000);
    await activated();
    for (const situation of SITUATIONS) {
      for (const [file, content] of Object.entries(situation.files))
        await put(`${folderOf(situation)}/${file}`, content);
    }
  });

  after(async () => {
    await closeAll();
    await workspace.fs.delete(inFolder(TOP), { recursive: true });
  });

  it(`find the same in ${SITUATIONS.length} of them`, async function () {
    this.timeout(600_000);
    assert.ok(SITUATIONS.length >= 200);
    assert.equal((await workspace.fs.stat(inFolder(TOP))).type, FileType.Directory);
    assert.deepEqual(await settled(() => differences(SITUATIONS)), []);
  });

  it('find the same after files have changed, come or gone', async function () {
    this.timeout(600_000);
    const changing = SITUATIONS.filter(({ afterwards }) => afterwards !== undefined);
    assert.ok(changing.length >= 10);
    for (const situation of changing) {
      for (const [file, content] of Object.entries(situation.afterwards ?? {}))
        await put(`${folderOf(situation)}/${file}`, content);
    }
    assert.deepEqual(await settled(() => differences(changing)), []);
  });
});

interface Difference {
  readonly situation: string;
  readonly file: string;
  readonly editor: readonly string[];
  readonly commandLine: readonly string[];
}

/** Looks again, as long as the editor may not yet know what is on the disk. */
async function settled(look: () => Promise<Difference[]>): Promise<Difference[]> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const found = await look();
    if (found.length === 0 || Date.now() > end) return found;
    await pause(1000);
  }
}

function sorted(all: readonly Told[]): string[] {
  return all.map((one) => JSON.stringify(one)).toSorted();
}
