import { bootstrapApplication } from '@angular/platform-browser';
import { APP_CONFIG } from './app.config';
import { App } from './app';

bootstrapApplication(App, APP_CONFIG).catch((failure: unknown) => console.error(failure));
