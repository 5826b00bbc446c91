@NullMarked
package pl.krakow.centra.volunteering.placements.mongo;

import org.jspecify.annotations.NullMarked;
