import { ValidationPipe, type Provider } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { AccessGuard } from './access.guard';
import { InvalidRequest, ProblemDetailsFilter } from './problem-details.filter';
import { KeepRefusals } from './refusals';
import { ScopeInterceptor } from './scope.interceptor';

/** What every request passes through, in the app and in every e2e-spec alike. */
export const API_PROVIDERS: Provider[] = [
  { provide: APP_GUARD, useClass: AccessGuard },
  { provide: APP_INTERCEPTOR, useClass: KeepRefusals },
  { provide: APP_INTERCEPTOR, useClass: ScopeInterceptor },
  { provide: APP_FILTER, useClass: ProblemDetailsFilter },
  {
    provide: APP_PIPE,
    useFactory: () =>
      new ValidationPipe({
        whitelist: true,
        forbidNonWhitelisted: true,
        transform: true,
        exceptionFactory: (failures) => new InvalidRequest(failures),
      }),
  },
];
