/** Who sends a request, its id and trace, and the one line of log it leaves. */
@NullMarked
package pl.krakow.centra.gateway.request;

import org.jspecify.annotations.NullMarked;
