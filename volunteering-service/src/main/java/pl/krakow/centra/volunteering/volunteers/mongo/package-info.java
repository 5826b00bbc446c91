/** Volunteers in MongoDB: one document each, with what waits to be told of them. */
@NullMarked
package pl.krakow.centra.volunteering.volunteers.mongo;

import org.jspecify.annotations.NullMarked;
