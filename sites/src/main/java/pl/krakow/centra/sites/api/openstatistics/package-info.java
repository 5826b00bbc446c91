/** Figures of closed years for everybody. */
@NullMarked
package pl.krakow.centra.sites.api.openstatistics;

import org.jspecify.annotations.NullMarked;
