import { normalizeLabel } from '@nianbao/core';

/** Traditional characters that labels, headings and names of agencies are worded with, each before its simplified form. */
const pairs =
  '開开動动報报總总體体況况關关應应現现頁页數数處处強强製制業业機机構构組组織织團团結结轉转維维糾纠審审決决訴诉訟讼經经' +
  '複复復复當当發发廢废規规範范許许罰罚採采購购額额單单萬万員员會会務务內内國国祕秘屬属類类過过執执檔档詢询項项無无補补訪访' +
  '舉举請请認认獲获確确證证據据繳缴費费負负擔担給给違违與与爲为為为壓压條条個个義义長长門门問问題题進进監监權权護护續续辦办' +
  '變变點点擴扩張张書书記记錄录紀纪時时間间產产實实際际計计劃划統统簽签電电話话網网聯联係系專专責责區区縣县鄉乡鎮镇臺台廳厅' +
  '東东廣广號号讀读寫写頒颁訂订並并後后從从來来還还對对損损減减沒没穩稳級级歷历繼继議议設设試试納纳徑径別别餘余準准黨党衛卫' +
  '兩两傳传優优歸归於于裡里們们';

const forms = new Map(Array.from(pairs.matchAll(/(.)(.)/gu), ([, from = '', to = '']) => [from, to]));
const isTraditional = new RegExp(`[${[...forms.keys()].join('')}]`, 'gu');

/** A text with the characters of labels in their simplified forms, one for one; others stay as they are. */
export function simplifiedText(text: string): string {
  return text.replace(isTraditional, (char) => forms.get(char) ?? char);
}

/** The words of a document as labels are compared: normalised as the core does it, in simplified characters. */
export function labelText(text: string): string {
  return simplifiedText(normalizeLabel(text));
}
