@NullMarked
package pl.krakow.centra.reporting.counting.mongo;

import org.jspecify.annotations.NullMarked;
