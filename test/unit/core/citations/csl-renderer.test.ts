import assert from 'node:assert/strict';
import {
  cslRenderer,
  firstRenderer,
  formatted,
  localeOfNote,
  readStyleName,
  type StyleFormatter,
  styleName,
} from '../../../../src/core/index.ts';
import { readSource } from './sources.ts';

const source = readSource('type: book', 'title: Title');

/** Formats by writing the name of the style, and counts. */
function fake(style: string): StyleFormatter & { calls: number } {
  return {
    calls: 0,
    render(item, locator) {
      this.calls++;
      const text = formatted(`${style} ${item.id} ${locator?.value ?? ''}`);
      return { note: text, inText: text, bibliography: text, approximate: false };
    },
    bibliography: () => [],
  };
}

describe('the renderer of styles that are loaded', () => {
  it('knows nothing before a style is ready, and renders each source once', async () => {
    const formatter = fake('apa');
    const renderer = cslRenderer(() => Promise.resolve(formatter));
    assert.equal(renderer.render(source, 'apa'), undefined);
    await renderer.prepare('apa');
    assert.equal(renderer.render(source, 'apa')?.note.text, 'apa key');
    assert.equal(renderer.render(source, 'apa')?.note.text, 'apa key');
    assert.equal(formatter.calls, 1);
    const page = { label: 'page', value: '3' };
    assert.equal(renderer.render(source, 'apa', page)?.note.text, 'apa key 3');
    assert.equal(renderer.render(source, 'oscola'), undefined);
  });

  it('loads a style once, also when several ask at the same time', async () => {
    const loads: string[] = [];
    const renderer = cslRenderer((style) => {
      loads.push(style);
      return Promise.resolve(fake(style));
    });
    await Promise.all([renderer.prepare('apa'), renderer.prepare('apa'), renderer.prepare('mla')]);
    await renderer.prepare('apa');
    assert.deepEqual(loads, ['apa', 'mla']);
  });

  it('tries again what failed', async () => {
    let works = false;
    const renderer = cslRenderer((style) =>
      works ? Promise.resolve(fake(style)) : Promise.reject(new Error('no disk')),
    );
    await assert.rejects(renderer.prepare('apa'), /no disk/);
    works = true;
    await renderer.prepare('apa');
    assert.ok(renderer.render(source, 'apa'));
  });

  it('forgets a style whose file has changed', async () => {
    let version = 1;
    const renderer = cslRenderer((style) => Promise.resolve(fake(`${style} ${version}`)));
    await renderer.prepare('own.csl');
    assert.equal(renderer.render(source, 'own.csl')?.note.text, 'own.csl 1 key');
    version = 2;
    renderer.forget((style) => style.startsWith('own'));
    assert.equal(renderer.render(source, 'own.csl'), undefined);
    await renderer.prepare('own.csl');
    assert.equal(renderer.render(source, 'own.csl')?.note.text, 'own.csl 2 key');
  });

  it('leaves to others what is not ready', async () => {
    const renderer = cslRenderer((style) => Promise.resolve(fake(style)));
    const all = firstRenderer(renderer);
    assert.equal(all.render(source, 'apa').approximate, true);
    await all.prepare('apa');
    assert.equal(all.render(source, 'apa').approximate, false);
  });
});

describe('names of styles', () => {
  const names = [
    [{ style: 'apa' }, 'apa'],
    [{ style: 'apa', locale: 'ja-JP' }, 'apa@ja-JP'],
    [{ style: 'file:///notes/a@b.csl' }, 'file:///notes/a@b.csl'],
    [{ style: 'file:///notes/a@b.csl', locale: 'en-GB' }, 'file:///notes/a@b.csl@en-GB'],
  ] as const;
  for (const [parts, name] of names) {
    it(`say style and language: ${name}`, () => {
      assert.equal(styleName(parts), name);
      assert.deepEqual(readStyleName(name), parts);
    });
  }

  const languages: readonly (readonly [string, string | undefined, string | undefined])[] = [
    ['The alliance and 日米同盟.', undefined, undefined],
    ['日米同盟は NATO とは異なる。', undefined, 'ja-JP'],
    ['The alliance.', 'ja', 'ja-JP'],
    ['日米同盟', 'en-US', undefined],
    ['Defence', 'en-GB', 'en-GB'],
    ['', undefined, undefined],
  ];
  for (const [text, language, locale] of languages) {
    it(`take the language of the note: “${text}”, ${language}`, () => {
      assert.equal(localeOfNote(text, language), locale);
    });
  }
});
