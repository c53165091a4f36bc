import { expect, test } from 'vitest';
import { isOfCountyLevelCity } from './county-level-cities.ts';

test.each(['昆山市水利局', '江苏省昆山市人民政府', '苏州市昆山市水利局', '阿拉山口市人民政府'])(
  'of a county-level city: %s',
  (agency) => {
    expect(isOfCountyLevelCity(agency)).toBe(true);
  },
);

test.each(['成都市人民政府', '东莞市水利局', '大昆山市水利局', '昆山水利局', '市政协'])(
  'of none: %s',
  (agency) => {
    expect(isOfCountyLevelCity(agency)).toBe(false);
  },
);
