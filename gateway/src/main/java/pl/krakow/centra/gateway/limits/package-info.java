/** How often and how much a client may ask, and from where a browser may. */
@NullMarked
package pl.krakow.centra.gateway.limits;

import org.jspecify.annotations.NullMarked;
