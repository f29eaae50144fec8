export * from './request-headers';
export * from './back-to-sign-in';
export * from './prove-again';
