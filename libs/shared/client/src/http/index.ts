export * from './request-headers';
export * from './back-to-sign-in';
