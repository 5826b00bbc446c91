/** The platform's API as the pages use it: an interface per part, with records of what the pages show. */
@NullMarked
package pl.krakow.centra.sites.api;

import org.jspecify.annotations.NullMarked;
