/** Whose site a request is for, by its host name. */
@NullMarked
package pl.krakow.centra.sites.site;

import org.jspecify.annotations.NullMarked;
