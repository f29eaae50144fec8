import { provideHttpClient, withFetch, withInterceptors } from '@angular/common/http';
import { provideBrowserGlobalErrorListeners, provideZonelessChangeDetection, type ApplicationConfig } from '@angular/core';
import { provideRouter, Router, TitleStrategy, withComponentInputBinding, withInMemoryScrolling, withRouterConfig } from '@angular/router';
import { backToSignIn, LensRouter, PageTitle, proveAgain, requestHeaders } from '@luodi/shared/client';
import { APP_ROUTES } from './app.routes';

export const APP_CONFIG: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideZonelessChangeDetection(),
    provideHttpClient(withFetch(), withInterceptors([requestHeaders, proveAgain, backToSignIn])),
    provideRouter(
      APP_ROUTES,
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled', anchorScrolling: 'enabled' }),
      // Makes links follow a change of lens or day in the URL; what they keep of it is LensRouter's to say.
      withRouterConfig({ defaultQueryParamsHandling: 'merge', paramsInheritanceStrategy: 'always' }),
    ),
    { provide: Router, useClass: LensRouter },
    { provide: TitleStrategy, useExisting: PageTitle },
  ],
};
