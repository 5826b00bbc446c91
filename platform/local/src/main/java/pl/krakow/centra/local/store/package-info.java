/**
 * The embedded store: MongoDB's protocol served from one file inside the JVM.
 *
 * <p>A write is answered after it is on the file; commands see each other whole; what real MongoDB would do and this
 * store can't is refused by name, never ignored. {@link pl.krakow.centra.local.store.EmbeddedStore} is the only way in.
 */
@NullMarked
package pl.krakow.centra.local.store;

import org.jspecify.annotations.NullMarked;
