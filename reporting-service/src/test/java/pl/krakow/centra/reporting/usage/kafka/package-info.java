@NullMarked
package pl.krakow.centra.reporting.usage.kafka;

import org.jspecify.annotations.NullMarked;
