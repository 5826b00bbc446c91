/** Correspondents in MongoDB. */
@NullMarked
package pl.krakow.centra.events.letters.mongo;

import org.jspecify.annotations.NullMarked;
