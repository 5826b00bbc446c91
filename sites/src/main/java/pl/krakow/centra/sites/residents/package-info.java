/** The residents' site: home, room finder, events. */
@NullMarked
package pl.krakow.centra.sites.residents;

import org.jspecify.annotations.NullMarked;
