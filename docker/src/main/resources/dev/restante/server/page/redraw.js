// Draws the page when something has changed: once, however much has.

let draw = () => {};
let planned = false;

/** Says how the page is drawn. */
export function drawWith(how) {
  draw = how;
}

/** To be called after each change of what the page shows. */
export function redraw() {
  if (planned) {
    return;
  }
  planned = true;
  const now = () => {
    planned = false;
    draw();
  };
  // Where nobody looks, the browser draws no frames; but the title still counts the mails.
  if (document.hidden) {
    setTimeout(now);
  } else {
    requestAnimationFrame(now);
  }
}
