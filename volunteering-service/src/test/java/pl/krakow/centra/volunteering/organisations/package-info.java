@NullMarked
package pl.krakow.centra.volunteering.organisations;

import org.jspecify.annotations.NullMarked;
