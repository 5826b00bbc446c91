/** What a chart shows, before anybody draws it. */
@NullMarked
package pl.krakow.centra.reporting.charts.domain;

import org.jspecify.annotations.NullMarked;
