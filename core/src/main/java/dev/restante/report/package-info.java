/** Reports to the sender of a mail on what became of it: delivery status notifications (RFC 3461, 3464, 6522, 6533). */
@NullMarked
package dev.restante.report;

import org.jspecify.annotations.NullMarked;
