@NullMarked
package pl.krakow.centra.reporting.usage.mongo;

import org.jspecify.annotations.NullMarked;
