/** What a rebuild is and how far it has got. */
@NullMarked
package pl.krakow.centra.reporting.rebuilding.domain;

import org.jspecify.annotations.NullMarked;
