import { httpResource } from '@angular/common/http';
import { Service } from '@angular/core';
import type { AccessDto, AccessView } from '@luodi/identity/contract';

@Service()
export class AccessApi {
  of(record: () => AccessDto) {
    return httpResource<AccessView>(() => ({ url: '/api/access', params: { ...record() } }));
  }
}
