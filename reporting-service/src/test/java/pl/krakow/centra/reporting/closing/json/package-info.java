@NullMarked
package pl.krakow.centra.reporting.closing.json;

import org.jspecify.annotations.NullMarked;
