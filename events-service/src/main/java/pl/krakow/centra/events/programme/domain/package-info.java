/** An event of a centre's programme and the rules it follows. Plain Java. */
@NullMarked
package pl.krakow.centra.events.programme.domain;

import org.jspecify.annotations.NullMarked;
