@NullMarked
package pl.krakow.centra.reporting.reckoning.kafka;

import org.jspecify.annotations.NullMarked;
