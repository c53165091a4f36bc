export { generateReport, type AnyReport, type GenerateOptions, type ReportSize } from './generate-report.ts';
export { makeRandom, seedOf, type Random } from './random.ts';
