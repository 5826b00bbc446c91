@NullMarked
package pl.krakow.centra.gateway.routing;

import org.jspecify.annotations.NullMarked;
