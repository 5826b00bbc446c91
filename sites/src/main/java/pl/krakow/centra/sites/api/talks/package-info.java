/** Talks with advisers as those see them who want one. */
@NullMarked
package pl.krakow.centra.sites.api.talks;

import org.jspecify.annotations.NullMarked;
