/** Traces of people in the store. */
@NullMarked
package pl.krakow.centra.volunteering.privacy.mongo;

import org.jspecify.annotations.NullMarked;
