export { generateReport, type GenerateOptions, type ReportSize } from './generate-report.ts';
export {
  moveKinds,
  plantErrors,
  type MoveKind,
  type Planted,
  type PlantedError,
  type PlantedKind,
  type PlantOptions,
} from './plant-errors.ts';
export { makeRandom, seedOf, type Random } from './random.ts';
export { slipKinds, type SlipKind } from './slips.ts';
