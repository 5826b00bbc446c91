@NullMarked
package pl.krakow.centra.volunteering.placements.domain;

import org.jspecify.annotations.NullMarked;
