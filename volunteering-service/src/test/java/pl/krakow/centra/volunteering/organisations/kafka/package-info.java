@NullMarked
package pl.krakow.centra.volunteering.organisations.kafka;

import org.jspecify.annotations.NullMarked;
