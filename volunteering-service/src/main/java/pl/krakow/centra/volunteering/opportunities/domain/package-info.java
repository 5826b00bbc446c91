/** An opportunity for volunteers and the rules it follows. Plain Java. */
@NullMarked
package pl.krakow.centra.volunteering.opportunities.domain;

import org.jspecify.annotations.NullMarked;
