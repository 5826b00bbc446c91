/** Seasons in MongoDB: one document per season, per wish, per proposal, and per wish that was published. */
@NullMarked
package pl.krakow.centra.booking.seasons.mongo;

import org.jspecify.annotations.NullMarked;
