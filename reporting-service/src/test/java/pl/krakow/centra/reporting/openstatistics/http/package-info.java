@NullMarked
package pl.krakow.centra.reporting.openstatistics.http;

import org.jspecify.annotations.NullMarked;
