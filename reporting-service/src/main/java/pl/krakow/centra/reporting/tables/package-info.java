/**
 * Reports as tables, and the tables of every report of this service. XLSX, CSV and PDF are written from the same {@code Report},
 * cell by cell, so that what is a total in one is the same total in the others.
 */
@NullMarked
package pl.krakow.centra.reporting.tables;

import org.jspecify.annotations.NullMarked;
