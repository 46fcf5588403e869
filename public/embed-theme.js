// The theme that a frame was asked for, before anything is painted.
(() => {
  const [, theme] = /[?#&]theme=(light|dark)(?:[&#]|$)/.exec(location.search + location.hash) ?? [];
  if (theme) document.documentElement.dataset.theme = theme;
})();
