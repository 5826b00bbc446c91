/** Texts in the languages of the platform. */
@NullMarked
package pl.krakow.centra.sites.api.wording;

import org.jspecify.annotations.NullMarked;
