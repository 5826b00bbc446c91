/** The city office's overview of all centres. */
@NullMarked
package pl.krakow.centra.sites.city;

import org.jspecify.annotations.NullMarked;
