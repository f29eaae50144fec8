import type { PlacesView } from '@luodi/industries/contract';
import { STORY_DAYS, type Actor, type Story } from '@luodi/shared/server';
import { Injectable } from '@nestjs/common';
import { AddPlace } from './add-place';

/** Since the zone itself was set up. */
const SET_UP_DAYS = 5;
const PLACES = [
  ['圆山新城', '颜厝镇'],
  ['高铁会展片区', '九湖镇'],
  ['靖圆片区', '靖圆镇'],
] as const;

/** The districts of the sample zone with their towns; the industries come with the schema. */
@Injectable()
export class IndustriesSeed {
  constructor(private readonly addPlace: AddPlace) {}

  /** Returns the towns. */
  run(story: Story, desk: Actor): Promise<PlacesView['towns']> {
    return story.tell(desk, story.daysAgo(STORY_DAYS - SET_UP_DAYS), async () => {
      const towns: PlacesView['towns'] = [];
      for (const [district, town] of PLACES) {
        const { id } = await this.addPlace.district({ name: district });
        towns.push(await this.addPlace.town({ name: town, districtId: id }));
      }
      return towns;
    });
  }
}
