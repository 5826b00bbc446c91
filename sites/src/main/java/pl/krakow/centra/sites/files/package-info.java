/** Files of the API handed on to the browser. */
@NullMarked
package pl.krakow.centra.sites.files;

import org.jspecify.annotations.NullMarked;
