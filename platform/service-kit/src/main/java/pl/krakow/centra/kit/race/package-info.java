/** How writers of one document get along with each other. */
@NullMarked
package pl.krakow.centra.kit.race;

import org.jspecify.annotations.NullMarked;
