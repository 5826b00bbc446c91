@NullMarked
package pl.krakow.centra.volunteering.opportunities;

import org.jspecify.annotations.NullMarked;
