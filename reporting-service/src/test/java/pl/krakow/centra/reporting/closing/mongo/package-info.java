@NullMarked
package pl.krakow.centra.reporting.closing.mongo;

import org.jspecify.annotations.NullMarked;
