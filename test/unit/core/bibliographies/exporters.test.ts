import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describeSource, type Source } from '../../../../src/core/index.ts';
import { read } from './reading.ts';

/** A source in a line: key, authors, title, date, container, kind; what it lacks is left out. */
function line(source: Source): string {
  const { key, authors, title, date, container, kind } = describeSource(source);
  return [key, authors, title, date, container, kind].filter((part) => part !== '').join(' | ');
}

function fixture(name: string): string {
  return readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');
}

const FILES: Readonly<Record<string, readonly string[]>> = {
  'better-bibtex.bib': [
    "nishimuraJapansExpandingSecurity2024 | Nishimura | Japan's Expanding Security Commitments | July 29, 2024 | Asia Policy Point | web page",
    'ministryofdefenseDefenseJapan2023 | Ministry of Defense | Defense of Japan 2023 | July 28, 2023 | Ministry of Defense | report',
    'nyeAllianceWhoseTime2001 | Nye and Smith | An Alliance Whose Time Has Come | September–October 2001 | Foreign Affairs | magazine article',
    'PeaceSecurityLegislation2015 | Peace and Security Legislation | September 30, 2015 | legislation',
  ],
  'zotero.bib': [
    'samuels_securing_2007 | Samuels and de la Torre | Securing Japan: Tokyo’s Grand Strategy | August 2007 | Grand Strategies | chapter',
    'noauthor_joint_2024 | Joint Statement of the Security Consultative Committee (“2+2”) | July 2024 | document',
    'rahman_revisiting_2019 | Rahman | Revisiting Mare Clausum and H₂O | 2019 | Ocean Policy | journal article',
  ],
  'jabref.bib': [
    'Rinehart2024 | Chanlett-Avery, Rinehart et al. | The U.S.–Japan Alliance | June 2024 | Congressional Research Service | report',
    'Mueller1998 | Müller | Die Sicherheitspolitik Japans | 1998 | Universität Tübingen | thesis',
  ],
  'google-scholar.bib': [
    'green2022line | Green | Line of Advantage: Japan’s Grand Strategy in the Era of Abe Shinzō | 2022 | Columbia University Press | book',
    'o2010reconsidering | O’Hanlon and van der Meer | Reconsidering 10² options | 2010 | Proceedings of the Conference on Deterrence & Arms Control | conference paper',
  ],
  'cinii.bib': [
    '1520290883000000000 | 山田 and 鈴木 | 日米同盟の再検討 : 「2+2」をめぐって | March 2020 | 国際政治 | journal article',
  ],
};

describe('A file as it is exported', () => {
  for (const [name, lines] of Object.entries(FILES)) {
    it(`${name} is read without a problem`, () => {
      const { sources, problems } = read(fixture(name), name);
      assert.deepEqual(problems, []);
      assert.deepEqual(sources.map(line), lines);
    });
  }
});
