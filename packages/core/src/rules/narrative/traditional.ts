import { defineRule } from '../rule.ts';

/** Common traditional characters that simplified text never has: none of them is in GB 2312. */
const traditional = Array.from(
  '國務門開業為與這會學對發經過進還書東車長馬設計說請認議論規則報時問間關應當實際個們從來無處辦責權屬現義領導機構體總統單據標準點線條級組織結給續維護資費購質財產貫徹積極種類稱數術區縣鄉鎮衛環節約紀錄聯繫聽證決況確擬廣場廳庫張強戰擔擇損',
);

/** More than this share of such characters is a text in traditional characters, not a mixture. */
const MIXED = 0.05;

/** Simplified and traditional characters are not mixed. */
export const narrativeTraditional = defineRule({
  id: 'narrative.traditional',
  kind: 'report',
  severity: 'info',
  basis: [],
  mentions: traditional,
  states: {
    zh: '没有混用繁体字',
    en: 'Simplified and traditional characters are not mixed',
  },
  limits: {
    zh: '只认一百来个常用繁体字；全文繁体的不报。',
    en: 'Knows some hundred common traditional characters; a text that is all traditional is left alone.',
  },
  check: ({ prose }) => {
    const known = new Set(traditional);
    const found: number[] = [];
    for (let at = 0; at < prose.text.length; at++) if (known.has(prose.text[at] ?? '')) found.push(at);
    const [first] = found;
    if (first === undefined || found.length > prose.text.length * MIXED) return [];
    const characters = [...new Set(found.map((at) => prose.text[at]))].join('');
    return [
      {
        place: prose.place(first, first + 1),
        actual: characters,
        message: {
          zh: `简体文中混有繁体字：${characters}（共 ${found.length} 处）。`,
          en: `Traditional characters in a simplified text: ${characters} (${found.length} times).`,
        },
      },
    ];
  },
});
