/** Logs in JSON that tell what happened, not to whom. */
@NullMarked
package pl.krakow.centra.kit.logging;

import org.jspecify.annotations.NullMarked;
