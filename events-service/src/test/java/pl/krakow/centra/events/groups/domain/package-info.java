@NullMarked
package pl.krakow.centra.events.groups.domain;

import org.jspecify.annotations.NullMarked;
