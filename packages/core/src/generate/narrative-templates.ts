/** A sentence of the narrative. `{cell.id}` prints a cell, `*` in it sums a group; a sentence whose cells a format lacks is left out. */
export interface SentenceTemplate {
  readonly text: string;
  /** Used only when this cell is zero, or only when it is not. */
  readonly when?: { readonly cell: string; readonly is: 'zero' | 'some' };
}

export interface PartTemplate {
  readonly key: string;
  /** One paragraph each; of several sentences that fit, all are used in order. */
  readonly paragraphs: readonly (readonly SentenceTemplate[])[];
}

const received = 'requests.received.total';

/**
 * Section one, by the keys of its parts. `{agency}`, `{year}` and `{we}` are filled in, `[a|b]` is a choice,
 * `{web}` the sum of `{portal}` and `{media}`: numbers that no cell holds.
 */
export const overviewTemplates: readonly PartTemplate[] = [
  {
    key: 'proactive',
    paragraphs: [
      [
        {
          text: '{year}年，{we}[围绕中心工作和群众关切|坚持以公开为常态、不公开为例外|对照主动公开基本目录]，及时公开机构职能、政策文件、财政预决算、重点项目等信息，[持续提高公开的时效和质量|努力做到应公开尽公开|公开内容进一步充实]。',
        },
        {
          text: '全年制发行政规范性文件{proactive.normativeDocuments.issued}件，废止{proactive.normativeDocuments.repealed}件，现行有效{proactive.normativeDocuments.inForce}件，均已在门户网站集中公开。',
        },
        {
          text: '全年通过各类渠道公开政府信息{web}条，其中门户网站{portal}条，政务新媒体{media}条。',
        },
        {
          text: '全年新公开规范性文件{proactive.normativeDocuments.disclosed}件，对外公开总数{proactive.normativeDocuments.totalDisclosed}件。',
        },
      ],
      [
        {
          text: '作出行政许可处理决定{proactive.licensing.decisions}件、行政处罚处理决定{proactive.penalties.decisions}件、行政强制处理决定{proactive.coercion.decisions}件，结果按规定公示。',
        },
        { text: '行政事业性收费{proactive.fees.amount}，收费项目、依据和标准已向社会公示。' },
        {
          text: '实施政府集中采购项目{proactive.procurement.projects}个，采购总金额{proactive.procurement.amount}。',
        },
        {
          text: '[政策文件与解读材料同步起草、同步审签、同步发布|对涉及面广的政策，采用图表、问答等形式进行解读|通过新闻发布、在线访谈等方式回应社会关切]，方便企业和群众查阅使用。',
        },
      ],
    ],
  },
  {
    key: 'requests',
    paragraphs: [
      [
        { text: '{year}年，{we}未收到政府信息公开申请。', when: { cell: received, is: 'zero' } },
        {
          text: '{year}年，{we}新收政府信息公开申请{requests.received.total}件，其中自然人申请{requests.received.naturalPersons}件；上年结转{requests.carriedOver.total}件。',
          when: { cell: received, is: 'some' },
        },
        {
          text: '全年办结{requests.outcome.total.total}件，其中予以公开{requests.outcome.granted.total}件，部分公开{requests.outcome.partlyGranted.total}件，不予公开{requests.outcome.refused.*.total}件，无法提供{requests.outcome.unableToProvide.*.total}件，不予处理{requests.outcome.notProcessed.*.total}件；结转下年度继续办理{requests.carriedForward.total}件。',
          when: { cell: received, is: 'some' },
        },
        {
          text: '[申请渠道保持畅通，登记、审核、办理、答复、归档各环节责任到人|严格执行申请办理规程，加强与申请人的沟通|完善会商机制，对疑难申请集体研究]，[答复文书进一步规范|依法按期作出答复的要求得到落实|申请办理质量稳步提高]。',
        },
      ],
      [
        {
          text: '因政府信息公开被申请行政复议{reviews.reconsideration.total}件，其中结果维持{reviews.reconsideration.upheld}件，结果纠正{reviews.reconsideration.corrected}件，其他结果{reviews.reconsideration.other}件，尚未审结{reviews.reconsideration.pending}件。',
          when: { cell: 'reviews.reconsideration.total', is: 'some' },
        },
        {
          text: '{year}年，没有因政府信息公开被申请行政复议。',
          when: { cell: 'reviews.reconsideration.total', is: 'zero' },
        },
        {
          text: '未经复议直接提起行政诉讼{reviews.litigationDirect.total}件，复议后提起行政诉讼{reviews.litigationAfterReconsideration.total}件。',
          when: { cell: 'reviews.litigationDirect.total', is: 'some' },
        },
        {
          text: '直接起诉的案件中有被纠正的，已逐案分析原因。',
          when: { cell: 'reviews.litigationDirect.corrected', is: 'some' },
        },
        {
          text: '复议后起诉的案件中有被纠正的，已对照判决整改。',
          when: { cell: 'reviews.litigationAfterReconsideration.corrected', is: 'some' },
        },
      ],
    ],
  },
  {
    key: 'management',
    paragraphs: [
      [
        {
          text: '[落实公文公开属性源头认定制度，拟制公文时同步明确公开属性|修订政府信息公开工作制度，明确各科室职责和工作流程|定期清理已公开的文件，及时标注效力状态]，[未经审查的信息不得发布|涉及个人隐私和商业秘密的内容严格把关|政府信息的采集、审核、发布和归档形成闭环]。',
        },
        {
          text: '[更新政府信息公开指南和目录，调整机构和人员信息|对历年公开信息逐条核对，修正失效链接和错别字|规范档案移交，公开信息及时送公共查阅点]。',
        },
      ],
    ],
  },
  {
    key: 'platforms',
    paragraphs: [
      [
        {
          text: '[以门户网站政府信息公开专栏为主要平台，优化栏目设置和检索功能|加强政务新媒体管理，做到内容准确、更新及时|在政务服务大厅、图书馆和档案馆设立查阅点，提供查阅和打印服务]，[专栏栏目结构更加清楚|群众查找信息更加方便|线上线下渠道相互补充]。',
        },
        {
          text: '[公开专栏按法定主动公开内容、公开指南、公开制度、公开年报分设栏目，层级清楚，更新留痕|对专栏历史数据进行迁移和核对，确保旧文可查、链接有效|在公开专栏增设政策问答和办事指引，重点信息置顶展示]。',
        },
        {
          text: '[组织专人开展日常巡检，发现问题当日整改|完成网站适老化改造，提供大字版和语音阅读|落实网络安全责任，全年未发生信息安全事件]。',
        },
      ],
    ],
  },
  {
    key: 'supervision',
    paragraphs: [
      [
        {
          text: '[主要负责同志定期听取汇报，分管负责同志具体协调|明确专人负责，形成办公室牵头、各科室配合的工作格局|将信息公开纳入年度重点任务，按季度调度]，[举办业务培训，讲解条例规定和典型案例|通过自查和抽查相结合的方式查找不足|公布监督电话和信箱，接受社会监督]。',
        },
      ],
    ],
  },
];

/** What the Regulations ask of governments at every level besides. @see 《中华人民共和国政府信息公开条例》第五十条第（四）项 */
export const governmentParagraph =
  '工作考核方面，将政府信息公开列入年度绩效考核，定期通报各部门、各乡镇落实情况。社会评议方面，邀请群众代表和企业代表对公开工作进行评议，评议意见已转有关单位办理。责任追究方面，本年度没有因政府信息公开工作被追究责任的情形。';

export const problemTemplates: readonly string[] = [
  '[政策解读的形式还不够丰富，图解和短片偏少|部分栏目更新不够及时，内容有待充实|主动公开的深度与群众需求还有差距，针对性不强]',
  '[基层工作人员变动较多，业务能力有待提高|依申请公开答复的规范性需要进一步加强|公开信息的检索和归类还不够方便，查找耗时较长]',
  '[与群众的互动交流还不够，意见收集渠道偏少|部门之间的协同还不够顺畅，信息报送有时延误|公共查阅点的设施和材料需要更新]',
];

export const improvementTemplates: readonly string[] = [
  '[增加图表、短片等解读形式，让政策更易懂|建立栏目更新台账，按月督促检查|对照公众关切梳理公开事项，充实公开内容]',
  '[分批组织业务培训和案例研讨，建立人员交接制度|修订答复文书样本，加强审核把关|优化专栏分类和检索，请群众代表试用并提出意见]',
  '[开设意见征集栏目，采纳情况及时反馈|明确信息报送时限和责任科室，定期通报|更新查阅点设备，定期配送公报和政策汇编]',
];

/** What was improved since last year's report, one of which section five begins with. */
export const progressTemplates: readonly string[] = [
  '针对上年度指出的解读材料偏少的问题，本年度增加了图文解读，重点政策均配有说明',
  '针对上年度指出的业务能力问题，本年度举办专题培训，组织工作人员学习条例和办理规范',
  '针对上年度指出的栏目更新问题，本年度落实专人维护，完善了巡检和整改制度',
];

/** What else section six may report. */
export const otherTemplates: readonly string[] = [
  '{agency}落实上级年度政务公开工作要点，各项任务均按时完成。',
  '{agency}办理的人大代表建议和政协提案，按规定公开了答复内容。',
  '除此之外，没有其他需要报告的事项。',
];
