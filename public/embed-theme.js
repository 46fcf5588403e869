// The theme that a frame was asked for. Async: no picture waits for it.
(() => {
  const [, theme] = /[?#&]theme=(light|dark)(?:[&#]|$)/.exec(location.search + location.hash) ?? [];
  if (theme) document.documentElement.dataset.theme = theme;
})();
