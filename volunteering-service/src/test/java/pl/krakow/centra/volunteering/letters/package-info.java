@NullMarked
package pl.krakow.centra.volunteering.letters;

import org.jspecify.annotations.NullMarked;
