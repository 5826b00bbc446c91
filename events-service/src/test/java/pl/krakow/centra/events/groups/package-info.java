@NullMarked
package pl.krakow.centra.events.groups;

import org.jspecify.annotations.NullMarked;
