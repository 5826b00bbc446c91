/** Advisers' days, advisers and visits in MongoDB. */
@NullMarked
package pl.krakow.centra.events.advice.mongo;

import org.jspecify.annotations.NullMarked;
