/** The access rules as a resource server's filter chain, and the actor as a parameter. */
@NullMarked
package pl.krakow.centra.kit.security.http;

import org.jspecify.annotations.NullMarked;
