/**
 * A repeated {@code POST} with the same {@code Idempotency-Key} is answered like the first one, for a day. The answer
 * is kept beside the data, not with it: creators also derive the new id from the key
 * ({@link pl.krakow.centra.kit.web.RequestKeys}), so that a crash between the two makes nothing twice.
 */
@NullMarked
package pl.krakow.centra.kit.idempotency;

import org.jspecify.annotations.NullMarked;
