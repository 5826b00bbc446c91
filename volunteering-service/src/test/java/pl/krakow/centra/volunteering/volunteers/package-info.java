@NullMarked
package pl.krakow.centra.volunteering.volunteers;

import org.jspecify.annotations.NullMarked;
