export { SeededRandom } from './seeded-random';
export { Story } from './story';
