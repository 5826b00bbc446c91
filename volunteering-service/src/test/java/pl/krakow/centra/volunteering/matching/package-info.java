@NullMarked
package pl.krakow.centra.volunteering.matching;

import org.jspecify.annotations.NullMarked;
