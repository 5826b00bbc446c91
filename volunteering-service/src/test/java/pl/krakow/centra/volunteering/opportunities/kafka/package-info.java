@NullMarked
package pl.krakow.centra.volunteering.opportunities.kafka;

import org.jspecify.annotations.NullMarked;
