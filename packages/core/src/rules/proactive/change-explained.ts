import { judgeCells } from '../judge-cells.ts';
import { defineRule } from '../rule.ts';
import { rowsWith } from './rows-with.ts';

const changes = ['change'];

/** Words by which a text speaks of items that came or went. */
const explained = /事项|清单|目录|取消|下放|承接|划转|新增|调整|权责|职权|收费项目/;

/** Where the number of items changed, the text says why. */
export const proactiveChangeExplained = defineRule({
  id: 'proactive.changeExplained',
  kind: 'report',
  severity: 'info',
  basis: [],
  states: {
    zh: '项目数量有增减的，正文有所说明',
    en: 'Where the number of items changed, the text speaks of it',
  },
  limits: {
    zh: '只看全文是否出现“事项”“清单”“取消”“下放”“调整”等字样，不看说的是不是这一项。',
    en: 'Looks for words such as 事项, 清单, 取消 or 调整 anywhere in the text, not for what they are said of.',
  },
  check: (subject) => {
    const outcomes = rowsWith(subject.format, changes).flatMap(({ label, cell }) =>
      judgeCells(subject, [cell('change')], (change = 0) =>
        change === 0
          ? null
          : {
              zh: `${label.zh}的项目数量本年增减 ${change}，正文没有说明原因。`,
              en: `${label.en}: the number of items changed by ${change}; the text does not say why.`,
            },
      ),
    );
    if (outcomes.length === 0 || subject.prose.text === '') return [];
    return explained.test(subject.prose.text) ? [] : outcomes;
  },
});
