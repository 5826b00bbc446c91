/** Public statistics over HTTP: JSON, CSV with its schema (CSVW), and the catalogue (DCAT-AP). */
@NullMarked
package pl.krakow.centra.reporting.openstatistics.http;

import org.jspecify.annotations.NullMarked;
