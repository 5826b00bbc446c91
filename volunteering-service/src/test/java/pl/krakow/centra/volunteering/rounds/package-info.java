@NullMarked
package pl.krakow.centra.volunteering.rounds;

import org.jspecify.annotations.NullMarked;
