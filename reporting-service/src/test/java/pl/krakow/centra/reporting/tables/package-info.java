@NullMarked
package pl.krakow.centra.reporting.tables;

import org.jspecify.annotations.NullMarked;
