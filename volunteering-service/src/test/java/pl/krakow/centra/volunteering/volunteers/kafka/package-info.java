@NullMarked
package pl.krakow.centra.volunteering.volunteers.kafka;

import org.jspecify.annotations.NullMarked;
