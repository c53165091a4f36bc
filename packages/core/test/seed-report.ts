import { format2019 } from '../src/formats/format-2019.ts';
import { makeBlank } from '../src/report/blank.ts';
import type { Block } from '../src/report/narrative.ts';
import type { Report2019 } from '../src/report/report.ts';
import { withCells } from '../src/report/with-cells.ts';

const heading = (numbering: string, text: string): Block => ({
  kind: 'heading',
  numbering,
  text,
  level: 1,
  runIn: '：',
});
const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

const zeros = Object.fromEntries(format2019.cells.map((cell) => [cell.id, 0]));

/**
 * The report of 长子县中小企业服务中心 for 2020 as a careful person would type it in from the published document:
 * its mistakes are those of the document.
 */
export const seedReport: Report2019 = {
  ...withCells(format2019, makeBlank<'2019'>(format2019, { agency: '长子县中小企业服务中心', year: 2020 }), {
    ...zeros,
    'proactive.otherServices.change': 1,
  }),
  title: '长子县中小企业服务中心2020年政府信息公开工作年度报告',
  preamble: [
    paragraph(
      '我中心认真贯彻落实县委、县政府关于政府信息公开工作的各项规定，结合中心工作实际，进一步完善公开办事制度，不断提高工作的透明度，加强机关效能建设的力度，自觉接受广大人民群众的监督。本年报中所列数据的统计期限自2020年1月1日起至2020年12月31日止。',
    ),
  ],
  outline: [
    { section: 'overview', numbering: '一', text: '概述' },
    { section: 'proactive', numbering: '二', text: '主动公开政府信息情况' },
    { section: 'requests', numbering: '三', text: '收到和处理政府信息公开申请情况' },
    { section: 'reviews', numbering: '四', text: '政府信息公开行政复议、行政诉讼情况' },
    { section: 'problems', numbering: '五', text: '存在的主要问题及改进情况' },
    { section: 'otherMatters', numbering: '六', text: '其他需要报告的事项' },
  ],
  overview: [
    heading('（一）', '主动公开情况'),
    paragraph('2020年我单位及时在政府网站上主动公开了财政预决算、政府信息公开年度报告等政府信息。'),
    heading('（二）', '依申请公开情况'),
    paragraph('2020年度未收到政府申请公开信息。'),
    heading('（三）', '政府信息管理情况'),
    paragraph(
      '为了进一步加强政府信息公开工作标准化和规范化建设，我中心制定了《信息工作制度》、《公文管理制度》、《办公室收发制度》等相关制度，明确政务公开的内容、形式和制度，做到工作有计划、有安排，确保政务公开工作有程序、有计划的顺利开展。',
    ),
    heading('（四）', '平台建设情况'),
    paragraph('规范内容，提高政务信息质量。进一步规范政府信息公开内容，提升我中心政府信息公开工作水平。'),
    heading('（四）', '监督保障情况'),
    paragraph(
      '我中心始终把做好政府信息公开工作列入重要议事日程，中心高度重视信息公开工作；确定主抓领导，明确有关科室的工作职责，主要负责人为政府信息公开的第一责任人，安排一名专职人员进行政务信息的编撰和上报，及时向上级有关部门、服务对象反映、反馈相关信息。',
    ),
  ],
  problems: [
    paragraph(
      '在政府信息公开工作中，还存在一些问题，一是政府信息公开平台利用率不高，今年未公开信息；二是政府信息公开意识不够强，认识有待进一步提高；三是信息公开和企业之间的信息互动不够，企业参与度有待进一步提高。',
    ),
    paragraph(
      '今后我中心将进一步做好政府信息公开工作，为此，将采取以下改进措施：一是完善信息公开内容。要把有关扶持中小微企业的政策作为重点，尤其是符合我县中小微企业发展的政策宣传到位，通过多种形式对内容进行全方位公开宣传，扩大信息公开覆盖面和影响；严格对待信息的筛选工作，不断完善，做到内容丰富，广度不断扩大；强化政策解读，让公众更好地知晓、理解中小企业相关政策。二是提高思想认识。不断更新和完善已有的工作制度和长效机制，加强对领导干部和政府信息公开工作人员的培训，加强工作机构建设，强化力量配置，提高政府信息公开主动意识和责任意识，提高信息公开业务水平。三是优化平台服务。着力推进与我县中小企业相关的信息公开工作，同时在巩固现有公开渠道的基础上，积极探索政府信息公开的新途径，提供政府信息公开平台的利用率，更好地满足企业信息公开及信息互动的需求。',
    ),
  ],
  otherMatters: [paragraph('无')],
  signature: { agency: '长子县中小企业服务中心', date: '2021-01-29' },
};
