import { httpResource } from '@angular/common/http';
import { Service } from '@angular/core';
import type { PlacesView } from '@luodi/industries/contract';

/** Where a project may stand. */
@Service()
export class LookupsApi {
  places() {
    return httpResource<PlacesView>(() => '/api/places', { defaultValue: { districts: [], towns: [] } });
  }
}
