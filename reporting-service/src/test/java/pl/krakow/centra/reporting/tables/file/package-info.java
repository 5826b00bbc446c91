@NullMarked
package pl.krakow.centra.reporting.tables.file;

import org.jspecify.annotations.NullMarked;
