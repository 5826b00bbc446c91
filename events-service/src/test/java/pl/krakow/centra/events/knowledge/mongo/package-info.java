@NullMarked
package pl.krakow.centra.events.knowledge.mongo;

import org.jspecify.annotations.NullMarked;
