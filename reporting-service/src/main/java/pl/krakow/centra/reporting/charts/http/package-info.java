/** Charts over HTTP. */
@NullMarked
package pl.krakow.centra.reporting.charts.http;

import org.jspecify.annotations.NullMarked;
