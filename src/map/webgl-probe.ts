/** Whether a live map can be drawn; `why` is for a log, not for readers. */
export type WebglProbe = { readonly ok: true } | { readonly ok: false; readonly why: string };

let hasWebgl2 = false;

/**
 * Asks the browser for a WebGL2 context and gives it back at once, so that it does not count against the number of
 * contexts a page may hold. Loads nothing. MapLibre's constructor throws where this says no. A page that has had one is not asked again.
 */
export function probeWebgl2(): WebglProbe {
  if (hasWebgl2) return { ok: true };
  if (typeof WebGL2RenderingContext === 'undefined') return { ok: false, why: 'the browser has no WebGL2' };
  let why = 'the browser gives no WebGL2 context';
  const canvas = document.createElement('canvas');
  canvas.width = 1;
  canvas.height = 1;
  const onRefused = (event: Event): void => {
    const { statusMessage } = event as WebGLContextEvent;
    if (statusMessage) why = statusMessage;
  };
  canvas.addEventListener('webglcontextcreationerror', onRefused, { once: true });
  const context = canvas.getContext('webgl2');
  if (!context) return { ok: false, why };
  context.getExtension('WEBGL_lose_context')?.loseContext();
  hasWebgl2 = true;
  return { ok: true };
}
