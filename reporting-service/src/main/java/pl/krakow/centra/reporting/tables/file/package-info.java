/** Reports as files: XLSX row by row (fastexcel), CSV (RFC 4180, UTF-8), accessible PDF. */
@NullMarked
package pl.krakow.centra.reporting.tables.file;

import org.jspecify.annotations.NullMarked;
