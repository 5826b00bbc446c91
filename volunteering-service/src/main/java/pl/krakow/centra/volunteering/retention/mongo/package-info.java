/** Answers about staying in the store. */
@NullMarked
package pl.krakow.centra.volunteering.retention.mongo;

import org.jspecify.annotations.NullMarked;
