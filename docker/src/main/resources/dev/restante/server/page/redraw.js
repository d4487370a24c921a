// Draws the page when something has changed: once, however much has.

let draw = () => {};
const after = [];
let planned = false;

/** Says how the page is drawn. */
export function drawWith(how) {
  draw = how;
}

/** Does something when the page has been drawn next. */
export function afterDrawing(then) {
  after.push(then);
  redraw();
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
    after.splice(0).forEach((then) => then());
  };
  // Where nobody looks, the browser draws no frames; but the title still counts the mails.
  if (document.hidden) {
    setTimeout(now);
  } else {
    requestAnimationFrame(now);
  }
}
