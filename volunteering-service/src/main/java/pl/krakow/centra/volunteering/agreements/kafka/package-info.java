/** Agreements in the published language. */
@NullMarked
package pl.krakow.centra.volunteering.agreements.kafka;

import org.jspecify.annotations.NullMarked;
