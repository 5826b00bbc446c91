/** The programme in MongoDB: one document per event, with what waits to be told of it. */
@NullMarked
package pl.krakow.centra.events.programme.mongo;

import org.jspecify.annotations.NullMarked;
