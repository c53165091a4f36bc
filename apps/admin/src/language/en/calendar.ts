import type { Translation } from '../translation.ts';

/** Working days, and the last days that follow from them. */
export const calendar: Translation['calendar'] = {
  title: 'Working days',
  text: 'What becomes of a deadline that falls on a day off. Deadlines, reminders and punctuality follow.',
  whenOff: 'When the last day is off',
  choices: {
    stays: 'It stays',
    workdayAfter: 'The next working day',
    workdayBefore: 'The working day before',
  },
  daysOff: 'Days off',
  daysOffHint: 'Holidays besides Saturdays and Sundays, one a line: 2026-02-17.',
  workdays: 'Days worked instead',
  workdaysHint: 'Saturdays and Sundays that are worked, one a line.',
  deadlines: 'The deadlines that follow',
  due: '{{ year }}: departments {{ agency }}, governments from the county up {{ level }}',
  moved: '(not the day of the law)',
  unknown: 'Not a day: {{ days }}',
  save: 'Save',
};
