@NullMarked
package pl.krakow.centra.volunteering;

import org.jspecify.annotations.NullMarked;
