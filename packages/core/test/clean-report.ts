import { format2019 } from '../src/formats/format-2019.ts';
import { format2021 } from '../src/formats/format-2021.ts';
import type { Format } from '../src/format/define-format.ts';
import { makeBlank } from '../src/report/blank.ts';
import type { Block } from '../src/report/narrative.ts';
import type { Report2019, Report2021 } from '../src/report/report.ts';
import { withCells } from '../src/report/with-cells.ts';

export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
export const heading = (numbering: string, text: string, level = 1): Block => ({
  kind: 'heading',
  numbering,
  text,
  level,
});

export const zerosOf = (format: Format): Record<string, number> =>
  Object.fromEntries(format.cells.map((cell) => [cell.id, 0]));

/** Numbers of section three: natural persons and one business, balanced in rows and columns. */
function requestCells(values: Readonly<Record<string, readonly [persons: number, businesses: number]>>) {
  return Object.fromEntries(
    Object.entries(values).flatMap(([row, [persons, businesses]]) => [
      [`requests.${row}.naturalPersons`, persons],
      [`requests.${row}.businesses`, businesses],
      [`requests.${row}.total`, persons + businesses],
    ]),
  );
}

const requests = requestCells({
  received: [30, 4],
  carriedOver: [2, 0],
  'outcome.granted': [14, 1],
  'outcome.partlyGranted': [3, 0],
  'outcome.refused.internalAffairs': [1, 0],
  'outcome.refused.processInformation': [1, 0],
  'outcome.unableToProvide.notHeld': [8, 2],
  'outcome.notProcessed.petitions': [3, 1],
  'outcome.total': [30, 4],
  carriedForward: [2, 0],
});
const reviews = {
  'reviews.reconsideration.upheld': 2,
  'reviews.reconsideration.corrected': 1,
  'reviews.reconsideration.total': 3,
  'reviews.litigationDirect.upheld': 1,
  'reviews.litigationDirect.total': 1,
};

const agency = '青川县民政局';

function narrativeOf(year: number) {
  return {
    preamble: [
      paragraph(
        `本报告根据《中华人民共和国政府信息公开条例》编制，所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。报告可在县人民政府网站下载；如有疑问，请与青川县民政局办公室联系（电话：0839-7201234）。`,
      ),
    ],
    overview: [
      heading('（一）', '主动公开情况'),
      paragraph(
        `${year}年，我局通过县政府网站主动公开政府信息268条，其中政策文件12条、工作动态221条、财政信息35条，制发行政规范性文件2件，作出行政许可决定46件、行政处罚决定3件。围绕社会救助、养老服务、殡葬管理等群众关心的事项，发布解读材料9篇，召开新闻发布会1场。`,
      ),
      heading('（二）', '依申请公开情况'),
      paragraph(
        `全年共收到政府信息公开申请34件，其中自然人申请30件、法人或其他组织申请4件；上年结转2件。办结34件，其中予以公开15件、部分公开3件、不予公开2件、无法提供10件、不予处理4件；结转下年度继续办理2件。因政府信息公开被申请行政复议3件，其中结果维持2件、结果纠正1件；被提起行政诉讼1件，结果维持1件。`,
      ),
      heading('（三）', '政府信息管理情况'),
      paragraph(
        '落实公文公开属性源头认定，拟公开的信息先审查后发布，由局办公室会同业务股室核对内容与公开方式。对现行有效的文件逐件清理，及时更新公开目录，已废止的文件在网站上标明。',
      ),
      heading('（四）', '政府信息公开平台建设情况'),
      paragraph(
        '按照县政府统一要求调整网站栏目，合并内容重复的栏目，新设养老服务专题。局属微信公众号每周更新，安排专人回复留言，在政务大厅设置公开查阅点，方便老年人查询办理指南。',
      ),
      heading('（五）', '监督保障情况'),
      paragraph(
        '局主要负责人定期听取公开工作汇报，将该项工作列入股室年度考核。组织业务培训两次，覆盖各股室和局属单位。设立意见箱接受社会评议，当年没有发生责任追究的情形。',
      ),
    ],
    problems: [
      paragraph(
        '存在的主要问题：一是政策解读形式较为单一，以文字为主，老年人阅读不便；二是个别股室对公开属性的认定把握不准，答复前反复沟通，用时偏长。被纠正的一件复议案件，原因是对内部事务信息的界定过宽。',
      ),
      paragraph(
        '改进情况：一是增加图解和语音解读，在养老机构张贴；二是编印公开属性认定手册，对典型答复逐件讲评，疑难事项由法制股提前介入，减少补正和复议。',
      ),
    ],
    otherMatters: [paragraph(`${year}年，本机关没有收取信息处理费，没有其他需要报告的事项。`)],
    signature: { agency, date: `${year + 1}-01-20` },
  };
}

const blank2021: Report2021 = makeBlank<'2021'>(format2021, { agency, year: 2024 });
const blank2019: Report2019 = makeBlank<'2019'>(format2019, { agency, year: 2020 });

/** A report of a county department with nothing to find fault with, in the format of 2021. */
export const clean2021: Report2021 = {
  ...withCells(format2021, blank2021, {
    ...zerosOf(format2021),
    ...requests,
    ...reviews,
    'proactive.normativeDocuments.issued': 2,
    'proactive.normativeDocuments.repealed': 1,
    'proactive.normativeDocuments.inForce': 9,
    'proactive.licensing.decisions': 46,
    'proactive.penalties.decisions': 3,
    'proactive.fees.amount': 12.35,
  }),
  ...narrativeOf(2024),
};

/** The same in the format of 2019. */
export const clean2019: Report2019 = {
  ...withCells(format2019, blank2019, {
    ...zerosOf(format2019),
    ...requests,
    ...reviews,
    'proactive.normativeDocuments.made': 2,
    'proactive.normativeDocuments.disclosed': 2,
    'proactive.normativeDocuments.totalDisclosed': 9,
    'proactive.licensing.previous': 12,
    'proactive.licensing.change': -1,
    'proactive.licensing.decisions': 46,
    'proactive.penalties.previous': 8,
    'proactive.penalties.decisions': 3,
    'proactive.fees.previous': 2,
    'proactive.procurement.projects': 3,
    'proactive.procurement.amount': 45.6,
  }),
  ...narrativeOf(2020),
};
