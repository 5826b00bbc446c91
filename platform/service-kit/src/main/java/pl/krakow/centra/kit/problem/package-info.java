/** Problem Details (RFC 9457): refusals with a stable code, a title in the reader's language and what to do next. */
@NullMarked
package pl.krakow.centra.kit.problem;

import org.jspecify.annotations.NullMarked;
