/**
 * From a request to the centre and the service it is for. {@link pl.krakow.centra.gateway.routing.RouteTable} is the
 * list of addresses; {@link pl.krakow.centra.gateway.routing.Destinations} applies it; the routes themselves are built
 * from the catalogue and rebuilt when its file changes, without dropping a request.
 */
@NullMarked
package pl.krakow.centra.gateway.routing;

import org.jspecify.annotations.NullMarked;
