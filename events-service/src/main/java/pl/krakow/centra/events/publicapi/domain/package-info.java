/** The order in which the public learns of changes, and how texts are searched. */
@NullMarked
package pl.krakow.centra.events.publicapi.domain;

import org.jspecify.annotations.NullMarked;
