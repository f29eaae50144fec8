// Runs before the first paint, so that neither theme nor language flickers. An external file: the page allows no inline script.
(function () {
  var root = document.documentElement;
  var kept = function (key) {
    try {
      return localStorage.getItem('luodi.' + key);
    } catch {
      return null;
    }
  };
  var theme = kept('theme');
  if (theme !== 'light' && theme !== 'dark') theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  root.dataset.theme = theme;
  if (kept('language') === 'en') root.lang = 'en';
})();
