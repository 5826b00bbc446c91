@NullMarked
package pl.krakow.centra.volunteering.placements;

import org.jspecify.annotations.NullMarked;
