/** One description of the whole API, joined from the services' own, and a page to read it on. */
@NullMarked
package pl.krakow.centra.gateway.description;

import org.jspecify.annotations.NullMarked;
