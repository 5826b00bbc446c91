/** Groups, who belongs to them, their meetings and what those decided. */
@NullMarked
package pl.krakow.centra.events.groups.domain;

import org.jspecify.annotations.NullMarked;
