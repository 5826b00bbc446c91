/** What a report and a table are, whatever file they are written to. */
@NullMarked
package pl.krakow.centra.reporting.tables.domain;

import org.jspecify.annotations.NullMarked;
