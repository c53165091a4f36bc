import type { Translation } from '../translation.ts';

/** What one was told. */
export const told: Translation['told'] = {
  bell: 'Notices, {{ count }} unread',
  none: 'No notices',
  unread: 'Unread',
  readAll: 'Mark all as read',
  kinds: {
    reportSubmitted: '{{ agency }} submitted its report for {{ year }}',
    reportReturned: 'The report of {{ agency }} for {{ year }} was returned',
    reportApproved: 'The report of {{ agency }} for {{ year }} was approved',
    reportPublished: 'The report of {{ agency }} for {{ year }} was published',
    reportCorrecting: 'The report of {{ agency }} for {{ year }} has to be corrected',
    remarkMade: 'There are remarks on the report of {{ agency }} for {{ year }}',
    remarkAnswered: '{{ agency }} answered remarks on its report for {{ year }}',
    reportDue: 'The report of {{ agency }} for {{ year }} is due on {{ date }}',
    reportOverdue: 'The report of {{ agency }} for {{ year }} is overdue',
    jobEnded: 'A job has ended',
  },
};

/** Words in the text of reports. */
export const searching: Translation['searching'] = {
  title: 'Search',
  text: 'Looks through the text of all reports in reach, and the names of agencies.',
  words: 'Words to look for',
  start: 'What are you looking for?',
  startText: 'For example 信息处理费 or 行政复议; several words are separated by spaces.',
  none: 'Nothing found',
  noneText: 'Try other words, or fewer.',
};
