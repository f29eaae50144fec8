export { SeededRandom } from './seeded-random';
export { Story, STORY_DAYS } from './story';
