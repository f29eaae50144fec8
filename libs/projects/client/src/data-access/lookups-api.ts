import { httpResource } from '@angular/common/http';
import { Service } from '@angular/core';
import type { IndustryView, PlacesView } from '@luodi/industries/contract';

/** The trees a project points into. */
@Service()
export class LookupsApi {
  industries() {
    return httpResource<IndustryView[]>(() => '/api/industries', { defaultValue: [] });
  }

  places() {
    return httpResource<PlacesView>(() => '/api/places', { defaultValue: { districts: [], towns: [] } });
  }
}
