/** Rules of fair use, sanctions and quotas over HTTP. */
@NullMarked
package pl.krakow.centra.booking.fairness.http;

import org.jspecify.annotations.NullMarked;
