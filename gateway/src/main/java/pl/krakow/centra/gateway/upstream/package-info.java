/** The call to a service: which headers it gets, when it counts as broken, what a failure means to the caller. */
@NullMarked
package pl.krakow.centra.gateway.upstream;

import org.jspecify.annotations.NullMarked;
