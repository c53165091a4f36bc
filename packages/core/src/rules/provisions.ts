/** Provisions that rules rest on, as cited. */
export const provisions = {
  /** 《中华人民共和国政府信息公开条例》, State Council Decree 711. */
  article20: '《中华人民共和国政府信息公开条例》第二十条',
  article33: '《中华人民共和国政府信息公开条例》第三十三条',
  article49: '《中华人民共和国政府信息公开条例》第四十九条',
  article50: '《中华人民共和国政府信息公开条例》第五十条',
  format2019: '国办公开办函〔2019〕60号',
  format2021: '国办公开办函〔2021〕30号',
  fees: '国办函〔2020〕109号',
  legislationLaw: '《中华人民共和国立法法》',
} as const;

/** The notices that prescribe the two uniform formats. */
export const formatNotices = [provisions.format2019, provisions.format2021] as const;
