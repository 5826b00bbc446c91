/** Groups, meetings and decisions as stored. */
@NullMarked
package pl.krakow.centra.events.groups.mongo;

import org.jspecify.annotations.NullMarked;
