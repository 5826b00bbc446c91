@NullMarked
package pl.krakow.centra.events.knowledge.search;

import org.jspecify.annotations.NullMarked;
