/** The seasonal round: what a centre offers, who wishes for what, how it is shared out. */
@NullMarked
package pl.krakow.centra.sites.api.seasons;

import org.jspecify.annotations.NullMarked;
